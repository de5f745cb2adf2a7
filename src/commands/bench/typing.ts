import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumArguments, ensureChromium } from '../chromium.ts'
import { type Figure, percentile, rounded } from './figure.ts'
import { typed, typicalQueries } from './queries.ts'

const slowdown = 6
/** A quick typist's time between two keys, in milliseconds. */
const betweenKeys = 120

declare global {
  interface Window {
    /** When the last key arrived, and how long it took until its results stood in the page (`performance.now()`). */
    lastKey?: { start: number; took: number }
  }
}

/**
 * Runs in the page. A key is done when the last change that follows it is laid out; what is only announced to screen readers
 * does not count. Painting is not in it: a browser without a screen has no honest time for that.
 */
function watchKeys(): void {
  const key = { start: 0, took: 0 }
  window.lastKey = key
  window.addEventListener(
    'input',
    () => {
      key.start = performance.now()
      key.took = 0
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        document.body.getBoundingClientRect()
        key.took = Math.max(key.took, performance.now() - key.start)
      }
      port2.postMessage(0)
    },
    { capture: true },
  )
  new MutationObserver((changes) => {
    const onlyAnnounced = changes.every(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest('[role=status]'),
    )
    if (key.start === 0 || onlyAnnounced) return
    document.body.getBoundingClientRect()
    key.took = performance.now() - key.start
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}

/** What came of typing: milliseconds of every key, and how the field read where it lost letters on the way. */
interface Typing {
  readonly times: number[]
  readonly lost: string[]
}

/** Types these queries into an open find page. */
async function typeAll(page: Page, queries: readonly string[]): Promise<Typing> {
  const times: number[] = []
  const lost: string[] = []
  for (const query of queries) {
    await page.fill('#q', '')
    await page.focus('#q')
    for (const text of typed(query)) {
      await page.keyboard.insertText([...text].at(-1) ?? '')
      await page.waitForTimeout(betweenKeys)
      times.push((await page.evaluate(() => window.lastKey?.took)) ?? Number.NaN)
    }
    const stands = await page.inputValue('#q')
    if (stands !== query) lost.push(`“${query}” was typed, “${stands}” stands in the field`)
  }
  return { times, lost }
}

async function typeIn(browser: Browser, address: string, queries: readonly string[]): Promise<Typing> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForSelector('#app[data-ready]', { state: 'attached' })
  // The field loads the search engine when somebody steps into it.
  await page.focus('#q')
  await page.waitForLoadState('networkidle')
  await page.evaluate(watchKeys)
  await typeAll(page, queries.slice(0, 2))
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const typing = await typeAll(page, queries)
  await context.close()
  return typing
}

/** How long a key takes in the search field of a served site, on a slow phone's processor. */
export async function typingFigures(origin: string): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
  try {
    const pages: Typing[] = []
    for (const [locale, queries] of Object.entries(typicalQueries)) {
      pages.push(await typeIn(browser, `${origin}/${locale}/find`, queries))
    }
    const times = pages.flatMap((page) => page.times)
    const lost = pages.flatMap((page) => page.lost)
    const languages = Object.keys(typicalQueries).join(', ')
    const conditions = `${times.length} keys of typical queries in ${languages}; Chromium, 360 px, ${slowdown}× CPU throttling; from the input event until the results are laid out, without painting`
    return [
      { name: 'a key in the search field: p50', value: rounded(percentile(times, 0.5), 1), unit: 'ms', conditions },
      {
        name: 'a key in the search field: p95',
        value: rounded(percentile(times, 0.95), 1),
        unit: 'ms',
        conditions,
        budget: 16,
        ...(lost.length > 0 && { because: lost }),
      },
    ]
  } finally {
    await browser.close()
  }
}
