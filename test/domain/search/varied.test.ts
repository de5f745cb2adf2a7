import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { varied } from '#domain/search/varied.ts'

/** `a1` and `a2` are of one kind; `-1` is of none. */
const kindOf = (result: string) => (result.startsWith('-') ? undefined : result[0])
const shown = (ranked: string) => varied(ranked.split(' '), kindOf).join(' ')

describe('a varied first screen', () => {
  it.each([
    { ranked: 'a1 b1 c1', order: 'a1 b1 c1', how: 'leaves what differs as it is' },
    { ranked: 'a1 a2 b1 b2', order: 'a1 a2 b1 b2', how: 'leaves two of a kind as they are' },
    { ranked: 'a1 a2 a3 a4 b1 c1', order: 'a1 a2 b1 c1 a3 a4', how: 'puts the third of a kind behind the others' },
    { ranked: 'a1 a2 a3 a4', order: 'a1 a2 a3 a4', how: 'shows all of a kind if there is no other' },
    { ranked: '-1 -2 -3 -4', order: '-1 -2 -3 -4', how: 'takes those of no kind for different ones' },
    { ranked: 'a1 a2 -1 -2 -3 a3 -4', order: 'a1 a2 -1 -2 -3 -4 a3', how: 'lets those of no kind pass' },
    { ranked: 'a1 b1 c1 d1 e1 f1 a2 a3 b2', order: 'a1 b1 c1 d1 e1 f1 a2 a3 b2', how: 'is six results long' },
  ])('$how: $ranked', ({ ranked, order }) => {
    expect(shown(ranked)).toBe(order)
  })

  it('is none where nothing was found', () => {
    expect(varied([], () => 'a')).toEqual([])
  })

  const results = fc
    .array(fc.constantFrom(...'aaabbc-'), { maxLength: 20 })
    .map((kinds) => kinds.map((kind, place) => `${kind}${place}`))

  it('loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(results, (ranked) => {
        expect([...varied(ranked, kindOf)].sort()).toEqual([...ranked].sort())
      }),
    )
  })

  it('holds at most two of a kind among its six, unless only such are left', () => {
    fc.assert(
      fc.property(results, (ranked) => {
        const all = varied(ranked, kindOf)
        const counts = new Map<string, number>()
        all.slice(0, 6).forEach((result, place) => {
          const kind = kindOf(result)
          if (kind === undefined) return
          counts.set(kind, (counts.get(kind) ?? 0) + 1)
          if ((counts.get(kind) ?? 0) <= 2) return
          for (const left of all.slice(place)) expect(counts.get(kindOf(left) ?? '')).toBeGreaterThanOrEqual(2)
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the order of one kind, and of all that come after it', () => {
    const place = (result: string) => Number(result.slice(1))
    fc.assert(
      fc.property(results, (ranked) => {
        const all = varied(ranked, kindOf)
        for (const kind of ['a', 'b', 'c', undefined]) {
          const places = all.filter((result) => kindOf(result) === kind).map(place)
          expect(places).toEqual([...places].sort((one, other) => one - other))
        }
      }),
    )
  })
})
