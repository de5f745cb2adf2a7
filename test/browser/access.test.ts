import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  allComplaints,
  everythingThatSticksOut,
  examined,
  moving,
  tooSmall,
  turnedNumbers,
  withoutBorder,
} from '#test/looks.ts'
import { kindsIn, visit, wholly } from '#test/pages.ts'
import { visitors } from '#test/visitors.ts'
import { locales, sampleLocales } from '#test/words.ts'

const { at, newPage, oneVisitor, keep } = visitors()

const isSample = (locale: string) => sampleLocales.some((sample) => sample === locale)
const someOffers = ['kindergeld', 'stadtbibliothek-eisenach', 'frauenhaus-eisenach']

describe.each(locales)('in %s', (locale) => {
  const openPage = oneVisitor(examined)

  // Loading a page takes longer than looking at it, so all look at the same one.
  describe.each(kindsIn(locale))('the page “$kind”', ({ path, shows }) => {
    let page: Page
    beforeAll(async () => {
      page = await openPage()
      await visit(page, at(locale, path), shows)
    })
    afterAll(() => page.close())

    it('gives axe, the checker, nothing to complain about', async () => {
      expect(await allComplaints(page)).toEqual([])
    })

    if (isSample(locale))
      it('cuts nothing off, with large letters and on small screens', async () => {
        expect(await everythingThatSticksOut(page)).toEqual([])
      })

    if (locale === 'ar')
      it('lets phone numbers run from left to right', async () => {
        expect(await turnedNumbers(page)).toEqual([])
      })

    if (locale === 'de') {
      it('is large enough everywhere for a finger', async () => {
        expect(await tooSmall(page)).toEqual([])
      })

      it('leaves a border round everything that can be pressed, in colours chosen by the reader', async () => {
        expect(await withoutBorder(page)).toEqual([])
      })

      it('moves nothing for people whom motion makes ill', async () => {
        expect(await moving(page)).toEqual([])
        await page.hover('a:visible >> nth=-1')
        await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
      })
    }
  })
})

describe.each(sampleLocales)('a list of kept offers in %s', (locale) => {
  const openPage = oneVisitor(examined)
  let page: Page
  beforeAll(async () => {
    page = await openPage()
    await keep(page, locale, someOffers)
    await visit(page, at(locale, 'list'), '.offer-card')
  })
  afterAll(() => page.close())

  it('cuts nothing off, with large letters and on small screens', async () => {
    expect(await everythingThatSticksOut(page)).toEqual([])
  })

  if (locale === 'de')
    it('is large enough everywhere for a finger', async () => {
      expect(await tooSmall(page)).toEqual([])
    })

  if (wholly.includes(locale)) {
    it('gives axe, the checker, nothing to complain about', async () => {
      expect(await allComplaints(page)).toEqual([])
    })

    it('leaves axe nothing to complain about on the page of a kept offer', async () => {
      const offer = await newPage(examined)
      await keep(offer, locale, someOffers.slice(-1))
      expect(await allComplaints(offer)).toEqual([])
    })
  }
})

describe.each(['/', '/xx/offer/y'])('the page %s, which speaks every language', (path) => {
  const openPage = oneVisitor(examined)
  let page: Page
  beforeAll(async () => {
    page = await openPage()
    await page.goto(new URL(path, at('de', '')).href)
  })
  afterAll(() => page.close())

  it('gives axe nothing to complain about', async () => {
    expect(await allComplaints(page)).toEqual([])
  })

  it('cuts nothing off, with large letters and on small screens', async () => {
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
