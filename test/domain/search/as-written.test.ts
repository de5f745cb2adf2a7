import { describe, expect, it } from 'vitest'
import { asWritten, inSmallLetters, writtenWords } from '#domain/search/as-written.ts'
import { anOffer, facts, finderOf, searchSources } from '#test/builders.ts'

describe('words as they were written', () => {
  it.each([
    { query: 'Maße', words: ['maße'] },
    { query: 'Masse', words: [] },
    { query: 'schöne Grüße, Kind', words: ['schöne', 'grüße'] },
    { query: 'schöne', words: ['schöne'] },
    { query: '', words: [] },
    { query: '!?', words: [] },
  ])('of "$query" are $words', ({ query, words }) => {
    expect(writtenWords(query)).toEqual(words)
  })

  it.each([
    { name: 'Amt für Maße', words: ['maße'], part: 1 },
    { name: 'Amt für Masse', words: ['maße'], part: 0 },
    { name: 'MÜTTER und Kuren', words: ['mütter', 'väter'], part: 0.5 },
    { name: 'Amt', words: [], part: 0 },
  ])('stand in "$name": $words', ({ name, words, part }) => {
    expect(asWritten(inSmallLetters(name), words)).toBe(part)
  })
})

describe('two names that fold alike', () => {
  const names = { crowd: 'Masse', measure: 'Maße' }
  const town = facts({ offers: Object.entries(names).map(([id, official]) => anOffer({ id, official })) })
  const offers = Object.fromEntries(Object.entries(names).map(([id, title]) => [id, { title, keywords: [] }]))
  const finder = finderOf(town, searchSources({ offers: { de: offers } }))

  it.each([
    { query: 'Maße', first: 'measure' },
    { query: 'Masse', first: 'crowd' },
  ])('are both found, and the one that is written like "$query" first', ({ query, first }) => {
    const found = finder.ask(query).offers.map(({ id }) => id)
    expect(found).toHaveLength(2)
    expect(found[0]).toBe(first)
  })
})
