import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { chromiumArguments, ensureChromium } from '#commands/chromium.ts'

/** A cheap phone's screen. */
export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 800 }

export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments, ...options })
}

/** Waits until the script has taken over the page. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('#app[data-ready]', { state: 'attached' })
}

/** Waits until a text can be seen on the page. */
export async function seen(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor()
}

/** Waits until a text can no longer be seen. */
export async function unseen(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' })
}

/** Comes back to a page. A headless page never knows that it was in the background, so it is told. */
export function lookAgain(page: Page): Promise<void> {
  return page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
}

/** The languages of which every file is on the device, once a service worker is active. */
function languagesOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { active } = (await navigator.serviceWorker.getRegistration()) ?? {}
    if (active?.state !== 'activated') return []
    const files = new Set<string>()
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const [, file] = /\/data\/((?:words|details|index|lexicon)\.[a-z-]+)\./.exec(url) ?? []
        if (file) files.add(file)
      }
    }
    const locales = [...files].flatMap((file) => (file.startsWith('words.') ? [file.slice('words.'.length)] : []))
    return locales.filter((locale) => {
      const own = ['words', 'details', 'index'].map((kind) => `${kind}.${locale}`)
      // Variants (`de-simple`) have no lexicon; the English one comes with German.
      if (!locale.includes('-')) own.push(`lexicon.${locale}`)
      if (locale === 'de') own.push('lexicon.en')
      return own.every((file) => files.has(file))
    })
  })
}

/** Waits until everything of these languages is on the device. */
export async function keptOffline(page: Page, languages: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 900; attempt++) {
    const kept = await languagesOnDevice(page)
    if (languages.every((locale) => kept.includes(locale))) return
    await page.waitForTimeout(100)
  }
  throw new Error(`not kept in time: ${languages.join(', ')}`)
}

/** A new person's browser, with nothing on the device. */
export function newPerson(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  return browser.newContext({ viewport: phone, locale: 'de-DE', ...options })
}

/** Runs before any page: this browser cannot keep pages, so each of them comes from the server. */
export function withoutWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
}

/** The same person's browser, as often as it is started: everything that is kept lies in `folder`. */
export function startBrowserOf(
  folder: string,
  /** `app`: the address of an app in a window of its own, as an installed one has. */
  { app, ...options }: { offline?: boolean; app?: string } = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    args: app ? [...chromiumArguments, `--app=${app}`] : chromiumArguments,
    viewport: phone,
    locale: 'de-DE',
    ...options,
  })
}
