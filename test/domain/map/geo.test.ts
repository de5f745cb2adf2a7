import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GeoPoint, metresBetween, nearest, saidDistance } from '#domain/map/geo.ts'

const aPoint = fc.tuple(
  fc.double({ min: 47, max: 56, noNaN: true }),
  fc.double({ min: 5, max: 16, noNaN: true }),
) as fc.Arbitrary<GeoPoint>

describe('the distance between two points', () => {
  it('is the same there and back, and nothing from a point to itself', () => {
    fc.assert(
      fc.property(aPoint, aPoint, (a, b) => {
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 6)
        expect(metresBetween(a, a)).toBe(0)
      }),
    )
  })

  it('is never longer than a way round', () => {
    fc.assert(
      fc.property(aPoint, aPoint, aPoint, (a, b, c) => {
        expect(metresBetween(a, c)).toBeLessThanOrEqual(metresBetween(a, b) + metresBetween(b, c) + 1e-6)
      }),
    )
  })

  it.each<{ what: string; from: GeoPoint; to: GeoPoint; kilometres: number }>([
    { what: 'a degree northwards', from: [50, 10], to: [51, 10], kilometres: 111.2 },
    { what: 'a degree eastwards, at 51° north', from: [51, 10], to: [51, 11], kilometres: 70 },
    {
      what: 'from the station in Eisenach to Eisenach West',
      from: [50.97692, 10.33199],
      to: [50.9789, 10.30474],
      kilometres: 1.9,
    },
  ])('$what is about $kilometres km', ({ from, to, kilometres }) => {
    expect(metresBetween(from, to) / 1000).toBeCloseTo(kilometres, 0)
  })
})

describe('the nearest point', () => {
  it('is one that no other is nearer than', () => {
    fc.assert(
      fc.property(fc.array(aPoint, { minLength: 1 }), aPoint, (points, to) => {
        const named = points.map((point, index) => ({ name: String(index), point }))
        const found = nearest(named, to)
        for (const { point } of named) expect(found?.metres).toBeLessThanOrEqual(metresBetween(point, to))
      }),
    )
  })

  it('is none where there are no points', () => {
    expect(nearest([], [51, 10])).toBe(undefined)
  })
})

describe('a distance as people say it', () => {
  it.each([
    { metres: 0, said: { kind: 'here' } },
    { metres: 49, said: { kind: 'here' } },
    { metres: 50, said: { kind: 'metres', value: 50 } },
    { metres: 437, said: { kind: 'metres', value: 450 } },
    { metres: 974, said: { kind: 'metres', value: 950 } },
    { metres: 975, said: { kind: 'kilometres', value: 1 } },
    { metres: 1260, said: { kind: 'kilometres', value: 1.3 } },
    { metres: 9940, said: { kind: 'kilometres', value: 9.9 } },
    { metres: 9960, said: { kind: 'kilometres', value: 10 } },
    { metres: 23_400, said: { kind: 'kilometres', value: 23 } },
  ])('$metres m', ({ metres, said }) => {
    expect(saidDistance(metres)).toEqual(said)
  })

  it('never grows when the distance shrinks, and is off by a tenth of it at most, or by 25 m', () => {
    const inMetres = (metres: number) => {
      const said = saidDistance(metres)
      return said.kind === 'here' ? 25 : said.value * (said.kind === 'metres' ? 1 : 1000)
    }
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 50_000, noNaN: true }),
        fc.double({ min: 0, max: 50_000, noNaN: true }),
        (a, b) => {
          expect(Math.abs(inMetres(a) - a)).toBeLessThanOrEqual(Math.max(25.001, a / 10))
          if (a < b) expect(inMetres(a)).toBeLessThanOrEqual(inMetres(b))
        },
      ),
    )
  })
})
