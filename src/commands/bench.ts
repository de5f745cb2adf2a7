import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { buildFigures } from './bench/build-time.ts'
import { coldStartFigures } from './bench/cold-start.ts'
import { type Figure, table } from './bench/figure.ts'
import { lighthouseFigures } from './bench/lighthouse.ts'
import { relevanceFigures } from './bench/relevance.ts'
import { scaleFigures } from './bench/scale.ts'
import { searchFigures } from './bench/search-speed.ts'
import { sizeFigures } from './bench/sizes.ts'
import { typingFigures } from './bench/typing.ts'
import { ensureChromium } from './chromium.ts'
import { serveSite } from './site-server.ts'

const folder = '.cache/bench-site'

/** Measures something of the site that is built into `folder` and served at `origin`. */
type Part = (origin: string) => Promise<Figure[]>

const parts: Readonly<Record<string, Part>> = {
  sizes: () => sizeFigures(folder),
  search: searchFigures,
  relevance: relevanceFigures,
  typing: typingFigures,
  'cold-start': coldStartFigures,
  lighthouse: lighthouseFigures,
  scale: scaleFigures,
}

/** Takes half an hour, so it is measured only when it is named. */
const onlyWhenNamed = new Set(['scale'])

const usage = `Builds the finder and measures it: sizes, build, search, answers, typing, start without network, Lighthouse. Takes some minutes.
  npm run bench                              a table for reading
  npm run bench -- --json                    one JSON object
  npm run bench -- --only sizes --only search   only these parts: ${Object.keys(parts).join(', ')}
scale (how the build grows with a country) takes long and is measured only when it is named.`

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(parts).filter((name) => !onlyWhenNamed.has(name)) },
    help: { type: 'boolean', default: false },
  },
})

/** What was measured on. `load`: how many processes wanted a core in the minute before; more than 0.5 blurs the times. */
function machine() {
  const processors = cpus()
  return {
    cpu: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    load: loadavg()[0],
    node: process.version,
    chromium: execFileSync(ensureChromium(), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
  }
}

async function measure(names: readonly string[]): Promise<Figure[]> {
  const unknown = names.find((name) => !(name in parts))
  if (unknown) throw new Error(`There is no part "${unknown}".\n${usage}`)
  console.error('— build')
  const figures = await buildFigures(folder)
  const site = await serveSite(folder)
  try {
    for (const [name, part] of Object.entries(parts)) {
      if (!names.includes(name)) continue
      console.error(`— ${name}`)
      figures.push(...(await part(site.origin)))
    }
  } finally {
    await site.close()
  }
  return figures
}

async function run(): Promise<void> {
  if (values.help) {
    console.log(usage)
    return
  }
  // The library that reads opening hours goes by the clock of the machine.
  process.env.TZ = 'Europe/Berlin'
  const measured = new Date().toISOString()
  const on = machine()
  const figures = await measure(values.only)
  if (values.json) {
    console.log(JSON.stringify({ measured, machine: on, figures }))
    return
  }
  const circumstances = Object.entries(on).map(([name, value]) => `${name}: ${value}`)
  console.log([measured, ...circumstances, '', table(figures)].join('\n'))
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
