import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  frequency,
  indexFile,
  openIndex,
  rarity,
  type SearchDocument,
  type SearchIndex,
} from '#domain/search/search-index.ts'

const word = fc.string({ unit: fc.constantFrom(...'abдج1'), minLength: 1, maxLength: 4 })
const field = fc.record({
  words: fc.array(word, { maxLength: 5 }),
  weight: fc.constantFrom(1, 0.875, 0.75, 0.5, 0.125),
})
const documents = fc.array(fc.array(field, { maxLength: 3 }), { maxLength: 12 })

/** An index as it arrives on a phone. */
function sent(given: readonly SearchDocument[]): SearchIndex {
  return openIndex(JSON.parse(JSON.stringify(indexFile(given))))
}

/** What an index knows, spelt out: `{ miete: { 0: 1, 4: 0.5 } }`. */
function spelt(index: SearchIndex): Record<string, Record<number, number>> {
  const postings = index.words.terms.map((term, number): [string, Record<number, number>] => {
    const places = Array.from({ length: frequency(index, number) }, (_, place) => (index.starts[number] ?? 0) + place)
    return [term, Object.fromEntries(places.map((at) => [index.postedDocuments[at], index.postedWeights[at] ?? 0]))]
  })
  return Object.fromEntries(postings)
}

/** The same, found by looking through all documents. */
function lookedThrough(given: readonly SearchDocument[]): Record<string, Record<number, number>> {
  const weights: Record<string, Record<number, number>> = {}
  given.forEach((fields, number) => {
    for (const { words, weight } of fields) {
      for (const one of words) {
        weights[one] ??= {}
        weights[one][number] = Math.max(weights[one][number] ?? 0, weight)
      }
    }
  })
  return weights
}

describe('an index', () => {
  it('knows after its journey which documents have a word, and how much it counts there', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const index = sent(given)
        expect(index.documents).toBe(given.length)
        expect(spelt(index)).toEqual(lookedThrough(given))
      }),
    )
  })

  it('holds each word once, in order', () => {
    const index = sent([[{ words: ['miete', 'arzt', 'miete'], weight: 1 }], [{ words: ['arzt'], weight: 1 }]])
    expect(index.words.terms).toEqual(['arzt', 'miete'])
    expect([0, 1].map((term) => frequency(index, term))).toEqual([2, 1])
  })

  it('counts a word that stands in several places of a document by the weightiest', () => {
    const index = sent([
      [
        { words: ['miete'], weight: 0.5 },
        { words: ['miete'], weight: 1 },
        { words: ['miete'], weight: 0.75 },
      ],
    ])
    expect(spelt(index)).toEqual({ miete: { 0: 1 } })
  })

  it.each([
    { weight: 1, counts: 1 },
    { weight: 0.9, counts: 0.875 },
    { weight: 0.75, counts: 0.75 },
    { weight: 0.6, counts: 0.625 },
    { weight: 0.01, counts: 0.125 },
    { weight: 0, counts: 0.125 },
    { weight: 2, counts: 1 },
  ])('counts in eighths, at least one and at most all of them: $weight as $counts', ({ weight, counts }) => {
    expect(spelt(sent([[{ words: ['miete'], weight }]]))).toEqual({ miete: { 0: counts } })
  })

  it('may be empty, and may hold documents without words', () => {
    expect(spelt(sent([]))).toEqual({})
    expect(sent([[], [{ words: [], weight: 1 }], []]).documents).toBe(3)
  })
})

describe('what a word reaches', () => {
  const index = sent([
    [{ words: ['miete'], weight: 1 }],
    [{ words: ['mieter'], weight: 1 }],
    [
      { words: ['miete'], weight: 0.5 },
      { words: ['mieter'], weight: 1 },
    ],
    [{ words: ['arzt'], weight: 1 }],
  ])

  /** The score of each document that is reached. */
  function reached(...meant: [string, number][]): Readonly<Record<number, number | undefined>> {
    const { documents, scores } = index.reach(
      meant.map(([word, similarity]) => ({ term: index.words.terms.indexOf(word), similarity })),
    )
    expect(new Set(documents).size).toBe(documents.length)
    return Object.fromEntries(Array.from(documents, (document, place) => [document, scores[place]]))
  }

  it('counts as surely as it is meant and as much as it counts there', () => {
    expect(reached(['miete', 1])).toEqual({ 0: 1, 2: 0.5 })
    expect(reached(['miete', 0.5])).toEqual({ 0: 0.5, 2: 0.25 })
  })

  it('counts by the best of all words that may be meant, not by their sum', () => {
    expect(reached(['miete', 1], ['mieter', 0.75])).toEqual({ 0: 1, 1: 0.75, 2: 0.75 })
    expect(reached(['mieter', 0.75], ['miete', 1])).toEqual({ 0: 1, 1: 0.75, 2: 0.75 })
  })

  it('is nothing where no word is meant', () => {
    expect(reached()).toEqual({})
  })

  it('is the same whatever was asked before', () => {
    const fresh = reached(['arzt', 1])
    reached(['mieter', 1], ['miete', 1])
    expect(reached(['arzt', 1])).toEqual(fresh)
  })

  it('is remembered for the same list', () => {
    const meant = [{ term: index.words.terms.indexOf('miete'), similarity: 1 }]
    expect(index.reach(meant)).toBe(index.reach(meant))
  })
})

describe('the rarity of a word', () => {
  it.each([2, 10, 226, 50_000])('is 1 for one thing of %d, and falls with each that has the word too', (all) => {
    expect(rarity(1, all)).toBe(1)
    for (let having = 2; having <= Math.min(all, 500); having++)
      expect(rarity(having, all)).toBeLessThan(rarity(having - 1, all))
  })

  it('is small for what all have, and the smaller the more they are', () => {
    expect(rarity(226, 226)).toBeLessThan(0.1)
    expect(rarity(50_000, 50_000)).toBeLessThan(rarity(226, 226))
  })

  it('is between 0 and 1, even for words that nothing has and in catalogues of nothing', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (some, more) => {
        const value = rarity(Math.min(some, more), Math.max(some, more))
        expect(value).toBeGreaterThan(0)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })
})
