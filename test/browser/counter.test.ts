import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptOffline, newPerson, withoutWorker } from '#test/browser.ts'
import { visit } from '#test/pages.ts'
import { openSite } from '#test/visitors.ts'
import { language } from '#test/words.ts'

const { browser, at } = openSite()
let person: BrowserContext
let page: Page

beforeEach(async () => {
  person = await newPerson(browser())
  page = await person.newPage()
})
afterEach(() => person.close())

const button = (locale: 'de' | 'uk' | 'ar', key: Parameters<ReturnType<typeof language>['t']>[0]) =>
  page.getByRole('button', { name: language(locale).t(key), exact: true })
const germanOnStage = () =>
  page.locator('.stage [lang=de]').evaluateAll((all) => all.map(({ textContent }) => textContent?.trim()))

describe('the card for the counter', () => {
  it('is put together on the page of an offer, and shown on the whole screen without a network', async () => {
    await visit(page, at('uk', ''))
    await keptOffline(page, ['uk', 'de'])
    await person.setOffline(true)
    await visit(page, at('uk', 'offer/kindergeld'))
    await page.getByRole('link', { name: language('uk').t('card.link') }).click()
    await page.waitForSelector('.card-choice')
    await page.locator('.card-choice input').first().check()
    await button('uk', 'card.show').click()
    await page.waitForFunction(() => document.fullscreenElement?.matches('.stage'))
    const german = await germanOnStage()
    expect(german[0]).toBe('Ich komme wegen: Kindergeld.')
    expect(german.filter((text) => text?.startsWith('✓'))).toHaveLength(1)
    expect(german).toContain('Ich brauche bitte eine Dolmetscherin oder einen Dolmetscher für Ukrainisch.')
    await expect.poll(() => page.locator('.stage [lang=uk]').count()).toBe(german.length)
    await button('uk', 'card.close').click()
    await page.waitForSelector('.stage', { state: 'detached' })
    expect(
      await page.evaluate(() => [document.fullscreenElement, document.activeElement?.classList.contains('card-show')]),
    ).toEqual([null, true])
  })

  it('keeps the screen awake for as long as it is shown, also after somebody has looked elsewhere', async () => {
    await page.addInitScript(withoutWorker)
    await page.addInitScript(() => {
      const held = { now: 0, asked: 0 }
      Object.assign(globalThis, { held })
      const request = async () => {
        held.now += 1
        held.asked += 1
        const lock = {
          released: false,
          async release() {
            if (!lock.released) held.now -= 1
            lock.released = true
          },
        }
        Object.assign(globalThis, { systemTakesLock: lock.release })
        return lock
      }
      Object.defineProperty(navigator, 'wakeLock', { value: { request } })
      // Phones of Apple have no full screen.
      Reflect.deleteProperty(Element.prototype, 'requestFullscreen')
    })
    const held = () => page.evaluate(() => (globalThis as unknown as { held: { now: number; asked: number } }).held)
    await visit(page, at('ar', 'card'))
    await page.locator('.phrase').nth(1).click()
    await page.waitForSelector('.stage-one')
    await expect.poll(() => page.locator('#app').getAttribute('inert')).toBe('')
    await expect.poll(() => held()).toEqual({ now: 1, asked: 1 })
    await page.evaluate(() => (globalThis as unknown as { systemTakesLock(): Promise<void> }).systemTakesLock())
    await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(() => held()).toEqual({ now: 1, asked: 2 })
    await page.keyboard.press('Escape')
    await page.waitForSelector('.stage', { state: 'detached' })
    await expect.poll(() => held()).toEqual({ now: 0, asked: 2 })
    await expect.poll(() => page.locator('#app').getAttribute('inert')).toBeNull()
  })

  it('says so where an address names an offer that there is not, and still has all sentences', async () => {
    await page.addInitScript(withoutWorker)
    await visit(page, at('de', 'card#~~~'))
    await page.getByText(language('de').t('card.unknownOffer')).waitFor()
    await expect.poll(() => page.locator('.phrase').count()).toBeGreaterThan(35)
  })

  it('offers a second language under the German sentences to whoever reads German', async () => {
    await page.addInitScript(withoutWorker)
    await visit(page, at('de', 'card'))
    await expect.poll(() => page.locator('.card-own').count()).toBe(0)
    await page.selectOption('#card-language', 'ar')
    await page.waitForSelector('.card-own[lang=ar][dir=rtl]')
    await page.getByText('für Arabisch').first().waitFor()
  })

  it('is a list of sentences without script', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false })
    const reader = await plain.newPage()
    await reader.goto(at('fa', 'card'))
    await expect.poll(() => reader.locator('.phrase [lang=de]').count()).toBeGreaterThan(35)
    await plain.close()
  })
})

describe('a consultation', () => {
  const bar = () => page.locator('.consultation-bar')

  it('shows both languages, keeps its list apart, and leaves nothing behind', async () => {
    await page.addInitScript(withoutWorker)
    // The counsellor's own list, before.
    await visit(page, at('de', 'offer/wohngeld'))
    await page.locator('.button-keep').click()
    await page.waitForSelector('.button-kept')
    await visit(page, at('de', 'consultation'))
    await page.selectOption('#consultation-language', 'ar')
    await button('de', 'consultation.begin').click()
    await bar().waitFor()
    await page.waitForSelector('.tile .beside[lang=ar]')

    await page.locator('.tile').nth(2).click()
    await page.waitForSelector('.offer-card .beside[dir=rtl]')
    await visit(page, at('de', 'offer/kindergeld'))
    await page.waitForSelector('.steps .beside')
    // A step of two sentences is two pairs.
    await expect.poll(() => page.locator('.card .pair').count()).toBeGreaterThan(10)
    await page.locator('.button-keep').click()
    await page.waitForSelector('.button-kept')

    // The check, whose words come with its page, and the hand-out begin in both languages.
    await visit(page, at('de', 'check'))
    await page.click('.check-needs-script .button-call')
    await page.waitForSelector('.choice .beside[lang=ar]')
    await visit(page, at('de', 'help-now'))
    await page.waitForSelector('.index .beside[lang=ar]')
    await visit(page, at('de', 'list'))
    await page.waitForSelector('.kept-title .beside[lang=ar]')
    await page.locator('details summary', { hasText: language('de').t('handOver.section') }).click()
    await page.click('main a[href*="/hand-out"]')
    await page.waitForSelector('.paper-other-title[lang=ar]')
    await expect.poll(() => page.inputValue('#second')).toBe('ar')

    // The other way round: a document in the client's language, the counsellor's beside it.
    await visit(page, at('ar', 'list'))
    await bar().waitFor()
    await page.waitForSelector('article, .kept, .offer-card, h3')
    await expect.poll(() => page.textContent('main')).toContain('Kindergeld')
    await expect.poll(() => page.textContent('main')).not.toContain('Wohngeld')

    await button('ar', 'consultation.end').click()
    // It ends where it began, in the counsellor's language.
    await page.locator('main strong', { hasText: language('de').t('consultation.ended') }).waitFor()
    await expect
      .poll(() => page.evaluate(() => [sessionStorage.length, location.pathname]))
      .toEqual([0, '/de/consultation'])

    const seenAgain: string[] = []
    for (let step = 0; step < 5; step++) {
      await page.goBack({ waitUntil: 'commit' }).catch(() => null)
      if (page.url().startsWith('about:')) break
      seenAgain.push(new URL(page.url()).pathname)
    }
    expect(seenAgain).not.toContain('/de/offer/kindergeld')
    expect(seenAgain).not.toContain('/ar/list')
    expect(seenAgain.some((path) => path.includes('/topic/'))).toBe(false)

    await visit(page, at('de', 'list'))
    await page.getByText('Wohngeld').first().waitFor()
    await expect.poll(() => page.textContent('main')).not.toContain('Kindergeld')
    await expect.poll(() => bar().count()).toBe(0)
  })

  it('says that its bar is missing, and tries again on the next page', async () => {
    await page.addInitScript(withoutWorker)
    await page.route('**/ConsultationBar-*.js', (route) => route.abort())
    await visit(page, at('de', 'consultation'))
    await page.selectOption('#consultation-language', 'uk')
    await button('de', 'consultation.begin').click()
    await page.getByText(language('de').t('consultation.noBar')).waitFor()
    await page.unroute('**/ConsultationBar-*.js')
    await page.locator('.tile').first().click()
    await bar().waitFor()
    await expect.poll(() => page.getByText(language('de').t('consultation.noBar')).count()).toBe(0)
  })

  it('says when the words of the second language do not arrive, and tries again', async () => {
    await page.addInitScript(withoutWorker)
    await page.route('**/data/words.uk.*', (route) => route.abort())
    await visit(page, at('de', 'consultation'))
    await page.selectOption('#consultation-language', 'uk')
    await button('de', 'consultation.begin').click()
    await page.getByText(language('de').t('consultation.failed')).waitFor()
    await page.unroute('**/data/words.uk.*')
    await button('de', 'search.retry').click()
    await page.waitForSelector('.tile .beside[lang=uk]')
  })
})

describe('reading aloud', () => {
  it('marks the sentence that is read, and stops when somebody goes on', async () => {
    await page.addInitScript(withoutWorker)
    await page.addInitScript(() => {
      const said: string[] = []
      let speaking = false
      const voice = { lang: 'de-DE', name: 'German', voiceURI: 'de', localService: true, default: true }
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => [voice],
        speak: ({ text }: { text: string }) => {
          speaking = true
          said.push(text)
        },
        cancel: () => {
          speaking = false
        },
      })
      class Utterance {
        text: string
        constructor(text: string) {
          this.text = text
        }
      }
      Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis })
      Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, spoken: () => ({ said, speaking }) })
    })
    const spoken = () =>
      page.evaluate(() => (globalThis as unknown as { spoken(): { said: string[]; speaking: boolean } }).spoken())
    await visit(page, at('de', 'offer/kindergeld'))
    await button('de', 'speak.read').click()
    await expect.poll(async () => (await spoken()).said).toHaveLength(1)
    const marked = () =>
      page.evaluate(() => {
        const { highlights } = CSS as unknown as { highlights: Map<string, Set<Range>> }
        return [...(highlights.get('being-read') ?? [])].map(String)
      })
    await expect.poll(marked).toEqual([await page.textContent('main h1')])
    await page
      .getByRole('link', { name: language('de').t('nav.find') })
      .first()
      .click()
    await page.waitForURL(/\/find/)
    await expect.poll(async () => (await spoken()).speaking).toBe(false)
  })
})
