import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestFirst, bounded, highest, putFirst } from '#domain/search/best-first.ts'

/** Scores as fine as the order of results is. */
const score = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 1),
  fc.integer({ min: 0, max: 2 ** 18 }).map((step) => step / 2 ** 18),
)
const scores = (most: number) => fc.array(score, { maxLength: most }).map((list) => Float32Array.from(list))

function sorted(all: Float32Array, least: number, most: number): number[] {
  return [...all.keys()]
    .filter((number) => (all[number] ?? 0) > 0 && (all[number] ?? 0) >= least)
    .sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b)
    .slice(0, most)
}

describe('the best first', () => {
  it.each([
    { all: [0.2, 0.9, 0.5], least: 0, most: 3, best: [1, 2, 0], how: 'by their score' },
    { all: [0.5, 0.9, 0.5, 0.9], least: 0, most: 4, best: [1, 3, 0, 2], how: 'equal ones as the catalogue has them' },
    { all: [0.5, 0.9, 0.5, 0.9], least: 0, most: 3, best: [1, 3, 0], how: 'no more than asked for' },
    { all: [0.2, 0.9, 0.5], least: 0.5, most: 3, best: [1, 2], how: 'none below the least' },
    { all: [0, 0.1, 0], least: 0, most: 3, best: [1], how: 'none that has nothing' },
    { all: [0, 0, 0], least: 0, most: 2, best: [], how: 'none at all' },
    { all: [1, 1, 1], least: 1, most: 2, best: [0, 1], how: 'even where all are perfect' },
    { all: [], least: 0, most: 2, best: [], how: 'of an empty catalogue' },
    { all: [0.5, 0.9], least: 0, most: 0, best: [], how: 'none where none is asked for' },
  ])('are $how', ({ all, least, most, best }) => {
    expect(bestFirst(Float32Array.from(all), least, most)).toEqual(best)
  })

  it('are what sorting all of them gives, however few of them are wanted', () => {
    fc.assert(
      fc.property(scores(60), fc.constantFrom(0, 0.1, 0.25, 0.5, 1), fc.nat({ max: 70 }), (all, least, most) => {
        expect(bestFirst(all, least, most)).toEqual(sorted(all, least, most))
      }),
      { numRuns: 1000 },
    )
  })

  it('are what sorting gives in a large catalogue', () => {
    const many = Float32Array.from({ length: 50_000 }, (_, number) => ((number * 7919) % 4096) / 4096)
    expect(bestFirst(many, 0.2, 500)).toEqual(sorted(many, 0.2, 500))
  })
})

describe('the highest score', () => {
  it('is 0 where there is none', () => {
    expect(highest(new Float32Array())).toBe(0)
  })

  it('is the highest of all', () => {
    fc.assert(
      fc.property(scores(20), (all) => {
        expect(highest(all)).toBe(Math.max(0, ...all))
      }),
    )
  })
})

describe('what is put first', () => {
  const putting = (scores: number[], ...numbers: number[]) => {
    const all = Float32Array.from(scores)
    putFirst(all, numbers)
    return bestFirst(all, 0, scores.length)
  }

  it('has its best before everything else, and the others as far behind it as before', () => {
    expect(putting([0.9, 0.2, 0.3, 0.5], 1, 2)).toEqual([2, 0, 1, 3])
    expect(putting([0.5, 0.5], 1)).toEqual([1, 0])
  })

  it('is nothing that was not found, and changes nothing where nothing is put', () => {
    expect(putting([0.9, 0, 0.3], 1)).toEqual([0, 2])
    expect(putting([0.9, 0.2, 0.3])).toEqual([0, 2, 1])
  })
})

describe('a score', () => {
  it.each([
    { score: -0.1, is: 0 },
    { score: 0.4, is: 0.4 },
    { score: 1.2, is: 1 },
  ])('of $score counts as $is', ({ score: grown, is }) => {
    expect(bounded(grown)).toBe(is)
  })
})
