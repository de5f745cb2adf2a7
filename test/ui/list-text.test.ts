import { describe, expect, it } from 'vitest'
import { placeLine } from '#domain/offer.ts'
import { realCatalogue, realDetails } from '#test/catalogue.ts'
import { language, locales } from '#test/words.ts'
import { listText } from '#ui/list-text.ts'

const link = 'https://hilfe.example/#1abc'
const offers = (await realCatalogue()).facts.offers

describe.each(locales)('a list as text, in %s', async (locale) => {
  const catalogue = await realCatalogue(locale)
  const details = await realDetails(locale)
  const textOf = (ids: readonly string[]) => listText({ catalogue, details, language: language(locale), ids, link })
  const text = textOf(offers.map(({ id }) => id))

  it('names every offer, every address, every number, and ends with the link', () => {
    for (const { id, official, places, contacts } of offers) {
      expect(text).toContain(catalogue.words.offers[id]?.title)
      expect(text).toContain(official)
      for (const place of places) if (!place.confidential) expect(text).toContain(placeLine(place))
      for (const contact of contacts) if (contact.kind === 'phone') expect(text).toContain(contact.shown)
    }
    expect(text.endsWith(`\n${link}`)).toBe(true)
  })

  it('says of every offer where to call, write or go', () => {
    const unreachable = offers.filter(({ id }) => !/\d{3}|https?:|@/.test(textOf([id]).split('\n\n')[1] ?? ''))
    expect(unreachable.map(({ id }) => id)).toEqual([])
  })

  it('names whom to ask where an offer has no number, and needs no details for the rest', () => {
    const asked = textOf(['arbeitslosengeld'])
    expect(asked).toContain(language(locale).t('offer.askAt'))
    expect(asked).toContain(catalogue.words.offers['arbeitsagentur-servicetelefon']?.title)
    expect(asked).toMatch(/0800 4 ?5555 ?00/)
    const alone = listText({
      catalogue,
      details: undefined,
      language: language(locale),
      ids: ['arbeitslosengeld'],
      link,
    })
    expect(alone).toContain(catalogue.words.offers.arbeitslosengeld?.title)
  })

  it('tells until when, with which papers and what to do first', () => {
    const [step] = details.words.offers.kindergeld?.steps ?? []
    const asked = textOf(['kindergeld'])
    expect(asked).toContain(details.words.offers.kindergeld?.deadline)
    expect(asked).toContain(`${language(locale).t('lists.next')}: ${step}`)
    const papers = asked.split('\n').find((line) => line.startsWith(language(locale).t('check.papers'))) ?? ''
    const needed = catalogue.facts.documents.filter(({ id }) => details.facts.offers.kindergeld?.documents.includes(id))
    expect(papers.split(' · ')).toHaveLength(needed.length)
    for (const { id, official } of needed) {
      expect(papers).toContain(catalogue.words.documents[id]?.name)
      expect(papers).toContain(official)
      expect(papers).not.toContain(`${official} (\u200e${official}`)
      expect(papers).not.toContain(`${official} (${official}`)
    }
  })

  it('keeps numbers in their order where the language runs the other way', () => {
    const marked = /\u200e\+?[\d ]+\u200e/.test(text)
    expect(marked).toBe(language(locale).direction === 'rtl')
  })

  it('says of a confidential place only that it is one', () => {
    const secret = offers.filter(({ places }) => places.some(({ confidential }) => confidential)).map(({ id }) => id)
    expect(secret.length).toBeGreaterThan(0)
    expect(textOf(secret)).toContain(language(locale).t('offer.confidential'))
  })
})
