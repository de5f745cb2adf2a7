import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, newPerson, ready } from '#test/browser.ts'
import { type SiteServer, serveSite } from '#test/site.ts'

const folder = '.cache/sites/other-town'

/** The invented town, built as the README says. */
function build(): void {
  if (process.env.REUSE_SITES === '1' && existsSync(join(folder, 'sw.js'))) return
  execFileSync('npx', ['tsx', 'src/commands/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', OUT_DIR: folder, BASE_PATH: '', CONTENT_DIR: 'examples/other-town' },
  })
}

let browser: Browser
let site: SiteServer
let page: Page

beforeAll(async () => {
  build()
  site = await serveSite(folder)
  browser = await launchBrowser()
  page = await (await newPerson(browser)).newPage()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function textOf(path: string): Promise<string> {
  await page.goto(`${site.origin}/${path}`)
  await ready(page)
  return (await page.textContent('body')) ?? ''
}

describe('the finder of another town', () => {
  it('greets in its own name, in its own languages, without the goals of somebody else’s council', async () => {
    const text = await textOf('de/')
    expect(text).toContain('Beispielstadt')
    expect(text).not.toContain('Eisenach')
    await expect.poll(() => page.locator('footer a[href$="/goals"]').count()).toBe(0)
    await expect.poll(() => page.locator('.tiles li').count()).toBeGreaterThan(5)
  })

  it('leads from a shared offer to its own town hall', async () => {
    await expect.poll(() => textOf('de/offer/wohngeld')).not.toContain('Eisenach')
    await page.locator('main a[href$="/offer/rathaus-beispielstadt"]').first().click()
    await page.waitForURL('**/offer/rathaus-beispielstadt')
    await page.waitForSelector('h1:has-text("Fragen an die Stadt")')
    await expect.poll(() => page.textContent('main')).toContain('Diese Stadt gibt es nicht')
  })

  it('finds what is its own and what it shares', async () => {
    await page.goto(`${site.origin}/en/find?q=housing+benefit`)
    await page.waitForSelector('.offer-card a[href$="/offer/wohngeld"]')
    await page.goto(`${site.origin}/en/find?q=library`)
    await page.waitForSelector('.offer-card a[href$="/offer/stadtbuecherei-beispielstadt"]')
    await expect.poll(() => page.textContent('main')).not.toContain('Eisenach')
  })

  it('gives its own offers away as a table', async () => {
    const answer = await page.request.get(`${site.origin}/data/open/offers.csv`)
    const text = await answer.text()
    expect(answer.status()).toBe(200)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text).toContain('rathaus-beispielstadt')
  })
})
