import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Locale } from '#domain/text.ts'
import type { WorkerAnswer, WorkerQuestion } from '#offline/protocol.ts'
import { chromiumArguments, ensureChromium } from '../chromium.ts'
import { type Figure, median } from './figure.ts'

const slowdown = 4
const runs = 5
const locale: Locale = 'ar'

/** Asks the service worker which languages are ready without a network. */
function keptLanguages(page: Page): Promise<readonly Locale[]> {
  const question: WorkerQuestion = { kind: 'kept-languages' }
  return page.evaluate(async (asked) => {
    const { active } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    active?.postMessage(asked, [port2])
    return new Promise<readonly string[]>((resolve) => {
      port1.onmessage = ({ data }) => resolve((data as WorkerAnswer).kept)
    })
  }, question)
}

/** The one visit with a network: until everything of the page's language and of German is on the device. */
async function visitOnce(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(address)
  for (let kept = await keptLanguages(page); !kept.includes(locale) || !kept.includes('de'); ) {
    await page.waitForTimeout(200)
    kept = await keptLanguages(page)
  }
  await page.close()
}

/** Runs in the page before anything else: when the script has taken over, in milliseconds since the page was asked for. */
function noteReady(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('#app[data-ready]')) return
    observer.disconnect()
    performance.mark('finder-ready')
  }).observe(document, { attributes: true, childList: true, subtree: true })
}

/** One start without a network, in a new page and with a service worker that has to be started first. */
async function start(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(noteReady)
  await page.goto(address)
  await page.waitForSelector('#app[data-ready]', { state: 'attached' })
  const ready = await page.evaluate(() => performance.getEntriesByName('finder-ready')[0]?.startTime ?? Number.NaN)
  await page.close()
  return ready
}

/** How long the finder needs in airplane mode until it can be used. */
export async function coldStartFigures(origin: string): Promise<Figure[]> {
  const address = `${origin}/${locale}/`
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    await visitOnce(context, address)
    await context.setOffline(true)
    const times: number[] = []
    for (let run = 0; run < runs; run++) times.push(await start(context, address))
    return [
      {
        name: 'cold start in airplane mode',
        value: Math.round(median(times)),
        unit: 'ms',
        conditions: `/${locale}/ after one visit: new page, stopped service worker, no network, ${slowdown}× CPU throttling of the page; from navigation start until the script has taken over; median of ${runs}`,
        budget: 1000,
      },
    ]
  } finally {
    await browser.close()
  }
}
