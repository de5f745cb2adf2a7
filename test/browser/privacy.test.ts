import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { keptOffline, launchBrowser, newPerson, ready, seen } from '#test/browser.ts'
import { builtLanguage } from '#test/built-language.ts'
import { type SiteServer, serveSite } from '#test/site.ts'
import { baseOfBelow, sites } from '#test/sites.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Every kind of page, below the folder of its language. */
const pages = [
  '',
  'find',
  'find?q=Miete',
  'find?q=Miete&topic=housing&free=1',
  'need/rent-too-high',
  'topic/housing',
  'offer/elterntelefon',
  'list',
  'map',
  'map-data',
  'help-now',
  'goals',
  'goal/housing.homes.5',
  'about',
  'privacy',
  'private',
  'imprint',
  'accessibility',
  'offer/no-such-offer',
  'no-such-page',
]

const hosts = [
  { where: 'at the root of its host', folder: sites.first, base: '/' },
  { where: `below ${baseOfBelow}`, folder: sites.below, base: baseOfBelow },
] as const

describe.each(hosts)('the finder $where', ({ folder, base }) => {
  let site: SiteServer
  let person: BrowserContext
  /** Every address that a page or the worker asked for. */
  let asked: { url: string; byWorker: boolean }[]
  /** What the browser complained about. */
  let troubles: string[]
  let visited: Set<string>
  /** Addresses that a page leads to on its own host. */
  let links: Set<string>

  beforeAll(async () => {
    site = await serveSite(folder, { base })
  })
  afterAll(() => site.close())

  /** Starts with nothing on the device; `serviceWorkers: 'block'` shows pages as they were prerendered. */
  async function arrive(options: { serviceWorkers: 'allow' | 'block' }): Promise<void> {
    troubles = []
    visited = new Set()
    links = new Set()
    asked = []
    person = await newPerson(browser, options)
    person.on('request', (request) => {
      asked.push({ url: request.url(), byWorker: request.serviceWorker() !== null })
    })
    await person.exposeFunction('violated', (what: string) => troubles.push(what))
    await person.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const { violated } = window as unknown as { violated: (what: string) => void }
        violated(`policy: ${violatedDirective} ${blockedURI}`)
      })
    })
    person.on('weberror', (error) => troubles.push(String(error.error())))
    person.on('console', (message) => {
      // A page that does not exist is answered with 404, and the browser writes down that it was.
      const isPage = visited.has(message.location().url)
      if (message.type() === 'error' && !isPage) troubles.push(`${message.text()} ${message.location().url}`)
    })
  }
  afterEach(() => person.close())

  async function look(page: Page, path: string): Promise<void> {
    const address = site.origin + base + path
    visited.add(address)
    const response = await page.goto(address)
    if (/^[a-z]{2}\//.test(path)) await ready(page)
    const header = (await response?.headerValue('content-security-policy')) ?? ''
    const meta = (await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content')) ?? ''
    expect(header).toBe(`${meta}; frame-ancestors 'none'`)
    for (const rule of meta.split('; ')) {
      expect(rule).toMatch(/^[a-z-]+(?: 'self'| 'none'| 'sha256-[\w+/=]+')+$/)
    }
    const own = await page.locator('a[href], link[href], script[src], form[action]').evaluateAll((elements) =>
      elements
        .map((element) =>
          ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find((value) => value !== null),
        )
        .map((address) => new URL(address ?? '', location.href))
        .filter((url) => url.origin === location.origin)
        .map((url) => url.pathname),
    )
    for (const link of own) links.add(link)
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
    expect(kept).toEqual([0, 0, ''])
  }

  async function expectNoTraces(): Promise<void> {
    await expect.poll(() => person.cookies()).toEqual([])
    expect(asked.filter(({ url }) => !url.startsWith(site.origin + base))).toEqual([])
    expect([...links].filter((path) => !path.startsWith(base))).toEqual([])
    expect(troubles).toEqual([])
  }

  it.each(['de', 'ar'])(
    'asks nobody else and leaves no traces: every page as it first arrives, in %s',
    async (locale) => {
      await arrive({ serviceWorkers: 'block' })
      const page = await person.newPage()
      for (const path of ['', ...pages.map((one) => `${locale}/${one}`), 'no-such-language/']) await look(page, path)
      expect(asked.length).toBeGreaterThan(pages.length)
      await expectNoTraces()
    },
  )

  it.each(['de', 'ar'])(
    'asks nobody else and leaves no traces: every page from the device, and a kept offer, in %s',
    async (locale) => {
      await arrive({ serviceWorkers: 'allow' })
      const { t } = builtLanguage(folder, locale)
      const page = await person.newPage()
      await look(page, `${locale}/`)
      await keptOffline(page, [locale, 'de'])
      await look(page, `${locale}/offer/elterntelefon`)
      await page.click('.button-keep')
      await page.locator('.button-kept').waitFor()
      for (const path of pages) await look(page, `${locale}/${path}`)
      await look(page, `${locale}/list`)
      await seen(page, t('list.count', { count: 1 }))
      await page.goto(site.origin + base)
      await page.waitForURL(`${site.origin}${base}${locale}/`)
      await ready(page)
      expect(asked).toContainEqual({ url: `${site.origin}${base}not-found/`, byWorker: true })
      await expectNoTraces()
    },
  )

  it.each(['de', 'ar'])('stays below its address and leaves no traces without a network, in %s', async (locale) => {
    await arrive({ serviceWorkers: 'allow' })
    const page = await person.newPage()
    await look(page, `${locale}/`)
    await keptOffline(page, [locale, 'de'])
    await person.setOffline(true)
    for (const path of pages) await look(page, `${locale}/${path}`)
    await page.goto(`${site.origin}${base}uk/offer/elterntelefon`)
    await seen(page, builtLanguage(folder, 'uk').t('offline.wordsMissing'))
    // That the network is gone is written down by the browser for every question that needs it.
    troubles = troubles.filter((trouble) => !/^Failed to load resource|^CatalogueLoadError/.test(trouble))
    await expectNoTraces()
  })

  it('sends the style sheet of the shells as one: browsers refuse any other type', async () => {
    await arrive({ serviceWorkers: 'block' })
    const sheet = readdirSync(join(folder, 'assets')).find((name) => name.endsWith('.css'))
    const { headers } = await fetch(`${site.origin}${base}assets/${sheet}`)
    expect(headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  it('sends its headers with every kind of file', async () => {
    await arrive({ serviceWorkers: 'block' })
    const [asset] = readdirSync(join(folder, 'assets'))
    const [data] = readdirSync(join(folder, 'data'))
    const paths = [
      '',
      'de/',
      'ar/offer/elterntelefon',
      'sw.js',
      'edition.json',
      `assets/${asset}`,
      `data/${data}`,
      'no/such',
    ]
    for (const path of paths) {
      const { headers } = await fetch(site.origin + base + path)
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
      expect(headers.get('permissions-policy'), path).toContain('geolocation=(self)')
      expect(headers.get('set-cookie'), path).toBe(null)
    }
  })
})
