import { describe, expect, it } from 'vitest'
import { rank, unknownWeight } from '#domain/search/rank.ts'
import { weigh } from '#domain/search/weighed-words.ts'

const word = (token: string, stop = false) => ({ token, joined: [], stop })
const rarities = [
  [0.2, 0.8],
  [0.5, 0.1],
]
const rarityOf = (list: number, term: number) => rarities[list]?.[term] ?? 0
const says = (...meant: Parameters<typeof weigh>[1][number]) => weigh([word('a')], [meant], rarityOf)[0]?.says

describe('how much a word says', () => {
  it('is as much as it is rare where it is known best', () => {
    expect(says([{ term: 1, similarity: 1 }], [{ term: 1, similarity: 0.5 }])).toBeCloseTo(0.8)
    expect(says([{ term: 0, similarity: 1 }], [{ term: 0, similarity: 1 }])).toBeCloseTo(0.5)
  })

  it('is as much as that of an unknown word where nothing is like it', () => {
    expect(says([], [])).toBeCloseTo(unknownWeight(1))
    expect(says([{ term: 0, similarity: 0.5 }], [])).toBeCloseTo(0.5 * 0.2 + 0.5 * unknownWeight(1))
  })

  it('is little for a word of every sentence, which makes no question longer', () => {
    const [stop, own] = weigh([word('the', true), word('a')], [[], []], rarityOf)
    expect(stop?.says).toBeCloseTo(rank.stopWord * unknownWeight(1))
    expect(own?.says).toBeCloseTo(unknownWeight(1))
  })
})
