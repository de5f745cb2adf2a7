import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MessageKey } from '#i18n/translate.ts'
import { keptOffline, newPerson, ready, withoutWorker } from '#test/browser.ts'
import { aKeptOffer, anOffer, offerWords, weekly } from '#test/builders.ts'
import { leaveOnDevice, onDevice, quietFile } from '#test/device.ts'
import { visit } from '#test/pages.ts'
import { openSite } from '#test/visitors.ts'
import { language, locales, sampleLocales, type TestedLocale } from '#test/words.ts'

const { browser, origin, at } = openSite()
let person: BrowserContext
let page: Page

// Without the service worker, so that a file that we break is not answered from the device.
beforeEach(async () => {
  person = await newPerson(browser())
  await person.addInitScript(withoutWorker)
  page = await person.newPage()
})
afterEach(() => person.close())

async function keep(id: string, locale: TestedLocale = 'de'): Promise<void> {
  await visit(page, at(locale, `offer/${id}`))
  await page.click('button[aria-pressed="false"]')
  await page.waitForSelector('button[aria-pressed="true"]')
}

/** What the list shows, by the German names. */
async function listed(locale: TestedLocale = 'de'): Promise<string[]> {
  await visit(page, at(locale, 'list'), '.button-danger')
  return page.locator('main .offer-official').allTextContents()
}

/** Waits until the page says a sentence where it can be seen. */
async function says(locale: TestedLocale, key: MessageKey, gaps: Record<string, string | number> = {}): Promise<void> {
  await page.getByText(language(locale).t(key, gaps), { exact: true }).first().waitFor({ state: 'visible' })
}

/** Waits until nothing says it any more. */
async function saysNoLonger(locale: TestedLocale, key: MessageKey): Promise<void> {
  await page.getByText(language(locale).t(key), { exact: true }).first().waitFor({ state: 'detached' })
}

async function expectWaysOn(locale: TestedLocale): Promise<void> {
  const ways = await page.$$eval('main a', (links) => links.map((link) => link.getAttribute('href')))
  expect(ways).toEqual(expect.arrayContaining([`/${locale}/`, `/${locale}/find`, `/${locale}/help-now`]))
}

describe('an address that leads nowhere', () => {
  const addresses = [
    'offer/unknown',
    'need/unknown',
    'topic/unknown',
    'goal/unknown',
    'offer/constructor',
    'topic/constructor',
    'offer',
    'a/b/%F0%9F%98%80/../c',
    'offer/wohngeld/more',
  ]

  it.each(sampleLocales)('says so in %s, with status 404 and ways on', async (locale) => {
    for (const address of addresses) {
      const response = await page.goto(at(locale, address))
      expect(response?.status(), address).toBe(404)
      await ready(page)
      const { t } = language(locale)
      await expect.poll(() => page.textContent('h1'), { message: address }).toBe(t('notFound.title'))
      await expect.poll(() => page.title(), { message: address }).toBe(`${t('notFound.title')} – ${t('app.name')}`)
      await expectWaysOn(locale)
    }
  })

  it.each(sampleLocales)('says so in %s when a link inside the finder leads there', async (locale) => {
    await visit(page, at(locale, ''))
    for (const address of [...addresses, 'offer/%E0%A4%A', '%']) {
      await page.evaluate((path) => {
        const link = document.createElement('a')
        link.href = path
        document.body.append(link)
        link.click()
      }, `/${locale}/${address}`)
      const { t } = language(locale)
      await page.waitForFunction((title) => document.activeElement?.textContent === title, t('notFound.title'))
      await expect.poll(() => page.title(), { message: address }).toBe(`${t('notFound.title')} – ${t('app.name')}`)
      await expectWaysOn(locale)
    }
  })

  it('says so without a network too', async () => {
    const offline = await newPerson(browser())
    page = await offline.newPage()
    await visit(page, at('uk', ''))
    await keptOffline(page, ['uk', 'de'])
    await offline.setOffline(true)
    for (const address of [...addresses, 'offer/%E0%A4%A']) {
      await visit(page, at('uk', address))
      await expect.poll(() => page.textContent('h1'), { message: address }).toBe(language('uk').t('notFound.title'))
      await expectWaysOn('uk')
    }
    await offline.close()
  })

  it.each(['/xx/offer/y', '/de/offer/%E0%A4%A', '/%', '/favicon.ico/x'])(
    'says so in every language if we do not know which one to speak: %s',
    async (path) => {
      const response = await page.goto(origin() + path)
      expect(response?.status()).toBe(404)
      for (const locale of locales) {
        const part = page.locator(`section[data-locale="${locale}"]`)
        await expect.poll(() => part.textContent()).toContain(language(locale).t('notFound.text'))
        await expect.poll(() => part.locator('a').first().getAttribute('href')).toBe(`/${locale}/`)
      }
    },
  )

  it('takes nothing from the list', async () => {
    await keep('wohngeld')
    for (const address of addresses) await page.goto(at('de', address))
    await expect.poll(() => listed()).toEqual(['Wohngeld'])
  })
})

describe('a search that nobody would type', () => {
  it.each(sampleLocales)(
    'with broken signs, unknown filters and scripts shows the page as ever in %s',
    async (locale) => {
      const garbage = '?q=%E0%A4%A&topic=nonsense&for=<script>alert(1)</script>&speaks=%00&free=yes&&=='
      await visit(page, at(locale, `find${garbage}`))
      await page.waitForSelector('main h2')
      await expect.poll(() => page.textContent('h1')).toBe(language(locale).t('find.title'))
      await expect.poll(() => page.inputValue('#q')).toBe('\uFFFD%A')
      await expect.poll(() => page.locator('.filters .badge, main script').count()).toBe(0)
      await page.fill('#q', 'Wohngeld')
      await page.waitForSelector('.offer-card a[href$="/offer/wohngeld"]')
      await page.waitForURL(at(locale, 'find?q=Wohngeld'))
    },
  )

  it('keeps the filters that there are and drops those that there are not', async () => {
    await visit(page, at('de', 'find?topic=housing&for=nobody&speaks=klingon'), '.offer-card')
    await expect.poll(() => page.locator('.filters .badge').textContent()).toBe('1 Filter gesetzt')
  })

  it('of 10,000 letters is cut, whether it comes in the address or is pasted', async () => {
    const long = 'Miete '.repeat(1667)
    await visit(page, at('de', `find?q=${encodeURIComponent(long)}`))
    await page.waitForFunction(() => (document.querySelector('#q') as HTMLInputElement).value.length === 200)
    await visit(page, at('de', 'find'))
    await page.fill('#q', long)
    await page.waitForFunction(() => (document.querySelector('#q') as HTMLInputElement).value.length === 200)
    await page.fill('#q', 'Wohngeld')
    await page.waitForSelector('.offer-card a[href$="/offer/wohngeld"]')
  })

  it('has a malformed fragment: the page and the way past the navigation work', async () => {
    await visit(page, `${at('de', 'find')}#%%%`, '.index')
    await page.focus('.skip')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('main'))
    await page.click('.index a[href$="/offer/wohngeld"]')
    await page.waitForSelector('.offer-official')
  })

  it('types on while the address follows: no letter is lost', async () => {
    // The next letter comes in the very moment in which the address is changed.
    await page.addInitScript(() => {
      const replaceState = history.replaceState.bind(history)
      history.replaceState = (...given) => {
        replaceState(...given)
        const field = document.querySelector<HTMLInputElement>('#q')
        if (field?.value !== 'Wohn') return
        field.value = 'Wohngeld'
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
    })
    await visit(page, at('de', 'find'))
    await page.fill('#q', 'Wohn')
    await page.waitForURL(at('de', 'find?q=Wohngeld'))
    await expect.poll(() => page.inputValue('#q')).toBe('Wohngeld')
  })
})

describe('a kept offer that is no longer in the catalogue', () => {
  const gone = aKeptOffer({
    id: 'closed-cafe',
    keptAt: '2025-03-02T09:00:00.000Z',
    offer: anOffer({
      id: 'closed-cafe',
      official: 'Café Alte Post',
      hours: weekly({ mon: ['09:00-12:00'] }),
      contacts: [{ kind: 'phone', number: '+4936911234', shown: '03691 1234', purpose: 'advice', free: false }],
      places: [{ id: 'door', street: 'Am Markt 1', postcode: '99817', town: 'Eisenach' }],
    }),
    words: offerWords({ title: 'Café für Familien', body: [{ kind: 'paragraph', text: 'Kommen Sie vorbei.' }] }),
  })

  it.each(sampleLocales)('stands whole in the list and says in %s that it is gone', async (locale) => {
    await page.goto(origin() + quietFile)
    await leaveOnDevice(page, { 'closed-cafe': gone })
    await expect.poll(() => listed(locale)).toEqual(['Café Alte Post'])
    const { t } = language(locale)
    await says(locale, 'list.gone', { date: t('date.day', { day: 2, month: t('month.3'), year: 2025 }) })
    if (locale !== 'de') await says(locale, 'list.otherLanguage')
    await expect.poll(() => page.locator('.kept-title a').count()).toBe(0)
    await expect.poll(() => page.locator('.button-call').first().getAttribute('href')).toBe('tel:+4936911234')
    await page.click('.offer-card summary')
    const card = await page.locator('.offer-card').textContent()
    for (const part of ['Café für Familien', 'Kommen Sie vorbei.', 'Am Markt 1', '09:00–12:00'])
      expect(card).toContain(part)
  })

  it('can be dropped like any other', async () => {
    await page.goto(origin() + quietFile)
    await leaveOnDevice(page, { 'closed-cafe': gone })
    await listed()
    await page.click('.offer-card .actions button')
    await says('de', 'list.empty')
    await expect.poll(() => onDevice(page)).toEqual({})
  })
})

describe('entries on the device that we cannot read', () => {
  const strange = { number: 7, nothing: null, half: { version: 1, id: 'half', offer: { id: 'half' } } }

  it.each(sampleLocales)('are counted in words in %s, and the others stand in the list', async (locale) => {
    await page.goto(origin() + quietFile)
    await leaveOnDevice(page, strange)
    await keep('wohngeld', locale)
    await expect.poll(() => listed(locale)).toEqual(['Wohngeld'])
    await says(locale, 'list.broken', { count: 3 })
  })

  it('stay where they are, whatever is kept and dropped beside them', async () => {
    await page.goto(origin() + quietFile)
    await leaveOnDevice(page, strange)
    await keep('wohngeld')
    await listed()
    await page.click('.offer-card .actions button')
    await says('de', 'list.empty')
    await expect.poll(() => onDevice(page)).toEqual(strange)
  })
})

describe('a list that a newer edition has written', () => {
  const newer = { wohngeld: { version: 2, something: 'newer' } }

  it.each(sampleLocales)('is left alone, and people are told so in %s', async (locale) => {
    await page.goto(origin() + quietFile)
    await leaveOnDevice(page, newer, 99)
    await visit(page, at(locale, 'list'))
    await says(locale, 'storage.newer')
    await page.locator(`main a[href="/${locale}/find"]`).waitFor()
    await page.click('header a[href$="/find"]')
    await page.click('main a[href$="/offer/wohngeld"]')
    await page.click('button[aria-pressed="false"]')
    await says(locale, 'storage.newer')
    await expect.poll(() => page.getAttribute('button[aria-pressed]', 'aria-pressed')).toBe('false')
    await expect.poll(() => onDevice(page)).toEqual(newer)
  })

  it('may come while the page is open: the page makes way and says so', async () => {
    await keep('wohngeld')
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('hilfefinder', 99)
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            request.result.close()
            resolve()
          }
        }),
    )
    await page.click('button[aria-pressed="true"]')
    await says('de', 'storage.newer')
    expect(Object.keys((await onDevice(page)) ?? {})).toEqual(['wohngeld'])
  })
})

describe('a device that lets nothing be stored', () => {
  const ways = [
    {
      how: 'refuses the database',
      block: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('not in a private window', 'SecurityError')
        }
      },
    },
    {
      how: 'has no database',
      block: () => {
        Object.defineProperty(window, 'indexedDB', { value: undefined })
      },
    },
    {
      how: 'does not let us look for one',
      block: () => {
        Object.defineProperty(window, 'indexedDB', {
          get() {
            throw new DOMException('blocked by the person', 'SecurityError')
          },
        })
      },
    },
  ]

  it.each(ways)('keeps offers until the page is closed, and says so, if it $how', async ({ block }) => {
    await page.addInitScript(block)
    await visit(page, at('de', 'list'))
    await says('de', 'storage.unavailable')
    await page.click('main a[href$="/find"]')
    await page.click('main a[href$="/offer/wohngeld"]')
    await page.click('button[aria-pressed="false"]')
    await page.waitForSelector('button[aria-pressed="true"]')
    await says('de', 'storage.unavailable')
    await page.click('header a[href$="/list"]')
    await page.waitForSelector('.offer-card')
    await expect.poll(() => page.textContent('.offer-official')).toBe('Wohngeld')
    await says('de', 'storage.unavailable')
  })

  it.each(sampleLocales)('is told of in %s', async (locale) => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await visit(page, at(locale, 'list'))
    await says(locale, 'storage.unavailable')
  })

  it('asks for the language as if it were the first time', async () => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await page.goto(origin())
    await expect.poll(() => page.locator('.languages a').count()).toBe(locales.length)
  })
})

describe('a device that is full', () => {
  /** No more room from now on; and room again. */
  const fill = (full: boolean) =>
    page.evaluate((isFull) => {
      const prototype = IDBObjectStore.prototype as IDBObjectStore & { put0?: IDBObjectStore['put'] }
      prototype.put0 ??= prototype.put
      prototype.put = isFull
        ? () => {
            throw new DOMException('no room', 'QuotaExceededError')
          }
        : prototype.put0
    }, full)

  it.each(sampleLocales)(
    'says so in %s, keeps what it has, and keeps more when there is room again',
    async (locale) => {
      await keep('wohngeld', locale)
      await visit(page, at(locale, 'offer/kindergeld'))
      await fill(true)
      await page.click('button[aria-pressed="false"]')
      await says(locale, 'storage.full')
      await expect.poll(() => page.getAttribute('button[aria-pressed]', 'aria-pressed')).toBe('false')
      expect(Object.keys((await onDevice(page)) ?? {})).toEqual(['wohngeld'])
      await fill(false)
      await page.click('button[aria-pressed="false"]')
      await page.waitForSelector('button[aria-pressed="true"]')
      await saysNoLonger(locale, 'storage.full')
      await expect.poll(() => listed(locale)).toEqual(['Kindergeld', 'Wohngeld'])
    },
  )
})

describe('a file that does not arrive', () => {
  const accidents = [
    { accident: 'is cut off', status: undefined },
    { accident: 'is answered with an error', status: 500 },
    { accident: 'is answered by a login page', status: 200 },
  ]

  /** Breaks a file until `mend` is called. */
  async function broken(file: string, status: number | undefined): Promise<() => Promise<void>> {
    await person.route(file, (route) =>
      status === undefined
        ? route.abort()
        : route.fulfill({ status, contentType: 'text/html', body: '<!doctype html><p>Please log in.' }),
    )
    return () => person.unroute(file)
  }

  const ofSearch = [
    '**/assets/search-tools-*.js',
    '**/assets/worker-*.js',
    '**/data/search.*.json',
    '**/data/index.*.json',
    '**/data/lexicon.*.json',
  ].flatMap((file) => accidents.map((accident) => ({ file, ...accident })))

  it.each(ofSearch)(
    '$file, which $accident: search says so, shows all offers and works on a second try',
    async ({ file, status }) => {
      const mend = await broken(file, status)
      await visit(page, at('de', 'find?q=Wohngeld'))
      await says('de', 'search.failed')
      await expect.poll(() => page.locator('main .index a').count()).toBeGreaterThan(50)
      await mend()
      await page.getByRole('button', { name: language('de').t('search.retry') }).click()
      await page.waitForFunction(() => document.querySelectorAll('.index a').length === 0)
      await page.waitForSelector('.offer-card a[href$="/offer/wohngeld"]')
      await saysNoLonger('de', 'search.failed')
    },
  )

  it.each(sampleLocales)('is told of in %s, to screen readers too', async (locale) => {
    await broken('**/assets/worker-*.js', undefined)
    await visit(page, at(locale, 'find?q=Wohngeld'))
    await says(locale, 'search.failed')
    await page.waitForFunction(
      (text) => [...document.querySelectorAll('[role="status"]')].some((one) => one.textContent === text),
      language(locale).t('search.failed'),
    )
    const count = await page.locator('main .index a').count()
    await expect.poll(() => page.textContent('main h2')).toBe(language(locale).t('find.all', { count }))
  })

  it('leaves the search of the own language at work if only the German words are missing', async () => {
    await broken('**/data/{index,lexicon}.de.*.json', undefined)
    await visit(page, at('uk', 'find?q=житло'))
    await page.waitForSelector('.offer-card')
    await saysNoLonger('uk', 'search.failed')
  })

  it.each(accidents)(
    'with the list, and $accident: the page works, says so, and keeps on a second try',
    async ({ status }) => {
      const mend = await broken('**/assets/open-store-*.js', status)
      await visit(page, at('de', 'offer/wohngeld'))
      await says('de', 'storage.failed')
      await page.click('button[aria-pressed="false"]')
      await says('de', 'storage.failed')
      await page.click('header a[href$="/list"]')
      await page.waitForSelector('main a[href$="/find"]')
      await mend()
      await page.click('main a[href$="/find"]')
      await page.click('main a[href$="/offer/wohngeld"]')
      await page.click('button[aria-pressed="false"]')
      await page.waitForSelector('button[aria-pressed="true"]')
      await saysNoLonger('de', 'storage.failed')
      await expect.poll(() => listed()).toEqual(['Wohngeld'])
    },
  )

  const ofData = ['**/data/facts.*.json', '**/data/words.*.json', '**/assets/main-*.js'].flatMap((file) =>
    accidents.map((accident) => ({ file, ...accident })),
  )

  it.each(ofData)('$file, which $accident: the page stays readable and its links work', async ({ file, status }) => {
    await broken(file, status)
    await page.goto(at('de', 'topic/housing'))
    await page.click('main a[href$="/offer/wohngeld"]')
    await page.waitForURL(at('de', 'offer/wohngeld'))
    await expect.poll(() => page.textContent('.offer-official')).toContain('Wohngeld')
  })

  it.each(sampleLocales)('with the data says so in %s and works on a second try', async (locale) => {
    const mend = await broken('**/data/words.*.json', undefined)
    await page.goto(at(locale, 'offer/wohngeld'))
    await says(locale, 'error.load')
    await mend()
    await page.getByRole('button', { name: language(locale).t('error.reload') }).click()
    await ready(page)
    await expect.poll(() => page.getByText(language(locale).t('error.load')).isVisible()).toBe(false)
  })
})
