import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newPerson, seen, withoutWorker } from '#test/browser.ts'
import { onDevice } from '#test/device.ts'
import { visit } from '#test/pages.ts'
import { openSite } from '#test/visitors.ts'
import { language } from '#test/words.ts'

const { browser, at } = openSite()
let person: BrowserContext
let page: Page

beforeEach(async () => {
  person = await newPerson(browser())
  await person.addInitScript(withoutWorker)
  page = await person.newPage()
})
afterEach(() => person.close())

async function type(text: string): Promise<void> {
  await page.click('#q')
  await page.keyboard.type(text)
}

describe('the search field', () => {
  it('suggests on the home page, and the keys alone lead to a need', async () => {
    await visit(page, at('de', ''))
    await type('miete')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('ArrowDown')
    const first = page.locator('[role=option][aria-selected=true]')
    await expect.poll(() => page.getAttribute('#q', 'aria-activedescendant')).toBe(await first.getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/de\/need\//)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  it('leads from the home page to the results, with the query in the address', async () => {
    await visit(page, at('ar', ''))
    await type('جوب سنتر')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/ar\/find\?q=/)
    await page.waitForSelector('.offer-card a[href$="/offer/jobcenter-wartburgkreis-eisenach"]')
  })

  it('answers what was typed last, however fast it was typed', async () => {
    await visit(page, at('de', 'find'))
    await page.click('#q')
    await page.keyboard.type('kindergeld', { delay: 0 })
    await page.fill('#q', 'Wohngeld')
    await page.waitForSelector('.offer-card:first-child a[href$="/offer/wohngeld"]')
    await expect.poll(() => page.inputValue('#q')).toBe('Wohngeld')
  })

  it('leads the keyboard on to what was found', async () => {
    await visit(page, at('de', 'find'))
    await type('Wohngeld')
    await page.waitForSelector('.offer-card')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.offer-card') !== null)).toBe(true)
  })

  it('marks the words that were meant, also in the German name', async () => {
    await visit(page, at('en', 'find?q=wongeld'), '.offer-card')
    await expect.poll(() => page.locator('.offer-official mark').first().textContent()).toBe('Wohngeld')
  })

  it('puts emergency numbers between itself and everything else where there may be danger', async () => {
    await visit(page, at('en', ''))
    await type('he hits me')
    await page.waitForSelector('form[role=search] .danger-notice a[href="tel:110"]')
  })

  it('offers what the same keys write on another keyboard', async () => {
    await visit(page, at('uk', 'find'))
    await type('лштвукпудв')
    await page.getByRole('button', { name: language('uk').t('find.meantInstead', { query: 'kindergeld' }) }).click()
    await page.waitForSelector('.offer-card a[href$="/offer/kindergeld"]')
  })

  it('leads to the language that a question is written in', async () => {
    await visit(page, at('de', 'find?q=ديون'))
    await page.click('main a[hreflang=ar], main a[lang=ar]')
    await page.waitForURL(/\/ar\/find\?q=/)
    await page.waitForSelector('.offer-card')
  })

  it('calls for help before anything else, whatever the filters, and remembers nothing of it', async () => {
    await visit(page, at('de', 'find?topic=housing&q=ich+will+nicht+mehr+leben'))
    const lines = page.locator('section.card', { hasText: language('de').t('find.dangerLines') })
    await lines.locator('a[href^="tel:"]').first().waitFor()
    await page.click('#q')
    await page.keyboard.press('Enter')
    // What is harmless is remembered, so that this tells when the last searches are there.
    await page.fill('#q', 'Wohngeld')
    // It may stand among the answers to the question before, too.
    await lines.waitFor({ state: 'detached' })
    await page.waitForSelector('.offer-card a[href$="/offer/wohngeld"]')
    await page.keyboard.press('Enter')
    await page.fill('#q', '')
    await expect.poll(() => page.getByRole('option').allTextContents()).toEqual([expect.stringContaining('Wohngeld')])
  })

  it('shows the results as they were left when somebody comes back', async () => {
    await visit(page, at('de', 'find?q=Beratung'), '.offer-card')
    const more = page.getByRole('button', { name: language('de').t('find.more') })
    await more.click()
    await page.waitForFunction(() => document.querySelectorAll('.offer-card').length > 20)
    const count = await page.locator('.offer-card').count()
    const link = page.locator('.offer-card a').nth(15)
    await link.scrollIntoViewIfNeeded()
    const place = await page.evaluate(() => scrollY)
    const followed = await link.getAttribute('href')
    await link.click()
    await page.waitForURL(/\/offer\//)
    await page.goBack()
    await page.waitForFunction((wanted) => document.querySelectorAll('.offer-card').length === wanted, count)
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 200, place)
    // The keyboard is where it was, too.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(followed)
    await page.goForward()
    await page.waitForURL(/\/offer\//)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  it('shows what comes nearest where nothing fits, and says so', async () => {
    await visit(page, at('de', 'find?q=jobsentrala'), '.ask-at')
    const { t } = language('de')
    await expect.poll(() => page.textContent('main h2[tabindex]')).toBe(t('find.notSure'))
    await seen(page, t('find.nearestOffers'))
    await expect.poll(() => page.locator('.offer-card').count()).toBeLessThanOrEqual(3)
    await expect.poll(() => page.locator('.offer-card').count()).toBeGreaterThan(0)
    await seen(page, t('find.someoneToTalk'))
  })

  it('remembers on the device what was not found, shows it and forgets it', async () => {
    await visit(page, at('de', 'find?q=qqxxqq'), '.ask-at')
    await expect.poll(() => page.textContent('main h2')).toBe(language('de').t('find.notSure'))
    // It counts what stands still for a while.
    await expect.poll(async () => Object.keys((await onDevice(page, 'unfound')) ?? {})).toEqual(['qqxxqq'])
    // Coming back to it is not missing it again.
    const counted = await onDevice(page, 'unfound')
    await page
      .getByRole('link', { name: language('de').t('nav.list') })
      .first()
      .click()
    await page.waitForURL(/\/list$/)
    await page.goBack()
    await seen(page, language('de').t('find.notSure'))
    await page.waitForTimeout(2500)
    const stillCounted = await onDevice(page, 'unfound')
    expect(stillCounted).toEqual(counted)
    await visit(page, at('de', 'list'), '.button-danger')
    await page.getByRole('link', { name: 'qqxxqq' }).waitFor()
    await page.getByRole('button', { name: language('de').t('list.unfoundClear') }).click()
    await page.getByRole('link', { name: 'qqxxqq' }).waitFor({ state: 'detached' })
  })

  it('is a form that leads to the find page without script', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false })
    const reader = await plain.newPage()
    await reader.goto(at('de', ''))
    await expect.poll(() => reader.getAttribute('#q', 'role')).toBeNull()
    await reader.fill('#q', 'Miete')
    await reader.press('#q', 'Enter')
    await reader.waitForURL(/\/de\/find\?q=Miete/)
    await expect.poll(() => reader.locator('.index a').count()).toBeGreaterThan(50)
    await plain.close()
  })
})
