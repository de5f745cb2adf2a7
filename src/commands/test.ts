import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureChromium } from './chromium.ts'

/** Runs every check there is (`--quick`: those without a browser) and closes with `N passed, N failed`. */

interface Outcome {
  readonly passed: number
  readonly failed: number
}

const reports = '.cache/test-reports'
const environment = { ...process.env, TZ: 'Europe/Berlin' }

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = environment): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })
}

/** A check that only passes or fails. */
async function check(name: string, command: string, args: readonly string[]): Promise<Outcome> {
  console.log(`\n— ${name}`)
  const passed = await run(command, args)
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly success: boolean
}

/** Runs a group of tests. A run that breaks without a failed test (a file that cannot be loaded) is a failure too. */
async function tests(project: string, env?: NodeJS.ProcessEnv): Promise<Outcome> {
  console.log(`\n— ${project} tests`)
  const file = `${reports}/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ended = await run('npx', ['vitest', 'run', '--project', project, ...reporters], env)
  try {
    const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
    const broken = !ended || !success || numPassedTests === 0
    return { passed: numPassedTests, failed: broken ? Math.max(1, numFailedTests) : 0 }
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

async function browserTests(): Promise<Outcome> {
  try {
    return await tests('browser', { ...environment, CHROMIUM: ensureChromium() })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const outcomes = [
  await check('lint and layers', 'npx', ['biome', 'ci', '.']),
  await check('types', 'npx', ['tsc', '-p', '.']),
  await check('types of the domain, without a screen', 'npx', ['tsc', '-p', 'src/domain']),
  await check('types of the service worker', 'npx', ['tsc', '-p', 'src/offline/worker']),
  await check('unused files, exports and packages', 'npx', ['knip']),
  await tests('unit'),
]
if (!process.argv.includes('--quick')) outcomes.push(await browserTests())

const sum = (part: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[part], 0)
process.exitCode = sum('failed') === 0 ? 0 : 1
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
