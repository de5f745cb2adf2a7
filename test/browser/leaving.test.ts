import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { keptOffline, launchBrowser, newPerson, ready, seen, startBrowserOf } from '#test/browser.ts'
import { builtLanguage } from '#test/built-language.ts'
import { type SiteServer, serveSite } from '#test/site.ts'
import { sites } from '#test/sites.ts'

let browser: Browser
let site: SiteServer
let person: BrowserContext

const { t, catalogue } = builtLanguage(sites.first, 'de')
const exit = catalogue.facts.site.exit ?? 'about:blank'
/** Ten pages as somebody in trouble may look through them. */
const ways = [
  'help-now',
  'need/partner-violence',
  'offer/frauenhaus-eisenach',
  'find',
  'topic/safety',
  'need/safe-place',
  'offer/hilfetelefon-gewalt-gegen-frauen',
  'list',
  'groups',
  'group/women',
]

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveSite(sites.first)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(() => person.close())

async function findExit(): Promise<void> {
  await person.route(exit, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>Regen' }))
}

/** A person whose browser finds the harmless page without a network; `before` is what was open before the finder. */
async function arrive(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  person = await newPerson(browser, options)
  await findExit()
  await person.route('https://before.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Davor</title>' }),
  )
  const page = await person.newPage()
  await page.goto('https://before.example/')
  await page.goto(`${site.origin}/de/`)
  await ready(page)
  return page
}

/** Follows a link of the finder to a page, as a tap does. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    document.getElementById('app')?.append(link)
    link.click()
    link.remove()
  }, `/de/${path}`)
}

async function lookAround(page: Page): Promise<void> {
  for (const path of ways) {
    await go(page, path)
    await page.waitForURL(`${site.origin}/de/${path}`)
  }
}

/** The harmless page has come. */
async function out(page: Page): Promise<void> {
  // `waitForURL` would take a navigation that another one overtakes for a failure.
  await expect.poll(() => page.url()).toBe(exit)
  await expect.poll(() => page.textContent('body').catch(() => undefined)).toBe('Regen')
}

/** Presses Back or Forward again and again, and says where each step led once the browser stands still there; ends where there is nothing more. */
async function walk(page: Page, way: 'back' | 'forward', times: number): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const seenAt: string[] = []
  for (let time = 0; time < times; time++) {
    const { currentIndex, entries } = await session.send('Page.getNavigationHistory')
    const wanted = currentIndex + (way === 'back' ? -1 : 1)
    const entry = entries[wanted]
    if (!entry) break
    // `goBack` of Playwright may return before the step is taken.
    await session.send('Page.navigateToHistoryEntry', { entryId: entry.id }).catch(() => undefined)
    await expect
      .poll(async () => {
        const now = await session.send('Page.getNavigationHistory')
        const url = now.entries[now.currentIndex]?.url ?? ''
        const open = await page.evaluate(() => location.href).catch(() => undefined)
        return now.currentIndex === wanted && open === url && !url.startsWith(site.origin)
      })
      .toBe(true)
    seenAt.push(page.url())
  }
  await session.detach()
  return seenAt
}

describe('leaving', () => {
  it.each([
    { how: 'in the browser', options: {} },
    { how: 'where no service worker may run', options: { serviceWorkers: 'block' as const } },
  ])('after ten pages, Back shows none of them: $how', async ({ options }) => {
    const page = await arrive(options)
    if (!('serviceWorkers' in options)) await keptOffline(page, ['de'])
    await lookAround(page)
    await page.click('.header [data-leave]')
    await out(page)
    await expect.poll(() => page.textContent('body')).toBe('Regen')
    // What was open before the finder is one step away, and the way forward leads away again too.
    expect((await walk(page, 'back', 2))[0]).toBe('https://before.example/')
    expect(await walk(page, 'forward', 3)).toEqual(['https://before.example/', exit, exit])
  })

  it('after ten pages, Back shows none of them: in the window of an installed app', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'finder-'))
    person = await startBrowserOf(folder, { app: `${site.origin}/de/about` })
    await findExit()
    const [page] = person.pages()
    if (!page) throw new Error('the app has no window')
    await ready(page)
    await expect.poll(() => page.getByText(t('install.how')).isVisible()).toBe(false)
    await lookAround(page)
    await page.click('.header [data-leave]')
    await out(page)
    for (const url of await walk(page, 'back', 3)) expect(url.startsWith(site.origin)).toBe(false)
    await person.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('shows nothing of other languages that were read before', async () => {
    const page = await arrive()
    await go(page, 'offer/frauenhaus-eisenach')
    await page.goto(`${site.origin}/ar/offer/frauenhaus-eisenach`)
    await ready(page)
    await page.click('.header [data-leave]')
    await out(page)
    for (const url of await walk(page, 'back', 4)) expect(url.startsWith(site.origin)).toBe(false)
  })

  it('goes past what links within the pages have put into the history', async () => {
    const page = await arrive()
    await go(page, 'help-now')
    await page.waitForURL(`${site.origin}/de/help-now`)
    await page.locator('main a[href^="#"]').first().click()
    await page.waitForURL(/#/)
    await page.locator('main a[href^="#"]').nth(1).click()
    await go(page, 'need/safe-place')
    await page.waitForURL(`${site.origin}/de/need/safe-place`)
    await page.locator('a[href="#main"]').press('Enter')
    await page.waitForURL(/#main/)
    await expect.poll(() => page.evaluate(() => history.length)).toBe(8)
    await page.click('.header [data-leave]')
    await out(page)
    await expect.poll(() => page.textContent('body')).toBe('Regen')
    // The blank tab, what was open before, the harmless page, and the white entry that has cut off the rest.
    await expect.poll(() => page.evaluate(() => history.length)).toBe(4)
    expect((await walk(page, 'back', 1))[0]).toBe('https://before.example/')
  })

  it('ends a consultation with it: nothing of the client is left in the window', async () => {
    const page = await arrive()
    await go(page, 'consultation')
    await page.selectOption('#consultation-language', 'ar')
    await page.getByRole('button', { name: t('consultation.begin') }).click()
    await page.locator('.consultation-bar').waitFor()
    await go(page, 'offer/kindergeld')
    await page.click('.button-keep')
    await page.locator('.button-kept').waitFor()
    await page.click('.header [data-leave]')
    await out(page)
    // Each page of it that is gone back to leads away again, and not to the last page of the consultation.
    for (const url of await walk(page, 'back', 2)) expect(url.startsWith(site.origin)).toBe(false)
    await page.goto(`${site.origin}/de/list`)
    await ready(page)
    await seen(page, t('list.empty'))
    await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  })

  it('leads away from pages that the browser has put aside for Back, those of a consultation too', async () => {
    // Playwright otherwise switches that off.
    const keeping = await launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    person = await newPerson(keeping, { serviceWorkers: 'block' })
    await findExit()
    await person.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) localStorage.setItem('put-aside', location.pathname)
      })
    })
    const page = await person.newPage()
    await page.goto(`${site.origin}/de/consultation`)
    await ready(page)
    await page.selectOption('#consultation-language', 'ar')
    await page.getByRole('button', { name: t('consultation.begin') }).click()
    await page.locator('.consultation-bar').waitFor()
    await page.goto(`${site.origin}/ar/help-now`)
    await ready(page)
    await page.click('.header [data-leave]')
    await out(page)
    await expect.poll(() => page.textContent('body')).toBe('Regen')
    for (const url of await walk(page, 'back', 1)) expect(url).toBe(exit)
    await expect.poll(() => page.textContent('body')).toBe('Regen')
    await page.goto(`${site.origin}/de/about`)
    await expect.poll(() => page.evaluate(() => localStorage.getItem('put-aside'))).toBe('/de/')
    await keeping.close()
  })

  it('is there where the words of a page do not arrive', async () => {
    const page = await arrive()
    await keptOffline(page, ['de'])
    await person.setOffline(true)
    await page.goto(`${site.origin}/uk/help-now`)
    await page.locator('.load-failed [data-leave]').waitFor()
  })

  it('is white at once, in the tab too, while the harmless page is still on its way', async () => {
    const page = await arrive()
    await person.route(exit, () => new Promise(() => undefined))
    await go(page, 'offer/frauenhaus-eisenach')
    const left = await page.evaluate(() => {
      for (let press = 0; press < 3; press++) dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))
      return [document.documentElement.textContent?.trim(), document.title.trim(), document.styleSheets.length]
    })
    expect(left).toEqual(['', '', 0])
  })

  it('follows Shift three times, in the search field too, but no capitals', async () => {
    const page = await arrive()
    await page.click('#q')
    await page.keyboard.type('ABC')
    for (const letter of 'ABCD') await page.keyboard.press(`Shift+${letter}`)
    await expect.poll(() => page.inputValue('#q')).toBe('ABCABCD')
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await out(page)
  })

  it('works before the rest of the program has arrived, and where it never does', async () => {
    person = await newPerson(browser, { serviceWorkers: 'block' })
    await person.route(exit, (route) => route.fulfill({ contentType: 'text/html', body: 'Regen' }))
    await person.route(/\/assets\/main-/, (route) => route.abort())
    const page = await person.newPage()
    await page.goto(`${site.origin}/de/need/partner-violence`)
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
    await out(page)
  })

  it('lets whoever comes anew in again', async () => {
    const page = await arrive()
    await page.click('.header [data-leave]')
    await out(page)
    await page.goto(`${site.origin}/de/help-now`)
    await ready(page)
    await seen(page, t('helpNow.intro'))
  })

  it('is offered before anything else on pages about violence', async () => {
    const page = await arrive()
    await go(page, 'offer/frauenhaus-eisenach')
    const first = page.locator('main > .discreet:nth-child(2)')
    await first.waitFor()
    await expect
      .poll(() => first.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
      .toEqual([exit, '/de/private'])
    await go(page, 'offer/wohngeld')
    await first.waitFor({ state: 'detached' })
  })
})

describe('reading privately', () => {
  it('keeps nothing, leaves no history, and outlasts a reload and another language', async () => {
    const page = await arrive()
    await go(page, 'private')
    await page.getByRole('button', { name: t('private.start') }).click()
    await page.waitForURL(`${site.origin}/de/`)
    await ready(page)
    await seen(page, t('private.on'))
    const entries = await page.evaluate(() => history.length)
    await go(page, 'offer/frauenhaus-eisenach')
    await page.click('.button-keep')
    await page.locator('.button-kept').waitFor()
    await go(page, 'list')
    await seen(page, t('list.passing'))
    // What stands behind the # of other addresses is there too. A secret house has no counter to show it at.
    await go(page, 'offer/wohngeld')
    await page.click('main a[href*="/card#"]')
    await page.locator('.card-preview').waitFor()
    await go(page, 'find')
    await page.fill('#q', 'qqxxqq')
    await page.locator('.ask-at').first().waitFor()
    await expect
      .poll(() => page.evaluate(() => [history.length, location.pathname, document.title]))
      .toEqual([entries, '/de/', t('app.name')])
    await go(page, 'need/safe-place')
    await seen(page, catalogue.words.needs['safe-place']?.sentence ?? '')
    await page.reload()
    await ready(page)
    await seen(page, catalogue.words.needs['safe-place']?.sentence ?? '')
    await page.click('.language-menu summary')
    await page.click('.language-menu a[hreflang=en]')
    await page.waitForURL(`${site.origin}/en/`)
    await ready(page)
    const english = builtLanguage(sites.first, 'en')
    await seen(page, english.catalogue.words.needs['safe-place']?.sentence ?? '')
    await expect.poll(() => page.evaluate(() => history.length)).toBe(entries)
    await page.click('.header [data-leave]')
    await out(page)

    const later = await person.newPage()
    await later.goto(`${site.origin}/de/list`)
    await ready(later)
    await seen(later, t('list.empty'))
  })

  it('takes what was read before out of the way back', async () => {
    const page = await arrive()
    await lookAround(page)
    await go(page, 'private')
    await page.getByRole('button', { name: t('private.start') }).click()
    await page.waitForURL(`${site.origin}/de/`)
    await seen(page, t('private.on'))
    await expect.poll(() => page.getByText(t('private.backStays')).count()).toBe(0)
    // The blank tab, what was open before, the first page, and the entry that has cut off the rest.
    await expect.poll(() => page.evaluate(() => history.length)).toBe(4)
    expect(await walk(page, 'back', 1)).toEqual(['https://before.example/'])
  })

  it('says honestly when pages in another language stay behind it', async () => {
    const page = await arrive()
    await page.goto(`${site.origin}/de/need/safe-place`)
    await ready(page)
    await go(page, 'private')
    await page.getByRole('button', { name: t('private.start') }).click()
    await page.waitForURL(`${site.origin}/de/`)
    await seen(page, t('private.backStays'))
  })

  it('takes everything off the device in one tap', async () => {
    const page = await arrive()
    await keptOffline(page, ['de'])
    await go(page, 'offer/elterntelefon')
    await page.click('.button-keep')
    await page.locator('.button-kept').waitFor()
    await go(page, 'private')
    // Whoever switches private mode on first takes it off all the same.
    await page.getByRole('button', { name: t('private.start') }).click()
    await page.waitForURL(`${site.origin}/de/`)
    await ready(page)
    await go(page, 'private')
    await page.getByRole('button', { name: t('private.remove') }).click()
    await seen(page, t('private.removed'))
    const left = await page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ])
    expect(left).toEqual([0, 0])
    const kept = await page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.open('hilfefinder').onsuccess = ({ target }) => {
            const { result } = target as IDBOpenDBRequest
            const count = result.transaction('kept').objectStore('kept').count()
            count.onsuccess = () => resolve(count.result)
          }
        }),
    )
    expect(kept).toBe(0)
  })
})

describe('installing', () => {
  it('has a button where the browser offers it, and asks once', async () => {
    const page = await arrive()
    await page.evaluate(() => {
      const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: () => Promise.resolve(document.body.setAttribute('data-asked', String(offer.defaultPrevented))),
      })
      dispatchEvent(offer)
    })
    await page.getByRole('button', { name: t('install.button') }).click()
    await expect.poll(() => page.getAttribute('body', 'data-asked')).toBe('true')
    await expect.poll(() => page.getByRole('button', { name: t('install.button') }).count()).toBe(0)
  })
})
