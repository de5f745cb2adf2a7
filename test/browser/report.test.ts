import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, launchBrowser, newPerson, phone, ready } from '#test/browser.ts'
import { type SiteServer, serveSite } from '#test/site.ts'
import { sites } from '#test/sites.ts'

let browser: Browser
let site: SiteServer
/** Somebody whose browser runs no script: the report is only read. */
let reader: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveSite(sites.first)
  reader = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

async function complaints(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe })
  return page.evaluate(async () => {
    const { axe: examiner } = window as unknown as { axe: typeof import('axe-core') }
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await examiner.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}

describe('the planners’ report', () => {
  it.each([
    { viewport: phone, colorScheme: 'light' as const, unfolded: false },
    { viewport: desk, colorScheme: 'dark' as const, unfolded: true },
  ])(
    'can be used by everybody at $viewport.width ($colorScheme), and only its tables scroll sideways',
    async ({ unfolded, ...options }) => {
      const person = await newPerson(browser, { ...options, bypassCSP: true, reducedMotion: 'reduce' })
      const page = await person.newPage()
      await page.goto(`${site.origin}/report`)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await complaints(page)).toEqual([])
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
      await person.close()
    },
  )

  it('keeps the names of rows in sight on a phone, however far the table is pushed', async () => {
    const person = await newPerson(browser, { viewport: phone })
    const page = await person.newPage()
    await page.goto(`${site.origin}/report`)
    const region = page.locator('#sprachen-themen .table-region')
    await region.evaluate((table) => {
      table.scrollLeft = table.scrollWidth
    })
    await expect.poll(() => region.evaluate((table) => table.scrollLeft)).toBeGreaterThan(300)
    const pushed = await region.evaluate((table) => {
      const { left, right } = table.getBoundingClientRect()
      return [...table.querySelectorAll('th:first-child')].map((name) => {
        const box = name.getBoundingClientRect()
        return box.left >= left && box.right < right && box.width < (right - left) * 0.7
      })
    })
    expect(new Set(pushed)).toEqual(new Set([true]))
    await person.close()
  })

  it('is whole without script, and its style arrives', async () => {
    const page = await reader.newPage()
    await page.goto(`${site.origin}/report`)
    await expect.poll(() => page.locator('table').count()).toBeGreaterThan(15)
    await expect.poll(() => page.locator('script').count()).toBe(0)
    const scrolls = page.locator('.table-region').first()
    await expect.poll(() => scrolls.evaluate((region) => getComputedStyle(region).overflowX)).toBe('auto')
    await page.close()
  })

  it('gives every table away as a file that says the same', async () => {
    const page = await reader.newPage()
    await page.goto(`${site.origin}/report`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#gebiete-themen .csv a').click(),
    ])
    expect(download.suggestedFilename()).toBe('gebiete-themen.csv')
    const text = readFileSync((await download.path()) ?? '', 'utf8')
    const rows = await page.locator('#gebiete-themen tbody tr').count()
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.trim().split('\r\n')).toHaveLength(rows + 1)
    await page.close()
  })

  it('is printed with nothing cut off', async () => {
    const page = await reader.newPage()
    await page.emulateMedia({ media: 'print' })
    // A sheet of A4 across, in CSS pixels, without its margins.
    await page.setViewportSize({ width: 1031, height: 703 })
    await page.goto(`${site.origin}/report`)
    const wider = await page
      .locator('.table-region')
      .evaluateAll((regions) =>
        regions
          .filter((region) => region.scrollWidth > region.clientWidth + 1)
          .map((region) => region.parentElement?.id),
      )
    expect(wider).toEqual([])
    const sheets = await page.pdf({ preferCSSPageSize: true })
    expect(sheets.subarray(0, 5).toString()).toBe('%PDF-')
    await page.close()
  })

  it('is found from the goals, with the service worker at work', async () => {
    const person = await newPerson(browser)
    const page = await person.newPage()
    await page.goto(`${site.origin}/de/goals`)
    await ready(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.locator('main a[href$="/report"]').click()
    await page.waitForSelector('main.report')
    await expect.poll(() => page.locator('h1').textContent()).toContain('Bericht')
    await person.close()
  })
})
