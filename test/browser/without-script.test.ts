import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindsIn } from '#test/pages.ts'
import { visitors } from '#test/visitors.ts'
import { language, sampleLocales } from '#test/words.ts'

const { at, oneVisitor } = visitors()

/** The text that can be seen in a part of the page. */
async function readable(page: Page, part: string): Promise<string> {
  return (await page.locator(part).allInnerTexts()).join('\n')
}

describe.each(sampleLocales)('without JavaScript in %s', (locale) => {
  const openPage = oneVisitor({ javaScriptEnabled: false })
  let page: Page
  beforeAll(async () => {
    page = await openPage()
  })
  afterAll(() => page.close())

  it.each(kindsIn(locale))('the page “$kind” can be read and waits for nothing', async ({ path }) => {
    const { t } = language(locale)
    await page.goto(at(locale, path))
    const main = page.locator('main')
    await expect.poll(() => main.locator('h1').isVisible()).toBe(true)
    const text = await readable(page, 'body')
    const heading = await readable(page, 'h1')
    expect((await readable(page, 'main')).length).toBeGreaterThan(heading.length + 40)
    for (const key of ['search.loading', 'error.load', 'search.failed'] as const) expect(text).not.toContain(t(key))
    await expect.poll(() => page.locator('a:visible').count()).toBeGreaterThan(5)
    // A button that does nothing is worse than none.
    await expect.poll(() => page.locator('button:visible:not([type="submit"])').count()).toBe(0)
  })

  it('the links lead on, from home to an offer', async () => {
    await page.goto(at(locale, ''))
    for (const path of ['topic/housing', 'need/rent-too-high', 'offer/wohngeld']) {
      await page.click(`main a[href="/${locale}/${path}"]`)
      await page.waitForURL(at(locale, path))
    }
    await expect.poll(() => readable(page, '.offer-official')).toContain('Wohngeld')
  })

  it('the search field leads to all offers and says why', async () => {
    await page.goto(at(locale, ''))
    await page.fill('#q', 'Miete')
    await page.press('#q', 'Enter')
    await page.waitForURL(at(locale, 'find?q=Miete'))
    const { t } = language(locale)
    await expect.poll(() => readable(page, 'main')).toContain(t('find.needScript'))
    await expect.poll(() => page.locator('.index a:visible').count()).toBeGreaterThan(50)
  })

  it('the languages can be changed', async () => {
    const other = locale === 'uk' ? 'en' : 'uk'
    await page.goto(at(locale, 'offer/kindergeld'))
    await page.click('.language-menu summary')
    await page.click(`.language-menu a[hreflang="${other}"]`)
    await page.waitForURL(at(other, 'offer/kindergeld'))
  })
})
