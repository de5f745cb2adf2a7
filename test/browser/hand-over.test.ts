import type { Browser, BrowserContext, Page } from 'playwright-core'
import decode from 'qr/decode.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codesOfOffers, handOverFragment } from '#domain/hand-over.ts'
import { keptOffline, launchBrowser, newPerson, ready, seen, withoutWorker } from '#test/browser.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { onDevice } from '#test/device.ts'
import { visit } from '#test/pages.ts'
import { ensurePdfReader, pdfPages, wordsIn } from '#test/pdf.ts'
import { photographed } from '#test/qr.ts'
import { type SiteServer, serveSite } from '#test/site.ts'
import { sites } from '#test/sites.ts'
import { speak, type TestedLocale } from '#test/words.ts'

const german = await realCatalogue()
const { facts } = german
const ids = ['sozialamt-wartburgkreis', 'kindergeld', 'frauenhaus-eisenach', 'stadtbibliothek-eisenach']
const fragmentOf = (own: readonly string[]) => `#${handOverFragment(codesOfOffers(own, facts))}`
const fragment = fragmentOf(ids)

let browser: Browser
let site: SiteServer
let person: BrowserContext
let page: Page

beforeAll(async () => {
  ensurePdfReader()
  browser = await launchBrowser()
  site = await serveSite(sites.first)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function meet(locale: string, options: { worker?: boolean } = {}): Promise<void> {
  person = await newPerson(browser, { locale })
  if (!options.worker) await person.addInitScript(withoutWorker)
  page = await person.newPage()
}
beforeEach(() => meet('de-DE'))
afterEach(() => person.close())

const at = (locale: string, path: string) => `${site.origin}/${locale}/${path}`
const titlesIn = (shown: Page) => shown.locator('.offer-card h2 a').allTextContents()
const titlesOf = async (locale: TestedLocale, own: readonly string[]) => {
  const { words } = await realCatalogue(locale)
  return own.map((id) => words.offers[id]?.title)
}

describe('what somebody is handed over', () => {
  it('opens in the language that they choose, is seen first, and kept only when they say so', async () => {
    await page.goto(`${site.origin}/${fragment}`)
    await page.click('[data-locale=ar]')
    await ready(page)
    await expect.poll(() => titlesIn(page)).toEqual(await titlesOf('ar', ids))
    await expect.poll(() => onDevice(page)).toEqual({})
    await page.click('main .button-call')
    await seen(page, speak.ar('handOver.allKept'))
    expect(new URL(page.url()).hash).toBe('')
    await page
      .locator('main a', { hasText: speak.ar('list.title') })
      .first()
      .click()
    await page.waitForSelector('.offer-card')
    await expect.poll(() => titlesIn(page)).toEqual(await titlesOf('ar', ids))
  })

  it('opens at once in the language of their device, without a network too', async () => {
    await person.close()
    await meet('uk', { worker: true })
    await visit(page, at('uk', ''))
    await keptOffline(page, ['uk', 'de'])
    await person.setOffline(true)
    await page.goto(`${site.origin}/${fragment}`)
    await page.waitForURL(at('uk', `hand-over${fragment}`))
    await page.waitForSelector('.offer-card')
    await expect.poll(() => titlesIn(page)).toEqual(await titlesOf('uk', ids))
    // Another language, and one that is not on the device, lose nothing on the way.
    for (const [locale, shows] of [
      ['fa', '.languages'],
      ['de', '.offer-card'],
    ] as const) {
      if (locale === 'fa') await page.click('.language-menu summary')
      await page.locator(`a[hreflang=${locale}]`).filter({ visible: true }).click()
      await page.waitForURL(at(locale, `hand-over${fragment}`))
      await page.locator(shows).filter({ visible: true }).first().waitFor()
    }
    await page.goto(at('uk', `hand-out${fragment}`))
    await page.waitForSelector('.paper-columns')
    await page.selectOption('#second', 'tr')
    await seen(page, speak.uk('handOut.languageMissing'))
    await expect.poll(() => page.locator('.paper-offer').count()).toBe(ids.length)
  })

  it.each([
    { path: '#1aaaaaaaa', says: speak.de('handOver.damaged') },
    { path: '#2anything', says: speak.de('handOver.newer') },
    { path: '', says: speak.de('handOver.nothing') },
    { path: `${fragmentOf(ids)}.1aaaa`, says: speak.de('handOver.damagedPart') },
    { path: `#${handOverFragment(['Q9', 'aa'])}`, says: speak.de('handOver.unknown', { count: 1 }) },
  ])('says what is wrong with “hand-over$path”', async ({ path, says }) => {
    await visit(page, at('de', `hand-over${path}`))
    await seen(page, says)
  })
})

describe('handing over', () => {
  it('gives a code, a link and a text, and says where copying does not work', async () => {
    await visit(page, at('de', 'offer/sozialamt-wartburgkreis'))
    await page.getByText(speak.de('handOver.section')).click()
    const drawing = page.locator('svg.qr')
    const path = (await drawing.locator('path').getAttribute('d')) ?? ''
    const [, , size] = ((await drawing.getAttribute('viewBox')) ?? '').split(' ').map(Number)
    const link = `${site.origin}/${fragmentOf(['sozialamt-wartburgkreis'])}`
    expect(decode(photographed({ size: size ?? 0, path }))).toBe(link)
    await person.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: speak.de('handOver.copyLink') }).click()
    await seen(page, speak.de('handOver.copied'))
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
      document.execCommand = () => false
    })
    await page.getByRole('button', { name: speak.de('handOver.copyText') }).click()
    await seen(page, speak.de('handOver.copyByHand'))
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('Sozialamt')
  })
})

describe('on paper', () => {
  const printed = async () => pdfPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }))

  it.each(['ar', 'uk'] as const)('a list in %s has German beside it, whole and without the screen', async (locale) => {
    const own = [...ids, 'elterntelefon', 'eisenacher-tafel']
    await visit(page, at(locale, `hand-out${fragmentOf(own)}`), '.paper-columns')
    await page.fill('.field input', 'N. N.')
    const pages = await printed()
    const words = wordsIn(pages.join(' '))
    const { words: translated } = await realCatalogue(locale)
    for (const id of own) {
      for (const title of [translated.offers[id]?.title ?? '', german.words.offers[id]?.title ?? ''])
        for (const word of wordsIn(title)) expect(words, `${id}: ${title}`).toContain(word)
    }
    const text = pages.join(' ').replace(/\s+/g, ' ')
    for (const { id, contacts, places } of facts.offers) {
      if (!own.includes(id)) continue
      for (const contact of contacts) if (contact.kind === 'phone') expect(text).toContain(contact.shown)
      for (const place of places) if (!place.confidential) expect(text).toContain(place.street)
    }
    expect(text).toContain('Stand der Angaben')
    expect(text).toContain('N. N.')
    for (const key of ['nav.help-now', 'footer.imprint', 'handOut.intro', 'handOut.second', 'handOut.large'] as const)
      expect(text).not.toContain(speak[locale](key))
    // Each offer ends with its notes, on the page where it begins.
    const germanTitles = own.map((id) => german.words.offers[id]?.title.split(' ').slice(0, 3).join(' ') ?? '')
    for (const one of pages) {
      const begun = germanTitles.filter((title) => one.includes(title)).length
      expect(one.split(speak.de('handOut.notes')).length - 1).toBe(begun)
    }
    expect(pages.length).toBeLessThanOrEqual(own.length)
  })

  it('20 offers in one language take at most two thirds of a page each', async () => {
    const own = facts.offers.slice(0, 20).map(({ id }) => id)
    await visit(page, at('de', `hand-out${fragmentOf(own)}`), '.paper-offer')
    expect((await printed()).length).toBeLessThanOrEqual(13)
  })

  it('an offer’s own page says what it is and where, without what can only be tapped', async () => {
    await visit(page, at('de', 'offer/stadtbibliothek-eisenach'), '.hours')
    const text = (await printed()).join(' ')
    for (const said of ['Stadtbibliothek', 'Georgenstraße 43-47', 'Montag', 'Stand der Angaben'])
      expect(text).toContain(said)
    for (const key of ['nav.help-now', 'offer.keep', 'footer.imprint', 'app.skip'] as const)
      expect(text).not.toContain(speak.de(key))
  })
})
