import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser, newPerson, withoutWorker } from './browser.ts'
import { visit } from './pages.ts'
import { type SiteServer, serveSite } from './site.ts'
import { sites } from './sites.ts'

type Options = Parameters<typeof newPerson>[1]

export interface Visitors {
  /** The address of a page in a language. */
  at(locale: string, path: string): string
  /** A page of a new person who is gone after the test. */
  newPage(options?: Options): Promise<Page>
  /** One person for all tests of a group that keep nothing on the device. Answers how to open a page of theirs, which the test closes. */
  oneVisitor(options?: Options): () => Promise<Page>
  keep(page: Page, locale: string, ids: readonly string[]): Promise<void>
}

/** A browser and the site, as the build has made it. */
export interface OpenSite {
  browser(): Browser
  /** Where the site lies: `http://127.0.0.1:4173` */
  origin(): string
  /** The address of a page in a language. */
  at(locale: string, path: string): string
}

/** A browser and the site for all tests of a file. */
export function openSite(): OpenSite {
  let browser: Browser
  let site: SiteServer
  beforeAll(async () => {
    browser = await launchBrowser()
    site = await serveSite(sites.first)
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  return {
    browser: () => browser,
    origin: () => site.origin,
    at: (locale, path) => `${site.origin}/${locale}/${path}`,
  }
}

/** People who visit the site, for all tests of a file. Every page comes from the server. */
export function visitors(): Visitors {
  const { browser, at } = openSite()
  /** Who is gone after each test. */
  const people: BrowserContext[] = []

  afterEach(async () => {
    for (const person of people.splice(0)) await person.close()
  })

  const newVisitor = async (options?: Options) => {
    const person = await newPerson(browser(), options)
    await person.addInitScript(withoutWorker)
    return person
  }

  return {
    at,
    async newPage(options) {
      const person = await newVisitor(options)
      people.push(person)
      return person.newPage()
    },
    oneVisitor(options) {
      let person: BrowserContext
      beforeAll(async () => {
        person = await newVisitor(options)
      })
      afterAll(() => person.close())
      return () => person.newPage()
    },
    async keep(page, locale, ids) {
      for (const id of ids) {
        await visit(page, at(locale, `offer/${id}`))
        await page.click('button[aria-pressed="false"]')
        await page.waitForSelector('button[aria-pressed="true"]')
      }
    },
  }
}
