// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { catalogueOf } from '#catalogue/catalogue.ts'
import type { Site } from '#domain/catalogue.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { eventually } from '#test/eventually.ts'
import { clear, show } from '#test/show.tsx'
import { language, locales } from '#test/words.ts'
import { OfferMistake } from '#ui/components/OfferMistake.tsx'

afterEach(clear)
await realCatalogue()

/** The form about mistakes on the page of Wohngeld, in a town that can be reached so. */
async function form(site: Partial<Site>, locale: (typeof locales)[number] = 'de'): Promise<HTMLElement> {
  const { facts, words } = await realCatalogue(locale)
  const catalogue = catalogueOf({ ...facts, site: { ...facts.site, ...site } }, words)
  const offer = facts.offers.find(({ id }) => id === 'wohngeld')
  if (!offer) throw new Error('the offer of this test has left the catalogue')
  return show(<OfferMistake catalogue={catalogue} offer={offer} />, locale)
}

async function choose(place: HTMLElement, part: string): Promise<void> {
  const select = place.querySelector('select') as HTMLSelectElement
  select.value = part
  await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })))
}

describe('telling what is wrong on the page of an offer', () => {
  it.each(locales)(
    'prepares an e-mail in %s that names the offer, the part, the edition and the language',
    async (locale) => {
      const place = await form({ mistakesEmail: 'fehler@stadt.example' }, locale)
      await choose(place, 'hours')
      const url = new URL(place.querySelector('a')?.href ?? '')
      const { t } = language(locale)
      expect(url.protocol + url.pathname).toBe('mailto:fehler@stadt.example')
      expect(url.searchParams.get('subject')).toBe('Hinweis zum Hilfefinder: Wohngeld')
      const { edition } = (await realCatalogue(locale)).facts
      const body = url.searchParams.get('body') ?? ''
      expect(body).toContain(t('mistake.part.hours'))
      expect(body).toContain(`Wohngeld (wohngeld)\r\nWas stimmt nicht? Zeiten · Fassung ${edition} · Sprache ${locale}`)
    },
  )

  it('leads to the form of the town, if it has one', async () => {
    const place = await form({ mistakesEmail: 'fehler@stadt.example', mistakesForm: 'https://stadt.example/hinweis' })
    await choose(place, 'number')
    const url = new URL(place.querySelector('a')?.href ?? '')
    expect(url.origin + url.pathname).toBe('https://stadt.example/hinweis')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      offer: 'wohngeld',
      official: 'Wohngeld',
      part: 'number',
      language: 'de',
    })
  })

  it.each(locales)('says honestly in %s that nobody can be written to yet, and gives the text', async (locale) => {
    const place = await form({ mistakesEmail: undefined }, locale)
    await choose(place, 'text')
    expect(place.querySelector('a')).toBe(null)
    expect(place.textContent).toContain(language(locale).t('mistake.noAddress'))
    expect(place.querySelector('textarea')?.value).toContain('Wohngeld (wohngeld)\nWas stimmt nicht? Text ·')
  })

  it('marks the text where it cannot be copied for somebody', async () => {
    const place = await form({ mistakesEmail: undefined })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
    await act(async () => place.querySelector('button')?.click())
    await eventually(() =>
      expect(place.querySelector('[role=status]')?.textContent).toBe(language('de').t('handOver.copyByHand')),
    )
    expect(document.activeElement).toBe(place.querySelector('textarea'))
  })
})
