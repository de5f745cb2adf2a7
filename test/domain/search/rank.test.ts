import { describe, expect, it } from 'vitest'
import { rank, unknownWeight } from '#domain/search/rank.ts'

describe('a word that nobody knows', () => {
  it('is what a short question is about', () => {
    for (const words of [0, 1, 2, 3]) expect(unknownWeight(words)).toBe(rank.unknownWord)
  })

  it('counts less and less in a longer one, but never nothing', () => {
    for (let words = 4; words <= 13; words++) expect(unknownWeight(words)).toBeLessThan(unknownWeight(words - 1))
    expect(unknownWeight(14)).toBe(rank.leastUnknownWord)
    expect(unknownWeight(1000)).toBe(rank.leastUnknownWord)
  })
})
