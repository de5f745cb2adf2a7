import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type SiteServer, serveSite } from '#commands/site-server.ts'
import { directionOf } from '#i18n/languages.ts'
import { desk, launchBrowser, newPerson, phone, ready, withoutWorker } from '#test/browser.ts'
import { kindsOfPage, visit } from '#test/pages.ts'
import { sites } from '#test/sites.ts'
import { language, locales, sampleLocales } from '#test/words.ts'

let browser: Browser
let site: SiteServer
/** What is closed after each test. */
const opened: { close(): Promise<void> }[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveSite(sites.first)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

type Options = Parameters<typeof newPerson>[1]

/** A person whose every page comes from the server, as the build has made it. */
async function newVisitor(options: Options): Promise<BrowserContext> {
  const person = await newPerson(browser, options)
  await person.addInitScript(withoutWorker)
  return person
}

/** A page of a new person who is gone after the test. */
async function newPage(options: Options = {}): Promise<Page> {
  const person = await newVisitor(options)
  opened.push(person)
  return person.newPage()
}

/** One person for all tests of a group that keep nothing on the device. Answers how to open a page of theirs. */
function oneVisitor(options: Options = {}): () => Promise<Page> {
  let person: BrowserContext
  beforeAll(async () => {
    person = await newVisitor(options)
  })
  afterAll(() => person.close())
  return async () => {
    const page = await person.newPage()
    opened.push(page)
    return page
  }
}

/** The address of a page in a language. */
const at = (locale: string, path: string) => `${site.origin}/${locale}/${path}`

async function keep(page: Page, locale: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await visit(page, at(locale, `offer/${id}`))
    await page.click('button[aria-pressed="false"]')
    await page.waitForSelector('button[aria-pressed="true"]')
  }
}

const someOffers = ['kindergeld', 'stadtbibliothek-eisenach', 'frauenhaus-eisenach']

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Without motion, because colours are measured at once; without the policy, because axe is a foreign script. */
const examined = { reducedMotion: 'reduce', bypassCSP: true } as const

async function complaints(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      // People who speak to their device say what they read on a button (WCAG 2.5.3).
      rules: { 'label-content-name-mismatch': { enabled: true } },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, standards)
}

/** What axe finds wrong in light and dark, on a phone and on a desk, with everything folded and unfolded. */
async function allComplaints(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: source })
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const { viewport, open } of [
      { viewport: phone, open: false },
      { viewport: desk, open: true },
    ]) {
      await page.setViewportSize(viewport)
      await page.evaluate((unfold) => {
        for (const details of document.querySelectorAll('details')) details.open = unfold
        // What lies under the header, which stays in sight, is there after scrolling.
        scrollTo(0, 0)
        // Some of them are only filled once they are open.
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      }, open)
      const place = `${colorScheme}, ${open ? 'desk, unfolded' : 'phone'}`
      found.push(...(await complaints(page)).map((complaint) => `${place}: ${complaint}`))
    }
  }
  return found
}

/** One language of each direction is looked at page by page. */
const wholly: readonly string[] = ['de', 'ar']
/** What people in every language see most. */
const essential = [
  'home',
  'find with hits',
  'urgent need',
  'group',
  'offer with hours',
  'offer with amounts',
  'help now',
]
const kindsIn = (locale: string) =>
  wholly.includes(locale) ? kindsOfPage : kindsOfPage.filter(({ kind }) => essential.includes(kind))

describe.each(locales)('axe, the checker, in %s', (locale) => {
  const newPageHere = oneVisitor(examined)

  it.each(kindsIn(locale))('has nothing against the page “$kind”', async ({ path, shows }) => {
    const page = await newPageHere()
    await visit(page, at(locale, path), shows)
    expect(await allComplaints(page)).toEqual([])
  })
})

describe.each(wholly)('axe, the checker, in %s', (locale) => {
  it('has nothing against a list of kept offers, nor against the pages of these', async () => {
    const page = await newPage(examined)
    await keep(page, locale, someOffers)
    expect(await allComplaints(page)).toEqual([])
    await visit(page, at(locale, 'list'), '.offer-card')
    expect(await allComplaints(page)).toEqual([])
  })
})

describe.each(['/', '/xx/offer/y'])('the page %s, which speaks every language', (path) => {
  it('gives axe nothing to complain about', async () => {
    const page = await newPage(examined)
    await page.goto(site.origin + path)
    expect(await allComplaints(page)).toEqual([])
  })

  it('cuts nothing off, with large letters and on small screens', async () => {
    const page = await newPage()
    await page.goto(site.origin + path)
    expect(await everythingThatSticksOut(page)).toEqual([])
  })
})

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
  const newPageHere = oneVisitor()
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

  it.each(kindsOfPage)(
    'run from left to right in Arabic if they are phone numbers: “$kind”',
    async ({ path, shows }) => {
      const page = await newPageHere()
      await visit(page, at('ar', path), shows)
      const turned = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const isYear = /^\s*20\d\d\s*$/.test(text.textContent ?? '')
          const isNumber = !isYear && /^\s*\+?\d[\d ]{2,}\s*$/.test(text.textContent ?? '')
          if (isNumber && text.parentElement && getComputedStyle(text.parentElement).direction !== 'ltr')
            found.push(text.textContent ?? '')
        }
        return found
      })
      expect(turned).toEqual([])
    },
  )
})

/** Everything that sticks out of its box or out of the screen. */
function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (one: Element) => `${one.tagName}.${one.className} “${one.textContent?.slice(0, 40)}”`
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`)
    for (const element of document.querySelectorAll('body *')) {
      // An example in an empty field may be longer than the field.
      if (element.closest('.visually-hidden, .skip, svg, input') || !element.checkVisibility()) continue
      const { left, right } = element.getBoundingClientRect()
      if (left < -1 || right > innerWidth + 1) found.push(`out of the screen: ${name(element)}`)
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
        found.push(`too wide: ${name(element)}`)
      const { overflowY } = getComputedStyle(element)
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
        found.push(`cut off: ${name(element)}`)
    }
    return found
  })
}

const layouts = [
  { width: 360, letters: 200 },
  { width: 1280, letters: 200 },
  { width: 320, letters: 100 },
]

/** What sticks out in any layout, with everything folded and unfolded. */
async function everythingThatSticksOut(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { width, letters } of layouts) {
    await page.setViewportSize({ width, height: 740 })
    for (const open of [false, true]) {
      await page.evaluate(
        ([size, unfold]) => {
          // As a browser does whose letters are set to this size: 16 px are 100 %.
          document.documentElement.style.fontSize = `${(16 * 1.125 * size) / 100}px`
          for (const details of document.querySelectorAll('details')) details.open = unfold
        },
        [letters, open] as const,
      )
      found.push(...(await overflows(page)).map((one) => `${width} px, ${letters} %: ${one}`))
    }
  }
  return found
}

describe.each(sampleLocales)('large letters and small screens in %s', (locale) => {
  const newPageHere = oneVisitor()

  it.each(kindsIn(locale))('cut nothing off on the page “$kind”', async ({ path, shows }) => {
    const page = await newPageHere()
    await visit(page, at(locale, path), shows)
    expect(await everythingThatSticksOut(page)).toEqual([])
  })

  it('cut nothing off on a list of kept offers', async () => {
    const page = await newPage()
    await keep(page, locale, someOffers)
    await visit(page, at(locale, 'list'), '.offer-card')
    expect(await everythingThatSticksOut(page)).toEqual([])
  })
})

describe('the way out', () => {
  it.each([
    { locale: 'de', width: 360, height: 740, letters: 100 },
    { locale: 'uk', width: 360, height: 740, letters: 100 },
    { locale: 'ar', width: 360, height: 740, letters: 200 },
    { locale: 'uk', width: 320, height: 568, letters: 150 },
    { locale: 'ru', width: 1024, height: 640, letters: 100 },
    { locale: 'de', width: 1280, height: 800, letters: 100 },
  ])(
    'stays in sight and covers nothing at $width px, $letters % in $locale',
    async ({ locale, width, height, letters }) => {
      const page = await newPage({ viewport: { width, height } })
      await visit(page, at(locale, 'offer/kindergeld'))
      const found = await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${(16 * 1.125 * size) / 100}px`
        scrollTo(0, 1500)
        const link = document.querySelector('.header [data-leave]')
        const box = (one: Element | null) => one?.getBoundingClientRect() ?? new DOMRect()
        const { left, right, top, bottom } = box(link)
        const header = box(document.querySelector('.header'))
        const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return {
          inSight: onTop !== null && (link?.contains(onTop) ?? false),
          /** On the ground of the header, from edge to edge: beside it nothing is half to be seen. */
          inHeader:
            top >= header.top && bottom <= header.bottom && header.width === document.documentElement.clientWidth,
          takes: header.bottom / innerHeight,
        }
      }, letters)
      expect(found).toMatchObject({ inSight: true, inHeader: true })
      expect(found.takes).toBeLessThan(0.17)
    },
  )
})

describe('a finger', () => {
  const newPageHere = oneVisitor()
  /** What can be tapped and is too small for a finger. Links inside a sentence may be as high as the sentence. */
  function tooSmall(page: Page): Promise<string[]> {
    return page.evaluate(() => {
      const isInSentence = (link: Element) =>
        getComputedStyle(link).display === 'inline' &&
        [...(link.parentElement?.childNodes ?? [])].some(
          (node) => node !== link && /\p{L}/u.test(node.textContent ?? ''),
        )
      const found: string[] = []
      for (const target of document.querySelectorAll(
        'main a, main button, main summary, main select, main label:has(input)',
      )) {
        if (!target.checkVisibility() || isInSentence(target)) continue
        target.scrollIntoView({ block: 'center' })
        const { left, top, width, height } = target.getClientRects()[0] ?? new DOMRect()
        const isButton = target.matches('button, .button, summary, select, label')
        const reach = isButton ? 22 : 12
        // Some links reach further than their words: the link of a card is the whole card.
        const hit = (x: number, y: number) => {
          const there = document.elementFromPoint(left + width / 2 + x, top + height / 2 + y)
          return there !== null && target.contains(there)
        }
        const corners = [-1, 1].flatMap((x) => [-1, 1].map((y) => hit(x * (reach - 1), y * (reach - 1))))
        if (corners.includes(false))
          found.push(`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 100)}`)
      }
      return found
    })
  }

  it.each(kindsOfPage)('finds everything large enough on the page “$kind”', async ({ path, shows }) => {
    const page = await newPageHere()
    await visit(page, at('de', path), shows)
    expect(await tooSmall(page)).toEqual([])
  })

  it('finds everything large enough on a list of kept offers', async () => {
    const page = await newPage()
    await keep(page, 'de', someOffers)
    await visit(page, at('de', 'list'), '.offer-card')
    expect(await tooSmall(page)).toEqual([])
  })
})

describe('colours chosen by the reader', () => {
  const newPageHere = oneVisitor({ forcedColors: 'active' })
  it.each(kindsOfPage)(
    'leave a border round everything that can be pressed on the page “$kind”',
    async ({ path, shows }) => {
      const page = await newPageHere()
      await visit(page, at('de', path), shows)
      const bare = await page.evaluate(() => {
        const pressed = '.button, .row, .tile, .search-field, .filters, .language-menu > summary, select'
        return [...document.querySelectorAll(pressed)]
          .filter((one) => one.checkVisibility())
          .filter((one) => {
            const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(one)
            const ground = getComputedStyle(document.body).backgroundColor
            return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1 || borderTopColor === ground
          })
          .map((one) => one.outerHTML.slice(0, 100))
      })
      expect(bare).toEqual([])
    },
  )
})

describe('people whom motion makes ill', () => {
  const newPageHere = oneVisitor({ reducedMotion: 'reduce' })
  /** Everything that would move if it were touched. */
  const moving = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one)
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto'
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    )

  it.each(kindsOfPage)('see nothing move on the page “$kind”', async ({ path, shows }) => {
    const page = await newPageHere()
    await visit(page, at('de', path), shows)
    expect(await moving(page)).toEqual([])
    await page.hover('a:visible >> nth=-1')
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})

/** The text that can be seen in a part of the page. */
async function readable(page: Page, part: string): Promise<string> {
  return (await page.locator(part).allInnerTexts()).join('\n')
}

describe.each(sampleLocales)('without JavaScript in %s', (locale) => {
  const newPageHere = oneVisitor({ javaScriptEnabled: false })

  it.each(kindsIn(locale))('the page “$kind” can be read and waits for nothing', async ({ path }) => {
    const { t } = language(locale)
    const page = await newPageHere()
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
    const page = await newPageHere()
    await page.goto(at(locale, ''))
    for (const path of ['topic/housing', 'need/rent-too-high', 'offer/wohngeld']) {
      await page.click(`main a[href="/${locale}/${path}"]`)
      await page.waitForURL(at(locale, path))
    }
    await expect.poll(() => readable(page, '.offer-official')).toContain('Wohngeld')
  })

  it('the search field leads to all offers and says why', async () => {
    const page = await newPageHere()
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
    const page = await newPageHere()
    await page.goto(at(locale, 'offer/kindergeld'))
    await page.click('.language-menu summary')
    await page.click(`.language-menu a[hreflang="${other}"]`)
    await page.waitForURL(at(other, 'offer/kindergeld'))
  })
})
