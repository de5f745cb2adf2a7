import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { desk, phone } from './browser.ts'

/** Without motion, because colours are measured at once; without the policy, because axe is a foreign script. */
export const examined = { reducedMotion: 'reduce', bypassCSP: true } as const

interface Look {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
  /** The size of letters that somebody has chosen, in percent. */
  readonly letters?: number
  /** Otherwise everything is folded as it comes. */
  readonly unfolded?: boolean
}

/** Shows a page as it comes to one kind of reader, whoever has looked at it before. */
async function lookAs(page: Page, look: Look): Promise<void> {
  const { viewport = phone, colorScheme = 'light', forcedColors = 'none', letters = 100, unfolded } = look
  await page.emulateMedia({ colorScheme, forcedColors })
  await page.setViewportSize(viewport)
  await page.mouse.move(0, 0)
  await page.evaluate(
    ([size, open]) => {
      // As a browser does whose letters are set to this size: 16 px are 100 %.
      document.documentElement.style.fontSize = size === 100 ? '' : `${(16 * 1.125 * size) / 100}px`
      for (const details of document.querySelectorAll('details')) {
        details.dataset.came ??= String(details.open)
        details.open = open ?? details.dataset.came === 'true'
      }
      // What lies under the header, which stays in sight, is there after scrolling.
      scrollTo(0, 0)
      // Some of them are only filled once they are open.
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    },
    [letters, unfolded] as const,
  )
}

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function complaints(page: Page, colorsAlone: boolean): Promise<string[]> {
  return page.evaluate(
    async ([tags, alone]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(document, {
        runOnly: alone
          ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
          : { type: 'tag', values: [...tags] },
        // People who speak to their device say what they read on a button (WCAG 2.5.3).
        rules: alone ? {} : { 'label-content-name-mismatch': { enabled: true } },
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    },
    [standards, colorsAlone] as const,
  )
}

/** What axe finds wrong in light and dark, on a phone and on a desk, with everything folded and unfolded. */
export async function allComplaints(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axeSource })
  const found: string[] = []
  for (const { viewport, unfolded } of [
    { viewport: phone, unfolded: false },
    { viewport: desk, unfolded: true },
  ]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await lookAs(page, { viewport, colorScheme, unfolded })
      const place = `${colorScheme}, ${unfolded ? 'desk, unfolded' : 'phone'}`
      // In the dark only colours are different (`test/ui/colours.test.ts`).
      const said = await complaints(page, colorScheme === 'dark')
      found.push(...said.map((complaint) => `${place}: ${complaint}`))
    }
  }
  return found
}

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
export async function everythingThatSticksOut(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { width, letters } of layouts) {
    for (const unfolded of [false, true]) {
      await lookAs(page, { viewport: { width, height: 740 }, letters, unfolded })
      found.push(...(await overflows(page)).map((one) => `${width} px, ${letters} %: ${one}`))
    }
  }
  return found
}

/** What can be tapped and is too small for a finger. Links inside a sentence may be as high as the sentence. */
export async function tooSmall(page: Page): Promise<string[]> {
  await lookAs(page, {})
  return page.evaluate(() => {
    const isInSentence = (link: Element) =>
      getComputedStyle(link).display === 'inline' &&
      [...(link.parentElement?.childNodes ?? [])].some((node) => node !== link && /\p{L}/u.test(node.textContent ?? ''))
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

/** What can be pressed and has no border where the reader has chosen the colours. */
export async function withoutBorder(page: Page): Promise<string[]> {
  await lookAs(page, { forcedColors: 'active' })
  return page.evaluate(() => {
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
}

/** Everything that would move if it were touched, although the reader has asked for stillness. */
export async function moving(page: Page): Promise<string[]> {
  await lookAs(page, {})
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one)
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto'
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  )
}

/** Phone numbers that do not run from left to right. */
export function turnedNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
}
