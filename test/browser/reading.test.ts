import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { directionOf } from '#i18n/languages.ts'
import { desk, ready } from '#test/browser.ts'
import { visit } from '#test/pages.ts'
import { visitors } from '#test/visitors.ts'
import { language, sampleLocales } from '#test/words.ts'

const { at, newPage, keep } = visitors()

/** What the keyboard is at. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return undefined
    const outlined = [element, element.closest('.search-field')].some((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    // The first line of a link that is broken into several.
    const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const link = element.closest('a')
    return {
      tag: element.tagName,
      href: link?.getAttribute('href'),
      label: element.getAttribute('aria-label') ?? element.textContent,
      inMain: element.closest('main') !== null,
      outlined,
      /** Neither below the edge of the screen nor behind the navigation. */
      inSight:
        top >= 0 && bottom <= innerHeight && onTop !== null && (element.contains(onTop) || onTop.contains(element)),
    }
  })
}

/** Presses Tab until the keyboard is at the wanted place. Every stop on the way must be seen. */
async function tabTo(page: Page, isWanted: (stop: { href?: string | null; label: string | null }) => boolean) {
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (!stop) continue
    expect(stop).toMatchObject({ outlined: true, inSight: true })
    if (isWanted(stop)) return
  }
  throw new Error('not within reach of the keyboard')
}

/** Waits for the heading of the next page, which says where one has come. */
async function arrivedAt(page: Page, path: string): Promise<void> {
  await page.waitForFunction((wanted) => location.pathname === wanted && document.activeElement?.tagName === 'H1', path)
}

describe('with the keyboard alone', () => {
  it.each(sampleLocales)('the way leads from home to topic, need, offer and list in %s', async (locale) => {
    const page = await newPage()
    const { t } = language(locale)
    const follow = async (path: string) => {
      await tabTo(page, ({ href }) => href === path)
      await page.keyboard.press('Enter')
      await arrivedAt(page, path)
    }
    await visit(page, at(locale, ''))
    await follow(`/${locale}/topic/housing`)
    await follow(`/${locale}/need/rent-too-high`)
    await follow(`/${locale}/offer/wohngeld`)
    await tabTo(page, ({ label }) => label?.startsWith(t('offer.keep')) ?? false)
    await page.keyboard.press('Enter')
    await page.waitForSelector('button[aria-pressed="true"]')
    expect((await focused(page))?.label).toContain(t('offer.kept'))
    await page.keyboard.press('Control+Home')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await follow(`/${locale}/list`)
    await expect.poll(() => page.textContent('.offer-official')).toContain('Wohngeld')
  })

  it.each(['find', 'help-now', 'list'])('every stop on the page %s can be seen', async (path) => {
    const page = await newPage()
    await keep(page, 'de', ['kindergeld'])
    await visit(page, at('de', path))
    await tabTo(page, ({ href }) => href === '/de/accessibility')
  })

  it('the first stop leads past the navigation', async () => {
    const page = await newPage({ viewport: desk })
    await visit(page, at('de', 'find'))
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    expect(stop).toMatchObject({ label: 'Zum Inhalt springen', outlined: true, inSight: true })
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('main'))
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toMatchObject({ tag: 'INPUT', inMain: true })
  })

  it('what vanishes hands the keyboard on, not back to the beginning', async () => {
    const page = await newPage()
    await keep(page, 'de', ['kindergeld', 'wohngeld'])
    await visit(page, at('de', 'list'), '.offer-card')
    await page.focus('.offer-card .actions button')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('.offer-card').length === 1)
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.focus('.button-danger')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Rückgängig')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.offer-card')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')

    await visit(page, at('de', 'find?topic=housing'), '.offer-card')
    await page.click('.filters > summary')
    await page.focus('.filters button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.index')
    await page.waitForFunction(
      () => document.activeElement?.closest('.filters')?.querySelector('summary') === document.activeElement,
    )
  })
})

describe('a change of page', () => {
  it.each(sampleLocales)('loads nothing, names the window anew and is read from its heading in %s', async (locale) => {
    const page = await newPage()
    const { t } = language(locale)
    await visit(page, at(locale, ''))
    await page.evaluate(() => Object.assign(window, { stillHere: true }))
    await page.click(`main a[href$="/topic/housing"]`)
    await arrivedAt(page, `/${locale}/topic/housing`)
    const heading = (await page.textContent('h1')) ?? ''
    await expect.poll(() => page.title()).toBe(`${heading} – ${t('app.name')}`)
    await expect.poll(() => page.evaluate(() => 'stillHere' in window)).toBe(true)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  })

  it.each([
    { from: 'home', path: '', link: 'a[href$="/topic/leisure"]' },
    { from: 'all offers', path: 'find', link: '.index a >> nth=-1' },
    { from: 'search results', path: 'find?q=Kind', link: '.offer-card h3 a >> nth=-1' },
  ])('leads back to where one was on the page: $from', async ({ path, link }) => {
    const page = await newPage()
    await visit(page, at('de', path), link)
    await page.locator(`main ${link}`).scrollIntoViewIfNeeded()
    await page.evaluate(() => {
      addEventListener('click', () => Object.assign(window, { before: scrollY }), { capture: true })
    })
    const address = page.url()
    await page.click(`main ${link}`)
    await page.waitForFunction((old) => location.href !== old && document.activeElement?.tagName === 'H1', address)
    const before = await page.evaluate(() => (window as unknown as { before: number }).before)
    expect(before).toBeGreaterThan(100)
    await page.goBack()
    await page.waitForSelector(`main ${link}`)
    await page.waitForFunction((old) => Math.abs(scrollY - old) < 60, before)
    expect(page.url()).toBe(address)
  })
})

describe('screen readers', () => {
  const announced = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => [...document.querySelectorAll('[role="status"]')].some((one) => one.textContent?.trim() === wanted),
      text,
    )

  it.each(sampleLocales)('are told in %s how much was found', async (locale) => {
    const page = await newPage()
    const { t } = language(locale)
    await visit(page, at(locale, 'find'))
    await page.fill('#q', 'Wohngeld')
    await page.waitForSelector('.offer-card a[href$="/offer/wohngeld"]')
    const found = (await page.locator('main section > h2').last().textContent()) ?? ''
    const count = Number(/\d+/.exec(found)?.[0])
    expect(count).toBeGreaterThan(0)
    expect(found).toBe(t('find.results', { count }))
    await announced(page, found)
    await page.fill('#q', 'qqxxqq')
    await announced(page, t('find.notSure'))
  })

  it.each(sampleLocales)('are told in %s what was kept and dropped', async (locale) => {
    const page = await newPage()
    const { t } = language(locale)
    await visit(page, at(locale, 'offer/kindergeld'))
    const title = (await page.textContent('h1')) ?? ''
    for (const pressed of [true, false, true]) {
      await page.click('button[aria-pressed]')
      await announced(page, t(pressed ? 'offer.keptNow' : 'offer.droppedNow', { title }))
    }
  })

  it.each(sampleLocales)('know which language a page is in, and which way it runs: %s', async (locale) => {
    const page = await newPage()
    const html = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
    await visit(page, at(locale, ''))
    await expect.poll(() => html()).toEqual([locale, directionOf(locale)])
    await page.click('main a[href$="/help-now"]')
    await arrivedAt(page, `/${locale}/help-now`)
    await expect.poll(() => html()).toEqual([locale, directionOf(locale)])
  })
})

describe('German names and numbers inside other languages', () => {
  const foreign = sampleLocales.filter((locale) => locale !== 'de')
  const cases = foreign.flatMap((locale) => [true, false].map((javaScriptEnabled) => ({ locale, javaScriptEnabled })))

  it.each(cases)(
    'stay German for voices and translators in $locale (script: $javaScriptEnabled)',
    async ({ locale, javaScriptEnabled }) => {
      const page = await newPage({ javaScriptEnabled })
      await page.goto(at(locale, 'offer/stadtbibliothek-eisenach'))
      if (javaScriptEnabled) {
        // Made by the script, not by the build.
        await ready(page)
        await page.click('header a[href$="/find"]')
        await page.click('.index a[href$="/offer/stadtbibliothek-eisenach"]')
        await page.waitForSelector('.offer-official')
      }
      const places = await page.$$eval('.offer-official > bdi, address bdi', (all) =>
        all.map((one) => [one.getAttribute('lang'), one.getAttribute('translate')]),
      )
      expect(places.length).toBeGreaterThan(2)
      for (const place of places) expect(place).toEqual(['de', 'no'])
    },
  )
})
