import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newPerson, ready, seen, startBrowserOf } from '#test/browser.ts'
import { visit } from '#test/pages.ts'
import { openSite } from '#test/visitors.ts'
import { speak, type TestedLocale } from '#test/words.ts'

const { browser, at } = openSite()
let person: BrowserContext

beforeEach(async () => {
  person = await newPerson(browser())
})
afterEach(() => person.close())

const t = speak.de

async function keep(page: Page, offer: string, locale: TestedLocale = 'de'): Promise<void> {
  await visit(page, at(locale, `offer/${offer}`))
  await page.click('.button-keep')
  await page.waitForSelector('.button-kept')
}

async function openList(page: Page, locale: TestedLocale = 'de'): Promise<void> {
  await visit(page, at(locale, 'list'), '.button-danger >> visible=true')
}

/** The German names of what stands on the list, once it is so many. */
async function listed(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction((wanted) => document.querySelectorAll('.offer-card').length === wanted, count)
  return page.locator('.offer-card > .offer-official').allTextContents()
}

async function writeNote(page: Page, text: string): Promise<void> {
  await page.locator('.offer-card > details > summary').first().click()
  await page.locator('.offer-card textarea').first().fill(text)
}

describe('the list', () => {
  it('loses nothing when two tabs keep different offers, and both show both', async () => {
    const [one, other] = [await person.newPage(), await person.newPage()]
    await openList(one)
    await keep(other, 'kindergeld')
    await expect.poll(() => listed(one, 1)).toEqual(['Kindergeld'])
    const third = await person.newPage()
    await Promise.all([keep(other, 'wohngeld'), keep(third, 'kinderzuschlag')])
    expect((await listed(one, 3)).sort()).toEqual(['Kindergeld', 'Kinderzuschlag (KiZ)', 'Wohngeld'])
  })

  it('keeps a note that was being written when the page was left', async () => {
    const page = await person.newPage()
    await keep(page, 'wohngeld')
    await openList(page)
    await writeNote(page, 'Montag 10 Uhr')
    await page.goto('about:blank')
    await openList(page)
    await seen(page, 'Montag 10 Uhr')
  })

  it('survives a restart with its order, notes and ticks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'list-'))
    const before = await startBrowserOf(folder)
    const page = await before.newPage()
    for (const offer of ['kindergeld', 'wohngeld']) await keep(page, offer)
    await openList(page)
    await page.locator('.entry-order button').nth(1).click()
    await page.waitForFunction(() => document.querySelector('.offer-official')?.textContent === 'Kindergeld')
    await page.locator('#papers input').first().check()
    await writeNote(page, 'Frau fragen')
    await page.locator('.offer-card textarea').first().blur()
    await seen(page, t('papers.progress', { there: 1, count: await page.locator('#papers .ticked-paper').count() }))
    await before.close()
    const after = await startBrowserOf(folder)
    const again = await after.newPage()
    await openList(again)
    await expect.poll(() => listed(again, 2)).toEqual(['Kindergeld', 'Wohngeld'])
    await seen(again, 'Frau fragen')
    await expect.poll(() => again.locator('#papers input').first().isChecked()).toBe(true)
    await visit(again, at('de', 'offer/kindergeld'))
    await again.waitForSelector('.papers input:checked')
    await after.close()
    rmSync(folder, { recursive: true })
  })

  it('is put in order by keyboard: the keyboard stays on the button, and the new place is said', async () => {
    const page = await person.newPage()
    for (const offer of ['kinderzuschlag', 'kindergeld', 'wohngeld']) await keep(page, offer)
    await openList(page)
    await listed(page, 3)
    const down = page.locator('.offer-card', { hasText: 'Wohngeld' }).first().locator('.entry-order button').nth(1)
    await down.focus()
    for (const place of [2, 3]) {
      await page.keyboard.press('Enter')
      const title = await page.locator('.offer-card .kept-title').nth(place - 1)
      await page.waitForFunction(
        (index) => document.querySelectorAll('.offer-official')[index]?.textContent === 'Wohngeld',
        place - 1,
      )
      await page.waitForFunction(() => document.activeElement?.matches('.entry-order button'))
      const said = t('lists.moved', { title: (await title.textContent()) ?? '', place, total: 3 })
      await page.locator('[role=status]', { hasText: said }).waitFor({ state: 'attached' })
    }
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-disabled'))).toBe('true')
  })

  it('comes back from its file after everything was deleted; another file changes nothing', async () => {
    const page = await person.newPage()
    for (const offer of ['kindergeld', 'wohngeld']) await keep(page, offer)
    await openList(page)
    await page.locator('#papers input').first().check()
    await writeNote(page, 'Frau fragen')
    await page.getByText(t('lists.manage')).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: t('lists.export') }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toMatch(/^hilfefinder-liste-\d{4}-\d\d-\d\d\.json$/)
    const file = await saved.path()
    await page.locator('.button-danger >> visible=true').last().click()
    await listed(page, 0)
    const half = join(tmpdir(), 'half.json')
    writeFileSync(half, (await readFile(file, 'utf8')).slice(0, 300))
    await page.setInputFiles('input[type=file]', half)
    await seen(page, t('lists.fileBroken'))
    await page.setInputFiles('input[type=file]', file)
    await seen(page, t('lists.imported', { count: 2 }))
    await expect.poll(() => listed(page, 2)).toEqual(['Wohngeld', 'Kindergeld'])
    await seen(page, 'Frau fragen')
    await expect.poll(() => page.locator('#papers input').first().isChecked()).toBe(true)
    await page.setInputFiles('input[type=file]', file)
    await seen(page, t('lists.importedNothing'))
  })

  it('is one of several in Arabic: what is kept comes onto the one used last, and a deleted one comes back', async () => {
    const said = speak.ar
    const page = await person.newPage()
    await keep(page, 'kindergeld', 'ar')
    await openList(page, 'ar')
    await page.getByRole('button', { name: said('lists.new') }).click()
    await page.fill('#new-list', 'عائلة آدم')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'عائلة آدم' }).waitFor()
    await visit(page, at('ar', 'offer/kindergeld'))
    await seen(page, said('lists.keepsInto', { name: 'عائلة آدم' }))
    await keep(page, 'wohngeld', 'ar')
    await openList(page, 'ar')
    await expect.poll(() => listed(page, 1)).toEqual(['Wohngeld'])
    await page.getByText(said('lists.manage')).click()
    await page.getByRole('button', { name: said('lists.delete') }).click()
    await page.getByRole('heading', { level: 1, name: said('list.title') }).waitFor()
    await expect.poll(() => listed(page, 1)).toEqual(['Kindergeld'])
    await page.getByRole('button', { name: said('list.undo') }).click()
    await page.getByRole('heading', { level: 1, name: 'عائلة آدم' }).waitFor()
    await expect.poll(() => listed(page, 1)).toEqual(['Wohngeld'])
    await ready(page)
  })
})
