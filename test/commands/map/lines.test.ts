import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipped, joined, lengthOf, simplified } from '#commands/map/lines.ts'
import type { Position } from '#content/map/draw.ts'

const box = { west: 10.2, south: 50.9, east: 10.4, north: 51 }
const aPosition = fc.tuple(
  fc.double({ min: 10.1, max: 10.5, noNaN: true }),
  fc.double({ min: 50.8, max: 51.1, noNaN: true }),
) as fc.Arbitrary<Position>
const aLine = fc.array(aPosition, { minLength: 2, maxLength: 30 })

describe('clipping', () => {
  it('leaves nothing outside the box, and adds no length', () => {
    const inside = ([x, y]: Position) =>
      x >= box.west - 1e-9 && x <= box.east + 1e-9 && y >= box.south - 1e-9 && y <= box.north + 1e-9
    fc.assert(
      fc.property(aLine, (line) => {
        const parts = clipped(line, box)
        expect(parts.flat().every(inside)).toBe(true)
        expect(parts.map(lengthOf).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(lengthOf(line) + 1e-6)
      }),
    )
  })

  it('cuts a line that leaves and comes back into two', () => {
    const line: Position[] = [
      [10.3, 50.95],
      [10.3, 51.05],
      [10.35, 51.05],
      [10.35, 50.95],
    ]
    expect(clipped(line, box).map((part) => part.map((at) => at.map((value) => Number(value.toFixed(6)))))).toEqual([
      [
        [10.3, 50.95],
        [10.3, 51],
      ],
      [
        [10.35, 51],
        [10.35, 50.95],
      ],
    ])
  })

  it('keeps a line that lies inside as it is', () => {
    const line: Position[] = [
      [10.25, 50.95],
      [10.26, 50.96],
    ]
    expect(clipped(line, box)).toEqual([line])
  })
})

describe('joining', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })) as fc.Arbitrary<Position>
  const street = fc.tuple(corner, corner).filter(([a, b]) => a[0] !== b[0] || a[1] !== b[1])

  /** Every step of the lines, whichever way it is taken. */
  const steps = (lines: readonly (readonly Position[])[]) =>
    lines
      .flatMap((line) => line.slice(1).map((to, index) => [String(line[index]), String(to)].sort().join(' – ')))
      .sort()

  it('loses no step and adds none', () => {
    fc.assert(
      fc.property(fc.array(street, { maxLength: 30 }), (lines) => {
        expect(steps(joined(lines))).toEqual(steps(lines))
      }),
    )
  })

  it('goes straight on at a crossing', () => {
    const lines: Position[][] = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 1],
        [1, 0],
      ],
      [
        [2, 0],
        [1, 0],
      ],
    ]
    expect(joined(lines)).toHaveLength(2)
    expect(joined(lines)).toContainEqual(
      expect.arrayContaining([
        [0, 0],
        [1, 0],
        [2, 0],
      ]),
    )
  })
})

describe('joining long lines', () => {
  it('has room for two of 200,000 points', () => {
    const from = (start: number) =>
      Array.from({ length: 200_000 }, (_, index): Position => [10 + (start + index) / 1e6, 50])
    const [line, ...others] = joined([from(0), from(199_999)])
    expect(others).toEqual([])
    expect(line).toHaveLength(399_999)
  })
})

describe('simplifying', () => {
  it('keeps both ends, invents no point, and keeps the order', () => {
    fc.assert(
      fc.property(aLine, fc.double({ min: 0, max: 500, noNaN: true }), (line, tolerance) => {
        const simple = simplified(line, tolerance)
        expect(simple[0]).toBe(line[0])
        expect(simple[simple.length - 1]).toBe(line[line.length - 1])
        const places = simple.map((position) => line.indexOf(position))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })

  it('drops what lies beside the line by less than it may, and nothing else', () => {
    // A ten-thousandth of a degree northwards is eleven metres.
    const line: Position[] = [
      [10.3, 50.95],
      [10.301, 50.9501],
      [10.302, 50.95],
    ]
    expect(simplified(line, 8)).toHaveLength(3)
    expect(simplified(line, 14)).toHaveLength(2)
  })

  it('has room for a line of 200,000 points', () => {
    const line = Array.from({ length: 200_000 }, (_, index): Position => [10 + index / 1e6, 50 + (index % 2) / 1e6])
    expect(simplified(line, 5)).toHaveLength(2)
  })
})
