import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { offerEntry } from '#catalogue/catalogue.ts'
import { faults, serveUnsteadily, type UnsteadySite } from '#test/broken-network.ts'
import { keptOffline, launchBrowser, lookAgain, newPerson, ready, seen, unseen } from '#test/browser.ts'
import { builtEdition, builtLanguage } from '#test/built-language.ts'
import { newerTitle, sites } from '#test/sites.ts'

let browser: Browser
let site: UnsteadySite
let person: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveUnsteadily(sites.first, sites.newer)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
beforeEach(async () => {
  person = await newPerson(browser)
})
afterEach(async () => {
  await person.close()
  site.mendNetwork()
  site.publish(sites.first)
})

const offerPath = '/de/offer/wohngeld'
const german = () => builtLanguage(sites.first, 'de')
const titleIn = (locale: string) => offerEntry(builtLanguage(sites.first, locale).catalogue, 'wohngeld')?.words.title

/** Opens a page in a new tab. */
async function open(path: string): Promise<Page> {
  const page = await person.newPage()
  await page.goto(site.origin + path)
  await ready(page)
  return page
}

/** Opens a page of the first edition and waits until it is kept, together with German. */
async function visit(path: string): Promise<Page> {
  const page = await open(path)
  await keptOffline(page, [...new Set([path.slice(1, 3), 'de'])])
  return page
}

/** Comes back to a page until it has noticed what is new. */
async function comeBackUntilSeen(page: Page, text: string): Promise<void> {
  const seenNow = async () => {
    await lookAgain(page)
    return page.getByText(text).filter({ visible: true }).count()
  }
  await expect.poll(seenNow, { timeout: 30_000, interval: 250 }).toBeGreaterThan(0)
}

describe('a new edition', () => {
  it('waits until the person says yes, and is then shown', async () => {
    const { t } = german()
    const page = await visit(offerPath)
    site.publish(sites.newer)
    await comeBackUntilSeen(page, t('update.ready'))
    await expect.poll(() => page.textContent('h1')).toBe(titleIn('de'))
    await page.reload()
    await ready(page)
    await expect.poll(() => page.textContent('h1')).toBe(titleIn('de'))

    await page.getByRole('button', { name: t('update.take') }).click()
    await page.getByRole('heading', { level: 1, name: newerTitle }).waitFor()
    await unseen(page, t('update.ready'))
  })

  it('is offered again on every page until it is taken', async () => {
    const { t } = german()
    const page = await visit(offerPath)
    site.publish(sites.newer)
    await comeBackUntilSeen(page, t('update.ready'))
    const later = await open('/de/about')
    // By then the worker has answered everything that a page asks it when it opens.
    await seen(later, t('about.deviceLanguages', { languages: 'Deutsch' }))
    await seen(later, t('update.ready'))
    await later.getByRole('button', { name: t('update.take') }).click()
    await unseen(later, t('update.ready'))
    const offer = await open(offerPath)
    await expect.poll(() => offer.textContent('h1')).toBe(newerTitle)
  })

  it('leaves the list as it was', async () => {
    const { t } = german()
    const page = await visit(offerPath)
    await page.click('.button-keep')
    await page.locator('.button-kept').waitFor()
    site.publish(sites.newer)
    await comeBackUntilSeen(page, t('update.ready'))
    await page.getByRole('button', { name: t('update.take') }).click()
    await page.getByRole('heading', { level: 1, name: newerTitle }).waitFor()
    await page.locator('.button-kept').waitFor()
    const list = await open('/de/list')
    await seen(list, t('list.count', { count: 1 }))
    await expect.poll(() => list.textContent('.kept-title')).toBe(newerTitle)
  })

  it('brings every language that was kept, and works without a network', async () => {
    const page = await visit('/ar/')
    const { t } = builtLanguage(sites.first, 'ar')
    site.publish(sites.newer)
    await comeBackUntilSeen(page, t('update.ready'))
    await page.getByRole('button', { name: t('update.take') }).click()
    await unseen(page, t('update.ready'))
    await person.setOffline(true)
    const offer = await open(offerPath)
    await expect.poll(() => offer.textContent('h1')).toBe(newerTitle)
    const find = await open('/ar/find?q=Wohngeld')
    await find.locator('.offer-card a[href="/ar/offer/wohngeld"]').waitFor()
  })

  it('is told to the other tab, which keeps its own edition whole until it is loaded again', async () => {
    const { t } = german()
    const other = await visit('/de/find')
    const page = await open(offerPath)
    const [oldScript] = /\/assets\/main-[^"]+\.js/.exec(readFileSync(join(sites.first, 'de/index.html'), 'utf8')) ?? []
    site.publish(sites.newer)
    await comeBackUntilSeen(page, t('update.ready'))
    await page.getByRole('button', { name: t('update.take') }).click()
    await page.getByRole('heading', { level: 1, name: newerTitle }).waitFor()
    await seen(other, t('update.otherTab'))

    // From now on the site has only the newer files; what the old page still needs must come from the device.
    await person.setOffline(true)
    await other.fill('#q', 'Miete')
    const found = other.locator('.offer-card a[href="/de/offer/wohngeld"]')
    await found.waitFor()
    await expect.poll(() => found.textContent()).toBe(titleIn('de'))
    await other.waitForURL(/\?q=Miete$/)
    const { common, indexes, lexicons } = builtEdition(sites.first).search
    for (const path of [oldScript, common.url, indexes.de?.url, lexicons.de?.url, lexicons.en?.url]) {
      await expect.poll(() => other.evaluate(async (url) => (await fetch(url ?? '')).status, path)).toBe(200)
    }

    await other.getByRole('button', { name: t('update.reload') }).click()
    await found.getByText(newerTitle).waitFor()
  })

  it('does not stand in the way of a language that is not on the device yet', async () => {
    const { t } = german()
    const page = await visit(offerPath)
    site.publish(sites.newer)
    await comeBackUntilSeen(page, t('update.ready'))
    const ukrainian = await open('/uk/offer/wohngeld')
    await expect.poll(() => ukrainian.textContent('h1')).toBe(titleIn('uk'))
    await person.setOffline(true)
    const offer = await open(offerPath)
    await expect.poll(() => offer.textContent('h1')).toBe(titleIn('de'))
  })

  it('that broke on the way is fetched again later', async () => {
    const { t, date } = german()
    const page = await visit(offerPath)
    site.publish(sites.newer)
    site.breakNetwork('half the file', (path) => path.startsWith('/data/facts.'))
    await comeBackUntilSeen(page, t('update.failed', { date }))
    site.mendNetwork()
    await comeBackUntilSeen(page, t('update.ready'))
    await page.getByRole('button', { name: t('update.take') }).click()
    await page.getByRole('heading', { level: 1, name: newerTitle }).waitFor()
  })
})

const kinds = [
  { kind: 'the facts', file: /^\/data\/facts\./ },
  { kind: 'the words of a kept language', file: /^\/data\/words\.de\./ },
  { kind: 'the index of a kept language', file: /^\/data\/index\.ar\./ },
  { kind: 'the lexicon of a kept language', file: /^\/data\/lexicon\.ar\./ },
  { kind: 'the English lexicon, which comes with German', file: /^\/data\/lexicon\.en\./ },
  { kind: 'what is searched in every language', file: /^\/data\/search\./ },
  { kind: 'the details of a kept language', file: /^\/data\/details\.ar\./ },
  { kind: 'the main script', file: /^\/assets\/main-/ },
  // The search worker is the same in both editions: an update does not fetch it.
  { kind: 'the script that opens the search worker', file: /^\/assets\/search-tools-/ },
  { kind: 'the shell of a language', file: /^\/de\/shell\/$/ },
  { kind: 'the page of languages', file: /^\/(?:index\.html)?$/ },
  { kind: 'an icon', file: /^\/icons\/icon\.svg$/ },
] as const

describe.each(faults)('when an update meets: %s', (fault) => {
  it.each(kinds)('the old edition stays whole without $kind', async ({ file }) => {
    const { t, date } = builtLanguage(sites.first, 'ar')
    const page = await visit('/ar/offer/elterntelefon')
    site.publish(sites.newer)
    site.breakNetwork(fault, (path) => file.test(path))
    await comeBackUntilSeen(page, t('update.failed', { date }))

    await person.setOffline(true)
    await page.goto(site.origin + offerPath)
    await ready(page)
    await expect.poll(() => page.textContent('h1')).toBe(titleIn('de'))
    await page.click('.language-menu summary')
    await page.click('.language-menu a[hreflang="ar"]')
    await page.waitForURL(`${site.origin}/ar/offer/wohngeld`)
    await ready(page)
    await expect.poll(() => page.textContent('h1')).toBe(titleIn('ar'))
    await page.goto(`${site.origin}/de/find?q=Miete`)
    const found = page.locator('.offer-card a[href="/de/offer/wohngeld"]')
    await found.waitFor()
    await expect.poll(() => found.textContent()).toBe(titleIn('de'))
  })
})

describe('a first visit', () => {
  it('through a hotspot that answers for the data leaves a page that can be read, and says so; a later one works', async () => {
    const { t } = german()
    site.breakNetwork('login page', (path) => path.startsWith('/data/'))
    const page = await person.newPage()
    await page.goto(site.origin + offerPath)
    await seen(page, t('error.load'))
    await expect.poll(() => page.textContent('h1')).toBe(titleIn('de'))
    await expect.poll(() => page.locator('.navigation a[href="/de/help-now"]').isVisible()).toBe(true)

    site.mendNetwork()
    await page.getByRole('button', { name: t('error.reload') }).click()
    await ready(page)
    await unseen(page, t('error.load'))
    await keptOffline(page, ['de'])
    await person.setOffline(true)
    const offer = await open(offerPath)
    await expect.poll(() => offer.textContent('h1')).toBe(titleIn('de'))
  })

  it('that gets a login page in place of the worker says that pages were not kept', async () => {
    site.breakNetwork('login page', (path) => path === '/sw.js')
    const page = await open(offerPath)
    await seen(page, german().t('offline.failed'))
  })

  it.each(faults)(
    'that loses a file on the way says that pages were not kept, a later one keeps them: %s',
    async (fault) => {
      const { t } = german()
      site.breakNetwork(fault, (path) => path === '/uk/shell/')
      const page = await open(offerPath)
      await seen(page, t('offline.failed'))
      site.mendNetwork()
      await page.reload()
      await ready(page)
      await keptOffline(page, ['de'])
      await person.setOffline(true)
      await open(offerPath)
    },
  )

  it('that loses the search worker on the way says that pages were not kept, a later one searches offline', async () => {
    const { t } = german()
    site.breakNetwork('half the file', (path) => path.startsWith('/assets/worker-'))
    const page = await open(offerPath)
    await seen(page, t('offline.failed'))
    site.mendNetwork()
    await page.reload()
    await ready(page)
    await keptOffline(page, ['de'])
    await person.setOffline(true)
    const find = await open('/de/find?q=Miete')
    await find.locator('.offer-card a[href="/de/offer/wohngeld"]').waitFor()
  })
})
