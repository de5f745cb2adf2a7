import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isConfident } from '#domain/search/confidence.ts'

const part = fc.double({ min: 0, max: 1, noNaN: true })

describe('an answer that somebody would call one', () => {
  it.each([
    {
      how: 'one word, spelt wrong, that leads straight to an offer',
      score: 0.6,
      own: 0,
      known: [0.8],
      confident: true,
    },
    {
      how: 'one word of a name, spelt wrong, that no need has',
      score: 0.35,
      own: 0.75,
      known: [0.75],
      confident: true,
    },
    { how: 'one word that is vaguely like another', score: 0.4, own: 0.4, known: [0.6], confident: false },
    {
      how: 'a short question with a word that nothing is like',
      score: 0.42,
      own: 0.4,
      known: [1, 0],
      confident: false,
    },
    {
      how: 'the same with words that are known as they stand',
      score: 0.42,
      own: 0.4,
      known: [1, 1],
      confident: true,
    },
    { how: 'a sentence of which several words meet', score: 0.3, own: 0.2, known: [1, 1, 1, 0.7, 1], confident: true },
    {
      how: 'a sentence of which next to nothing meets',
      score: 0.05,
      own: 0.05,
      known: [1, 1, 1, 0.7, 1],
      confident: false,
    },
    { how: 'a word that is no more than like one of a name', score: 0.3, own: 0.6, known: [0.6], confident: false },
  ])('is told from the nearest there is: $how', ({ confident, ...answered }) => {
    expect(isConfident(answered)).toBe(confident)
  })

  it('is never less sure for a better score, for words that are known better, or for one more', () => {
    fc.assert(
      fc.property(part, part, part, fc.array(part, { minLength: 1, maxLength: 8 }), (one, other, own, known) => {
        const score = Math.min(one, other)
        if (!isConfident({ score, own, known })) return
        expect(isConfident({ score: Math.max(one, other), own, known })).toBe(true)
        expect(isConfident({ score, own: 1, known })).toBe(true)
        expect(isConfident({ score, own, known: [...known, 1] })).toBe(true)
        expect(isConfident({ score, own, known: known.map(() => 1) })).toBe(true)
      }),
    )
  })

  it('needs more than many words', () => {
    expect(isConfident({ score: 0, own: 0, known: Array.from({ length: 14 }, () => 0.5) })).toBe(false)
  })
})
