import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptOffline, newPerson } from '#test/browser.ts'
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

const asked = () => page.getAttribute('.choice input', 'name')
const chosen = () =>
  page.$$eval('.choice input:checked', (inputs) => inputs.map((one) => (one as HTMLInputElement).value))
const focused = () => page.evaluate(() => document.activeElement?.tagName)

/** Goes on with the keyboard until something has it. */
async function tabTo(selector: string): Promise<void> {
  for (let count = 0; count < 40; count++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard never reaches ${selector}`)
}

async function begin(locale = 'de'): Promise<void> {
  await visit(page, at(locale, 'check'))
  await page.click('.check-needs-script .button-call')
  await page.waitForSelector('.choice')
}

describe('the check in a browser', () => {
  it('leads with the keyboard alone from the tab to the result, and keeps it with one key', async () => {
    await visit(page, at('de', ''))
    await tabTo('.navigation a[href$="/check"]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.check-needs-script')
    await expect.poll(() => focused()).toBe('H1')
    await tabTo('.check-needs-script button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('input[name=kids]')
    await expect.poll(() => focused()).toBe('H1')
    await tabTo('input[value=k0-2]')
    await page.keyboard.press('Space')
    await tabTo('button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('input[name=parents]')
    await expect.poll(() => focused()).toBe('H1')
    await tabTo('input[name=parents]')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => chosen()).toEqual(['alone-paid'])
    // Enter in a field goes on, as in every form.
    await page.keyboard.press('Enter')
    for (let count = 0; count < 10 && (await page.$('.choice')); count++) {
      const before = await asked()
      await tabTo('button[type=submit]')
      await page.keyboard.press('Enter')
      await page.waitForFunction(
        (name) => document.querySelector('.choice input')?.getAttribute('name') !== name,
        before,
      )
    }
    await page.waitForSelector('.check-band-worth-asking a[href$="/offer/fruehe-hilfen"]')
    await expect.poll(() => focused()).toBe('H1')
    await tabTo('.button-keep')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.row[href$="/list"]')
    await visit(page, at('de', 'list'), '.offer-card a[href$="/offer/fruehe-hilfen"]')
  })

  it('goes back with the browser, question by question, and knows the answers still', async () => {
    await begin()
    await page.click('input[value=k3-5]')
    await page.click('button[type=submit]')
    await page.waitForSelector('input[name=parents]')
    await page.click('input[value=together]')
    await page.click('button[type=submit]')
    await page.waitForSelector('input[name=status]')
    await page.goBack()
    await page.waitForSelector('input[name=parents]')
    await expect.poll(() => chosen()).toEqual(['together'])
    await page.click('.check-back')
    await page.waitForSelector('input[name=kids]')
    await expect.poll(() => chosen()).toEqual(['k3-5'])
    expect(new URL(page.url()).search).toBe('?step=1')
  })

  it('still knows the result after a look at an offer, and forgets everything after a reload', async () => {
    await begin()
    await page.click('input[value=pregnant]')
    for (let count = 0; count < 8; count++) {
      const before = await asked()
      await page.click('button[type=submit]')
      await page.waitForFunction(
        (name) => document.querySelector('.choice input')?.getAttribute('name') !== name,
        before,
      )
    }
    await page.click('.check-card a[href$="/offer/fruehe-hilfen"]')
    await page.waitForSelector('.intro')
    await page.goBack()
    await page.waitForSelector('.check-card a[href$="/offer/fruehe-hilfen"]')
    expect(page.url()).not.toMatch(/pregnant|kids/)
    await page.reload()
    await page.getByText(language('de').t('check.forgotten')).waitFor()
    const kept = await page.evaluate(async () => {
      const stored = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])
      return stored + (await indexedDB.databases()).map(({ name }) => name).join()
    })
    expect(kept).not.toMatch(/pregnant|kids/)
    await page.click('.check-needs-script .button-call')
    await page.waitForSelector('.choice')
    await expect.poll(() => chosen()).toEqual([])
  })

  it('works in Arabic without a network, from the right', async () => {
    await visit(page, at('ar', ''))
    await keptOffline(page, ['ar', 'de'])
    await person.setOffline(true)
    await visit(page, at('ar', 'check'), '.check-needs-script')
    await page.click('.check-needs-script .button-call')
    await page.click('input[value=pregnant]')
    await page.click('button[type=submit]')
    await page.waitForSelector('input[name=status]')
    const [box, choice] = await Promise.all([
      page.locator('.choice input').first().boundingBox(),
      page.locator('.choice').first().boundingBox(),
    ])
    expect((box?.x ?? 0) - (choice?.x ?? 0)).toBeGreaterThan((choice?.width ?? 0) / 2)
    await page.goto(at('ar', 'check?step=results'))
    await page.getByText(language('ar').t('check.forgotten')).waitFor()
  })

  it('says without script what it is, and leads on', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false })
    const reader = await plain.newPage()
    await reader.goto(at('uk', 'check'))
    const { t } = language('uk')
    for (const text of ['check.notAdvice', 'check.private', 'check.needScript'] as const) {
      await expect.poll(() => reader.textContent('main')).toContain(t(text))
    }
    await expect.poll(() => reader.locator('main a[href$="/topic/money"]').count()).toBe(1)
    await expect.poll(() => reader.locator('.ask-at a[href^="tel:"]').count()).toBeGreaterThan(0)
    await expect.poll(() => reader.locator('.check-needs-script').isVisible()).toBe(false)
    await plain.close()
  })
})
