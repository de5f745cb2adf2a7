import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '#domain/search/distance.ts'

const enough = 100
const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 10 })

describe('distance', () => {
  it.each([
    { a: 'miete', b: 'miete', mistakes: 0, slip: 'no slip' },
    { a: 'miete', b: 'mite', mistakes: 1, slip: 'a letter left out' },
    { a: 'miete', b: 'mieete', mistakes: 1, slip: 'a letter put in' },
    { a: 'miete', b: 'miede', mistakes: 1, slip: 'a letter changed' },
    { a: 'miete', b: 'meite', mistakes: 1, slip: 'two letters swapped' },
    { a: 'miete', b: 'imeet', mistakes: 2, slip: 'two pairs swapped' },
    { a: 'miete', b: 'etiem', mistakes: 4, slip: 'everything turned round' },
    { a: 'kitten', b: 'sitting', mistakes: 3, slip: 'the example in the books' },
    { a: 'ca', b: 'abc', mistakes: 3, slip: 'a swapped pair is not touched again' },
    { a: '', b: 'miete', mistakes: 5, slip: 'a whole word' },
    { a: '', b: '', mistakes: 0, slip: 'nothing' },
    { a: 'مدرسه', b: 'مدسره', mistakes: 1, slip: 'two Arabic letters swapped' },
  ])('counts slips: $slip', ({ a, b, mistakes }) => {
    expect(distance(a, b, enough)).toBe(mistakes)
  })

  it('is the same both ways, and nothing only between equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, enough)).toBe(distance(b, a, enough))
        expect(distance(a, b, enough) === 0).toBe(a === b)
      }),
    )
  })

  it('stops counting one above the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 10 }), (a, b, most) => {
        expect(distance(a, b, most)).toBe(Math.min(distance(a, b, enough), most + 1))
      }),
      { numRuns: 1000 },
    )
  })

  it('is at most one after one slip', () => {
    fc.assert(
      fc.property(word, fc.nat({ max: 10 }), fc.constantFrom(...'abcde'), (right, place, letter) => {
        const before = right.slice(0, place)
        const [first = '', second = ''] = right.slice(place)
        const after = right.slice(place + 1)
        for (const wrong of [before + after, before + letter + after, before + letter + first + after])
          expect(distance(right, wrong, enough)).toBeLessThanOrEqual(1)
        expect(distance(right, before + second + first + right.slice(place + 2), enough)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
