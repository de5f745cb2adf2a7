import { describe, expect, it } from 'vitest'
import { leastSure, rank, unknownWeight } from '#domain/search/rank.ts'

describe('what is sure enough', () => {
  it('is more in a short question with a word that nothing is like', () => {
    for (const known of [[0], [1, 0], [0.4, 1, 1]]) expect(leastSure(known)).toBeGreaterThan(leastSure([1, 1, 1]))
    expect(leastSure([0.5, 0.6])).toBe(leastSure([1, 1]))
  })

  it('is the same in a longer one, whichever of its words are known', () => {
    expect(leastSure([1, 0, 0, 1])).toBe(leastSure([1, 1, 1, 1]))
  })

  it('is less in a sentence, of which only a part is ever known', () => {
    const sentence = leastSure([1, 0, 0, 0.4, 0])
    expect(sentence).toBeLessThan(leastSure([1, 1, 1, 1]))
    expect(leastSure([1, 1, 1, 1, 1, 1, 1])).toBe(sentence)
  })
})

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
