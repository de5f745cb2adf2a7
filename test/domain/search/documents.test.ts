import { describe, expect, it } from 'vitest'
import { needDocuments, offerDocuments } from '#domain/search/documents.ts'
import { search, searchIndex } from '#domain/search/search-index.ts'
import { anOffer, facts, searchWords } from '#test/builders.ts'

const town = facts({
  providers: [{ id: 'diakonie', name: 'Diako Westthüringen', kind: 'church' }],
  topics: [{ id: 'housing', icon: 'house' }],
  needs: [
    { id: 'pay-rent', topic: 'housing', offers: ['rent'] },
    { id: 'find-doctor', topic: 'health', offers: ['doctor'] },
  ],
  offers: [
    anOffer({
      id: 'rent',
      official: 'Wohngeldstelle',
      provider: 'diakonie',
      topics: ['housing'],
      needs: ['pay-rent'],
      places: [{ id: 'office', name: 'Bürgerbüro', street: 'Markt 22', postcode: '99817', town: 'Eisenach' }],
    }),
    anOffer({ id: 'doctor', official: 'Notfallpraxis', places: [{ id: 'secret', confidential: true }] }),
  ],
})
const german = searchWords({
  topics: { housing: 'Obdach' },
  needs: { 'pay-rent': { sentence: 'Ich kann die Miete nicht zahlen.', keywords: ['Kaltmiete', 'Mahnung'] } },
  offers: {
    rent: { title: 'Zuschuss', summary: 'Geld vom Amt.', keywords: ['Lastenzuschuss'] },
    doctor: { title: 'Krank', summary: 'Hilfe in der Nacht.', keywords: [] },
  },
})
const arabic = searchWords({
  locale: 'ar',
  topics: { housing: 'السكن' },
  needs: { 'pay-rent': { sentence: 'لا أستطيع دفع الإيجار', keywords: ['إنذار'] } },
  offers: { rent: { title: 'معونة', summary: 'مال من الدولة', keywords: ['منحة'] } },
})

describe('offers as documents', () => {
  const index = searchIndex(offerDocuments(town, [german, arabic]))

  it.each([
    { part: 'its official name', query: 'Wohngeldstelle' },
    { part: 'its provider', query: 'Westthüringen' },
    { part: 'the name of its place', query: 'Bürgerbüro' },
    { part: 'its street', query: 'Markt 22' },
    { part: 'its title', query: 'Zuschuss' },
    { part: 'its summary', query: 'Amt' },
    { part: 'its search words', query: 'Lastenzuschuss' },
    { part: 'a sentence people come with', query: 'Miete' },
    { part: 'what they say instead', query: 'Mahnung' },
    { part: 'its topic', query: 'Obdach' },
    { part: 'its title in Arabic', query: 'معونة' },
    { part: 'its summary in Arabic', query: 'الدولة' },
    { part: 'its search words in Arabic', query: 'منحة' },
    { part: 'a sentence in Arabic', query: 'الإيجار' },
    { part: 'what they say instead in Arabic', query: 'إنذار' },
    { part: 'its topic in Arabic', query: 'السكن' },
    { part: 'German and Arabic together', query: 'Zuschuss الإيجار' },
  ])('find an offer by $part: $query', ({ query }) => {
    expect(search(index, query).map(({ id }) => id)).toEqual(['rent'])
  })

  it('find an offer that is not yet translated by its German words', () => {
    expect(search(index, 'Krank').map(({ id }) => id)).toEqual(['doctor'])
  })

  it('know only the languages they are given', () => {
    expect(search(searchIndex(offerDocuments(town, [german])), 'معونة')).toEqual([])
  })

  it('come in the order of the catalogue, one an offer', () => {
    expect(offerDocuments(town, [german, arabic]).map(({ id }) => id)).toEqual(['rent', 'doctor'])
  })

  it('never count a word for more than a title', () => {
    const weights = offerDocuments(town, [german, arabic]).flatMap(({ fields }) => fields.map(({ weight }) => weight))
    expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true)
  })

  it('count a title for more than a summary', () => {
    const swapped = searchWords({
      offers: {
        rent: { title: 'Zuschuss', summary: 'Miete', keywords: [] },
        doctor: { title: 'Miete', summary: 'Zuschuss', keywords: [] },
      },
    })
    const both = searchIndex(offerDocuments(town, [swapped]))
    expect(search(both, 'Zuschuss').map(({ id }) => id)).toEqual(['rent', 'doctor'])
    expect(search(both, 'Miete').map(({ id }) => id)).toEqual(['doctor', 'rent'])
  })
})

describe('needs as documents', () => {
  const index = searchIndex(needDocuments(town, [german, arabic]))

  it.each(['Miete', 'Kaltmiete', 'zahlen', 'الإيجار', 'إنذار'])(
    'are found by the sentence and its other words: %s',
    (query) => {
      expect(search(index, query).map(({ id }) => id)).toEqual(['pay-rent'])
    },
  )

  it('are all there, even before anybody has put them into words', () => {
    expect(needDocuments(town, [german]).map(({ id }) => id)).toEqual(['pay-rent', 'find-doctor'])
  })
})
