import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { Locale } from '#domain/text.ts'
import { chromiumArguments, ensureChromium } from '../chromium.ts'
import { serveSite } from '../site-server.ts'
import type { Searched, Typist } from './typist.ts'

const folder = '.cache/bench-search'
const script = 'typist.js'

/** A typist that works somewhere else. */
export interface FarTypist {
  open(locale: Locale): Promise<number>
  ask(questions: readonly string[]): Promise<number[]>
}

/** Bundles the typist with the whole search engine, for every place it works in, while something is measured. */
export async function withTypist<Measured>(measure: () => Promise<Measured>): Promise<Measured> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      lib: { entry: resolve('src/commands/bench/typist.ts'), formats: ['es'], fileName: () => script },
    },
  })
  try {
    return await measure()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Call = { [Name in keyof Typist]: readonly [Name, Parameters<Typist[Name]>[0]] }[keyof Typist]

/** Runs in the worker thread. */
const threadScript = `
  const { parentPort, workerData } = require('node:worker_threads')
  const opened = import(workerData.script).then(({ typist }) => typist(workerData.searched))
  parentPort.on('message', async ([name, argument]) => parentPort.postMessage((await opened)[name](argument)))
`

/** A typist in a thread of its own, as search has one in the browser: nothing but the finder lies in its memory. */
export async function inThread<Measured>(
  searched: Searched,
  measure: (typist: FarTypist) => Promise<Measured>,
): Promise<Measured> {
  const workerData = { script: pathToFileURL(resolve(folder, script)).href, searched }
  const thread = new Worker(threadScript, { eval: true, workerData })
  const call = <Answer>(...request: Call) =>
    new Promise<Answer>((answer, fail) => {
      const settled = () => {
        thread.off('error', failed).off('exit', ended).off('message', answered)
      }
      const failed = (error: unknown) => {
        settled()
        fail(error)
      }
      const ended = () => failed(new Error('The thread that searches has ended.'))
      const answered = (message: Answer) => {
        settled()
        answer(message)
      }
      thread.on('error', failed).on('exit', ended).on('message', answered)
      thread.postMessage(request)
    })
  try {
    return await measure({ open: (locale) => call('open', locale), ask: (questions) => call('ask', questions) })
  } finally {
    await thread.terminate()
  }
}

declare global {
  interface Window {
    /** The typist in the page. */
    typist: Typist
  }
}

/**
 * A typist in a page of Chromium whose processor is so many times slower while it asks. Not in a worker, where search lives in the finder:
 * Chromium slows only pages.
 */
export async function inChromium<Measured>(
  searched: Searched,
  slowdown: number,
  measure: (typist: FarTypist) => Promise<Measured>,
): Promise<Measured> {
  // The server asks for the headers of a site.
  await writeFile(`${folder}/_headers`, '')
  await writeFile(`${folder}/index.html`, '<!doctype html><title>Search</title>')
  await writeFile(`${folder}/searched.json`, JSON.stringify(searched))
  const site = await serveSite(folder, { quality: 1 })
  try {
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
    try {
      const page = await browser.newPage()
      await page.goto(site.origin)
      await page.evaluate(async (path) => {
        const [{ typist }, loaded] = await Promise.all([import(path), fetch('/searched.json')])
        window.typist = typist(await loaded.json())
      }, `/${script}`)
      const session = await page.context().newCDPSession(page)
      const slow = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate })
      return await measure({
        open: (locale) => page.evaluate((own) => window.typist.open(own), locale),
        async ask(questions) {
          await slow(slowdown)
          const times = await page.evaluate((own) => window.typist.ask(own), questions)
          await slow(1)
          return times
        },
      })
    } finally {
      await browser.close()
    }
  } finally {
    await site.close()
  }
}
