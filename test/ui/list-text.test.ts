import { describe, expect, it } from 'vitest'
import { placeLine } from '#domain/offer.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { language, locales } from '#test/words.ts'
import { listText } from '#ui/list-text.ts'

const link = 'https://hilfe.example/#1abc'
const offers = (await realCatalogue()).facts.offers
const ids = offers.map(({ id }) => id)

describe.each(locales)('a list as text, in %s', async (locale) => {
  const catalogue = await realCatalogue(locale)
  const text = listText(catalogue, language(locale), ids, link)

  it('names every offer, every address, every number, and ends with the link', () => {
    for (const { id, official, places, contacts } of offers) {
      expect(text).toContain(catalogue.words.offers[id]?.title)
      expect(text).toContain(official)
      for (const place of places) if (!place.confidential) expect(text).toContain(placeLine(place))
      for (const contact of contacts) if (contact.kind === 'phone') expect(text).toContain(contact.shown)
    }
    expect(text.endsWith(`\n${link}`)).toBe(true)
  })

  it('keeps numbers in their order where the language runs the other way', () => {
    const marked = /\u200e\+?[\d ]+\u200e/.test(text)
    expect(marked).toBe(language(locale).direction === 'rtl')
  })

  it('says of a confidential place only that it is one', () => {
    const secret = offers.filter(({ places }) => places.some(({ confidential }) => confidential)).map(({ id }) => id)
    expect(secret.length).toBeGreaterThan(0)
    expect(listText(catalogue, language(locale), secret, link)).toContain(language(locale).t('offer.confidential'))
  })
})
