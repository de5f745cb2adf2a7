import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '#domain/search/distance.ts'

const enough = 100
const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 10 })

/** The same by the book: the whole table, one cell after the other. */
function byTheBook(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const row = table[i] ?? []
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
  }
  return at(a.length, b.length)
}

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

  it('is what the book says, whichever words were compared before', () => {
    const any = fc.oneof(word, fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 64 }))
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(distance(a, b, enough)).toBe(byTheBook(a, b))
      }),
      { numRuns: 1000 },
    )
  })

  const long = 'donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbe'

  it.each([
    { a: long, b: `${long.slice(0, 40)}x${long.slice(41)}`, mistakes: 1, how: 'counted up to 64 letters' },
    { a: long, b: long.slice(1), mistakes: 1, how: 'counted up to 64 letters' },
    { a: `${long}a`, b: `${long}a`, mistakes: 0, how: 'the same beyond' },
    { a: `${long}a`, b: `${long}b`, mistakes: 4, how: 'another word beyond' },
    { a: `${long}a`, b: long, mistakes: 4, how: 'another word beyond' },
    { a: 'w'.repeat(1000), b: 'w'.repeat(999), mistakes: 4, how: 'another word beyond' },
    { a: 'w'.repeat(1000), b: 'w'.repeat(1000), mistakes: 0, how: 'the same beyond' },
  ])('compares long words as they stand: $how', ({ a, b, mistakes }) => {
    expect(distance(a, b, 3)).toBe(mistakes)
    expect(distance(b, a, 3)).toBe(mistakes)
  })
})
