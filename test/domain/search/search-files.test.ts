import { describe, expect, it } from 'vitest'
import { openLexicon } from '#domain/search/lexicon.ts'
import { searchFiles, thingsMeant } from '#domain/search/search-files.ts'
import { frequency, type IndexFile, openIndex } from '#domain/search/search-index.ts'
import { tokens } from '#domain/search/tokens.ts'
import { anOffer, facts, phrases, searchSources } from '#test/builders.ts'

/** Whoever writes a street beside a confidential place has made a mistake; it must stay without consequence. */
const secret = { id: 'secret', confidential: true as const, name: 'Geheimhaus', street: 'Geheimweg 7' }

const town = facts({
  providers: [
    { id: 'diakonie', name: 'Diako Westthüringen', kind: 'church' },
    { id: 'town', name: 'Stadt Eisenach', kind: 'office' },
  ],
  topics: [
    { id: 'housing', icon: 'house' },
    { id: 'health', icon: 'heart' },
  ],
  needs: [
    { id: 'pay-rent', topic: 'housing', offers: ['rent', 'shelter'] },
    { id: 'find-doctor', topic: 'health', offers: [] },
  ],
  offers: [
    anOffer({
      id: 'rent',
      official: 'Die Wohngeldstelle',
      provider: 'diakonie',
      topics: ['housing'],
      places: [{ id: 'office', name: 'Bürgerbüro', street: 'Markt 22', postcode: '99817', town: 'Eisenach' }],
    }),
    anOffer({ id: 'doctor', official: 'Notfallpraxis', provider: 'nobody', topics: ['health'] }),
    anOffer({
      id: 'shelter',
      official: 'Frauenhaus',
      provider: 'town',
      topics: ['health', 'housing'],
      places: [secret],
    }),
  ],
})
const sources = searchSources({
  dangers: [{ id: 'violence', need: 'pay-rent', phrases: ['!schlagt'] }],
  terms: [
    { id: 'mahnung', offers: ['shelter', 'draft', 'rent'] },
    { id: 'widerspruch', offers: [] },
  ],
  offers: {
    de: {
      rent: { title: 'Zuschuss zur Miete', keywords: ['Lastenzuschuss', 'Amt'] },
      doctor: { title: 'Ich bin krank', keywords: [] },
    },
    ar: { rent: { title: 'معونة في الإيجار', keywords: ['منحة'] } },
  },
  phrases: {
    de: phrases({
      topics: { housing: ['Wohnen', 'Obdach'] },
      needs: { 'pay-rent': ['Die Miete ist zu hoch'], gone: ['Vergangenheit'] },
      terms: { widerspruch: ['Widerspruch'], mahnung: ['Mahnung'] },
    }),
    ar: phrases({ needs: { 'find-doctor': ['طبيب'] } }),
  },
})
const { common, indexes, lexicons } = searchFiles(town, sources)

/** Which offers have a word, and how much it counts there: `{ rent: 1 }`. */
function found(file: IndexFile | undefined, word: string): Record<string, number> {
  if (!file) throw new Error('there is no such index')
  const index = openIndex(file)
  const term = index.words.terms.indexOf(tokens(word)[0] ?? '')
  const places = term < 0 ? [] : Array.from({ length: frequency(index, term) }, (_, n) => (index.starts[term] ?? 0) + n)
  return Object.fromEntries(
    places.map((at) => [town.offers[index.postedDocuments[at] ?? -1]?.id, index.postedWeights[at] ?? 0]),
  )
}

describe('what a question may mean', () => {
  it('is a need, a topic or a term, in this order and in the order of the catalogue, with the offers that answer it', () => {
    expect(thingsMeant(town, common.terms)).toEqual([
      { kind: 'need', id: 'pay-rent', offers: ['rent', 'shelter'] },
      { kind: 'need', id: 'find-doctor', offers: [] },
      { kind: 'topic', id: 'housing', offers: ['rent', 'shelter'] },
      { kind: 'topic', id: 'health', offers: ['doctor', 'shelter'] },
      { kind: 'term', id: '0', offers: ['shelter', 'rent'] },
      { kind: 'term', id: '1', offers: [] },
    ])
  })
})

describe('the index of the source language', () => {
  it.each([
    { part: 'its official name', word: 'wohngeldstelle', offers: { rent: 1 } },
    { part: 'its title', word: 'zuschuss', offers: { rent: 1 } },
    { part: 'a keyword', word: 'lastenzuschuss', offers: { rent: 0.875 } },
    { part: 'its provider', word: 'Westthüringen', offers: { rent: 0.75 } },
    { part: 'the name of its place', word: 'Bürgerbüro', offers: { rent: 0.75 } },
    { part: 'its street', word: '22', offers: { rent: 0.75 } },
    { part: 'its official name, though it has no title', word: 'frauenhaus', offers: { shelter: 1 } },
  ])('finds an offer by $part: $word', ({ word, offers }) => {
    expect(found(indexes.de, word)).toEqual(offers)
  })

  it('keeps every word of a name, but of a title only those that say something', () => {
    expect(found(indexes.de, 'die')).toEqual({ rent: 1 })
    expect(found(indexes.de, 'zur')).toEqual({})
    expect(found(indexes.de, 'ich')).toEqual({})
  })
})

describe('the index of another language', () => {
  it('has the words of that language', () => {
    expect(found(indexes.ar, 'معونة')).toEqual({ rent: 1 })
    expect(found(indexes.ar, 'منحة')).toEqual({ rent: 0.875 })
  })

  it.each(['wohngeldstelle', 'Westthüringen', 'Bürgerbüro', 'markt', 'notfallpraxis', 'zuschuss'])(
    'leaves names and German words to the index of the source language: %s',
    (word) => {
      expect(found(indexes.de, word)).not.toEqual({})
      expect(found(indexes.ar, word)).toEqual({})
    },
  )

  it('counts the same offers, whether they have words or not', () => {
    expect(indexes.ar?.documents).toBe(3)
    expect(indexes.de?.documents).toBe(3)
  })
})

describe('the files of search', () => {
  it('never have the address of a confidential place', () => {
    const words = [
      ...Object.values(indexes).map(openIndex),
      ...Object.values(lexicons).map((file) => openLexicon(file).index),
    ].flatMap((index) => index.words.terms)
    expect(words).toContain('frauenhaus')
    expect(words.filter((word) => word.includes('geheim') || word === '7')).toEqual([])
  })

  it('are an index for each language with words, and a lexicon for each with phrases', () => {
    const { indexes, lexicons } = searchFiles(
      town,
      searchSources({ offers: { de: {}, 'de-simple': {} }, phrases: { de: phrases(), en: phrases() } }),
    )
    expect(Object.keys(indexes)).toEqual(['de', 'de-simple'])
    expect(Object.keys(lexicons)).toEqual(['de', 'en'])
  })

  it('have in common what is the same in every language: dangers, and offers of terms by their place', () => {
    expect(common).toEqual({ dangers: sources.dangers, terms: [[2, 0], []] })
  })

  it('know in every lexicon all that may be meant, and nothing that is gone', () => {
    const known = Object.entries(lexicons).map(([locale, file]) => {
      const { index, things, owners } = openLexicon(file)
      return { locale, things, owners: [...owners], words: index.words.terms }
    })
    expect(known).toEqual([
      {
        locale: 'de',
        things: 6,
        owners: [0, 2, 2, 4, 5],
        words: ['hoch', 'mahnung', 'miete', 'obdach', 'widerspruch', 'wohnen'],
      },
      { locale: 'ar', things: 6, owners: [1], words: ['طبيب'] },
    ])
  })
})
