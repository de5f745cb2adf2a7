import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import { passes } from '#domain/filters.ts'
import { firstPhone } from '#domain/offer.ts'
import { languageOf } from '#i18n/languages.ts'
import { serveUnsteadily, type UnsteadySite } from '#test/broken-network.ts'
import { keptOffline, launchBrowser, lookAgain, newPerson, ready, seen, startBrowserOf, unseen } from '#test/browser.ts'
import { builtLanguage } from '#test/built-language.ts'
import { type SiteServer, serveSite } from '#test/site.ts'
import { sites } from '#test/sites.ts'
import { sampleLocales } from '#test/words.ts'

let browser: Browser
let site: UnsteadySite

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveUnsteadily(sites.first)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Opens a page in a new tab. */
async function open(person: BrowserContext, path: string, origin = site.origin): Promise<Page> {
  const page = await person.newPage()
  await page.goto(origin + path)
  await ready(page)
  return page
}

/** Opens a page and waits until it is kept, together with German. */
async function visit(person: BrowserContext, locale: string): Promise<Page> {
  const page = await open(person, `/${locale}/`)
  await keptOffline(page, [locale, 'de'])
  return page
}

/** Types into the search field and waits until this offer is found. */
async function searchFor(page: Page, query: string, offer: string): Promise<void> {
  await page.fill('#q', query)
  await page.waitForURL((url) => url.searchParams.get('q') === query)
  await page.locator(`.offer-card a[href$="/offer/${offer}"]`).waitFor()
}

const words: Record<string, { own: string; misspelt: string }> = {
  de: { own: 'Miete', misspelt: 'Wongelt' },
  en: { own: 'rent', misspelt: 'housng benefit' },
  ar: { own: 'إيجار', misspelt: 'الايجاار' },
  uk: { own: 'оренда', misspelt: 'орнеда' },
}

describe.each(sampleLocales)('after one visit in %s, in airplane mode', (locale) => {
  const { own, misspelt } = words[locale] ?? { own: '', misspelt: '' }
  const said = () => builtLanguage(sites.first, locale)
  let person: BrowserContext

  beforeAll(async () => {
    person = await newPerson(browser)
    const page = await visit(person, locale)
    await page.close()
    await person.setOffline(true)
  })
  afterEach(async () => {
    for (const page of person.pages()) await page.close()
  })
  afterAll(() => person.close())

  it('the home page opens in a new tab', async () => {
    const page = await open(person, `/${locale}/`)
    await expect.poll(() => page.textContent('h1')).toBe(said().t('home.title'))
    await expect.poll(() => page.getAttribute('html', 'dir')).toBe(languageOf(locale).direction)
  })

  it('the bare address goes on to this language', async () => {
    const page = await person.newPage()
    await page.goto(`${site.origin}/`)
    await page.waitForURL(`${site.origin}/${locale}/`)
    await ready(page)
    await expect.poll(() => page.textContent('h1')).toBe(said().t('home.title'))
  })

  it('an offer that was never looked at opens with its title, summary and phone', async () => {
    const page = await open(person, `/${locale}/offer/elterntelefon`)
    const entry = offerEntry(said().catalogue, 'elterntelefon')
    const phone = entry && firstPhone(entry.offer)
    await expect.poll(() => page.textContent('h1')).toBe(entry?.words.title)
    await expect.poll(() => page.textContent('article > .intro')).toBe(entry?.words.summary)
    await expect.poll(() => page.textContent(`.actions a[href="tel:${phone?.number}"]`)).toContain(phone?.shown)
  })

  it('a page is still there after it is loaded again', async () => {
    const page = await open(person, `/${locale}/topic/housing`)
    await page.reload()
    await ready(page)
    await expect.poll(() => page.textContent('h1')).toBe(said().catalogue.words.topics.housing?.name)
  })

  it('search finds by a word of this language, by a misspelt one, and by a German one', async () => {
    const page = await open(person, `/${locale}/find`)
    for (const query of [own, misspelt, 'Wohngeld']) {
      await searchFor(page, query, 'wohngeld')
      await expect
        .poll(() => page.textContent('.offer-card a[href$="/offer/wohngeld"]'))
        .toBe(offerEntry(said().catalogue, 'wohngeld')?.words.title)
    }
  })

  it('filters leave just what fits', async () => {
    const { catalogue, t } = said()
    const fitting = catalogue.facts.offers.filter((offer) =>
      passes(offer, { topic: 'housing', free: true }, { date: catalogue.facts.asOf, minutes: 0 }),
    )
    const page = await open(person, `/${locale}/find`)
    await page.click('.filters summary')
    await page.selectOption('#filter-topic', 'housing')
    await page.locator('.filter-flag input').first().check()
    await page.getByRole('heading', { name: t('find.results', { count: fitting.length }) }).waitFor()
    const shown = await page
      .locator('.offer-card h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(shown.sort()).toEqual(fitting.map(({ id }) => `/${locale}/offer/${id}`).sort())
  })

  it('words of danger bring the police and the hotline on top, in the words of this language', async () => {
    const page = await open(person, `/${locale}/find`)
    const cry = { de: 'mein mann schlegt mich', en: 'my husband hits me', ar: 'زوجي يضربني', uk: 'чоловік б’є мене' }[
      locale
    ]
    await page.fill('#q', cry)
    await page.locator('main .danger-notice').waitFor()
    // Before anything else, and again among what was found.
    const lines = page.locator('section.card', { hasText: said().t('find.dangerLines') })
    await lines.locator('a[href="tel:116016"]').waitFor()
    const numbers = () =>
      page
        .locator('.offer-card a[href^="tel:"]')
        .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href')))
    await expect.poll(numbers).toEqual(expect.arrayContaining(['tel:110', 'tel:116016']))
  })

  it('the page for danger has its numbers', async () => {
    const page = await open(person, `/${locale}/help-now`)
    const numbers = await page
      .locator('main a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(numbers.slice(0, 2)).toEqual(['tel:112', 'tel:110'])
    expect(numbers.length).toBeGreaterThan(5)
  })

  it('a part that is on no device says that it needs a connection, and is no file to download', async () => {
    const page = await person.newPage()
    for (const path of ['/report/', '/data/open/offers.csv']) {
      const answer = await page.goto(`${site.origin}${path}`)
      expect(answer?.status()).toBe(503)
      await seen(page, said().t('notFound.offline'))
      await expect.poll(() => page.textContent('body')).not.toContain(said().t('notFound.title'))
    }
  })

  it('the page says that there is no connection, and of which day the facts are', async () => {
    const page = await open(person, `/${locale}/`)
    const { t, date } = said()
    await seen(page, t('connection.offline', { date }))
  })

  it('a language that was never kept says so in its own words, and leads to one that is, and to 112', async () => {
    const other = locale === 'uk' ? 'en' : 'uk'
    const page = await person.newPage()
    await page.goto(`${site.origin}/${other}/offer/wohngeld`)
    await seen(page, builtLanguage(sites.first, other).t('offline.wordsMissing'))
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe(other)
    await expect.poll(() => page.locator('a[href="tel:112"]').isVisible()).toBe(true)
    await page.click(`.languages a[hreflang="${locale}"]`)
    await ready(page)
    // What somebody was looking for is one step away, not lost.
    expect(new URL(page.url()).pathname).toBe(`/${locale}/offer/wohngeld`)
    await expect.poll(() => page.textContent('.offer-official')).toContain('Wohngeld')
  })
})

describe('on one device', () => {
  let person: BrowserContext
  beforeEach(async () => {
    person = await newPerson(browser)
  })
  afterEach(async () => {
    site.mendNetwork()
    await person.close()
  })

  it('“keep all languages” makes every language ready without a network', async () => {
    const { t } = builtLanguage(sites.first, 'de')
    const visited = await visit(person, 'de')
    await visited.goto(`${site.origin}/de/about`)
    await ready(visited)
    await visited.getByRole('button', { name: t('about.keepAll') }).click()
    await seen(visited, t('about.keepAllDone'))
    await visited.getByRole('button', { name: t('about.keepAll') }).waitFor({ state: 'hidden' })
    const said = await visited.getByText(t('about.deviceLanguages', { languages: '' })).textContent()
    for (const locale of sampleLocales) expect(said).toContain(languageOf(locale).name)
    await person.setOffline(true)
    for (const locale of sampleLocales) {
      const page = await open(person, `/${locale}/find`)
      await searchFor(page, words[locale]?.own ?? '', 'wohngeld')
    }
  })

  it('a language whose words break on the way is not called kept, and can be asked for again', async () => {
    const { t } = builtLanguage(sites.first, 'de')
    const visited = await visit(person, 'de')
    await visited.goto(`${site.origin}/de/about`)
    await ready(visited)
    site.breakNetwork('login page', (path) => path.includes('lexicon.uk.'))
    await visited.getByRole('button', { name: t('about.keepAll') }).click()
    await seen(visited, t('about.keepAllFailed'))
    await visited.reload()
    await seen(visited, t('about.deviceLanguages', { languages: '' }))
    await expect.poll(() => visited.getByText('Українська').filter({ visible: true }).count()).toBe(0)
    site.mendNetwork()
    await visited.getByRole('button', { name: t('about.keepAll') }).click()
    await seen(visited, t('about.keepAllDone'))
  })

  it.each(['en', 'ar', 'uk'])(
    'the language menu leads from %s to the same offer in German, and back',
    async (locale) => {
      const visited = await visit(person, locale)
      await person.setOffline(true)
      await visited.goto(`${site.origin}/${locale}/offer/wohngeld`)
      for (const other of ['de', locale]) {
        await ready(visited)
        await visited.click('.language-menu summary')
        await visited.click(`.language-menu a[hreflang="${other}"]`)
        await visited.waitForURL(`${site.origin}/${other}/offer/wohngeld`)
        await ready(visited)
        const { catalogue } = builtLanguage(sites.first, other)
        await expect.poll(() => visited.textContent('h1')).toBe(offerEntry(catalogue, 'wohngeld')?.words.title)
      }
    },
  )

  it('a language that was missing is there after one visit with a network', async () => {
    const visited = await visit(person, 'de')
    await person.setOffline(true)
    await visited.goto(`${site.origin}/uk/offer/wohngeld`)
    const { t, catalogue } = builtLanguage(sites.first, 'uk')
    await seen(visited, t('offline.wordsMissing'))
    await person.setOffline(false)
    await visited.getByRole('button', { name: t('error.reload') }).click()
    await ready(visited)
    await expect.poll(() => visited.textContent('h1')).toBe(offerEntry(catalogue, 'wohngeld')?.words.title)
    await keptOffline(visited, ['uk'])
    await person.setOffline(true)
    await open(person, '/uk/offer/elterntelefon')
  })

  it('“not connected” goes away when the network is back', async () => {
    const { t, date } = builtLanguage(sites.first, 'de')
    const page = await visit(person, 'de')
    await person.setOffline(true)
    await seen(page, t('connection.offline', { date }))
    await person.setOffline(false)
    await unseen(page, t('connection.offline', { date }))
  })

  it.each([
    { fault: 'login page', sentence: 'connection.portal' },
    { fault: 'redirect to a login page', sentence: 'connection.portal' },
    { fault: 'cut connection', sentence: 'connection.offline' },
  ] as const)('a $fault is not called a connection, whatever the browser believes', async ({ fault, sentence }) => {
    const { t, date } = builtLanguage(sites.first, 'de')
    const visited = await visit(person, 'de')
    site.breakNetwork(fault)
    const page = await open(person, '/de/offer/elterntelefon')
    await seen(page, t(sentence, { date }))
    await lookAgain(visited)
    await seen(visited, t(sentence, { date }))
    await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true)
    site.mendNetwork()
    await lookAgain(page)
    await unseen(page, t(sentence, { date }))
  })

  it.each(['login page', 'redirect to a login page', 'error 500'] as const)(
    'a language that was never kept says so behind a network that answers with: %s',
    async (fault) => {
      const page = await visit(person, 'de')
      site.breakNetwork(fault)
      await page.goto(`${site.origin}/uk/offer/wohngeld`)
      await seen(page, builtLanguage(sites.first, 'uk').t('offline.wordsMissing'))
    },
  )

  it('a page that nobody touches notices by itself that the login is done', async () => {
    const { t, date } = builtLanguage(sites.first, 'de')
    await visit(person, 'de')
    site.breakNetwork('login page')
    const page = await person.newPage()
    await page.clock.install()
    await page.goto(`${site.origin}/de/`)
    await seen(page, t('connection.portal', { date }))
    site.mendNetwork()
    await page.clock.fastForward('01:00')
    await unseen(page, t('connection.portal', { date }))
  })
})

describe('when the browser is closed and started again', () => {
  let folder: string
  let vanishing: SiteServer
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'finder-'))
    vanishing = await serveSite(sites.first)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  it('a kept offer stands whole on the list, although the site itself is gone', async () => {
    const { t, catalogue, details } = builtLanguage(sites.first, 'de')
    const brief = offerEntry(catalogue, 'stadtpass-eisenach')
    const entry = brief && wholeOffer(brief, details)
    if (!entry) throw new Error('the offer of this test has left the catalogue')

    const before = await startBrowserOf(folder)
    const offer = await open(before, '/de/offer/stadtpass-eisenach', vanishing.origin)
    await keptOffline(offer, ['de'])
    await offer.click('.button-keep')
    await offer.locator('.button-kept').waitFor()
    await before.close()
    await vanishing.close()

    const after = await startBrowserOf(folder)
    const list = await open(after, '/de/list', vanishing.origin)
    await list.getByText(t('list.details')).click()
    await list.locator('.offer-card .steps, .offer-card .sources').first().waitFor()
    const card = await list.textContent('.offer-card')
    const { words: own, offer: facts } = entry
    const body = own.body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.items))
    for (const text of [own.title, own.summary, own.who, ...own.steps, ...body]) expect(card).toContain(text)
    expect(card).toContain(firstPhone(facts)?.shown)
    for (const place of facts.places) if (!place.confidential) expect(card).toContain(place.street)
    await after.close()
  })
})
