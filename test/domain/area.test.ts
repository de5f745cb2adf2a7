import { describe, expect, it } from 'vitest'
import { areaChain, nearness } from '#domain/area.ts'

const areas = [
  { id: 'de' },
  { id: 'state', within: 'de' },
  { id: 'town', within: 'state' },
  { id: 'elsewhere', within: 'de' },
]

describe('the chain of areas', () => {
  it('leads from the town to the country, whatever the order of the list', () => {
    expect(areaChain(areas, 'town')).toEqual(['town', 'state', 'de'])
  })

  it('ends where a ring begins', () => {
    const ring = [
      { id: 'a', within: 'b' },
      { id: 'b', within: 'a' },
    ]
    expect(areaChain(ring, 'a')).toEqual(['a', 'b'])
  })

  it.each([
    { area: 'town', near: 0 },
    { area: 'de', near: 2 },
    { area: 'elsewhere', near: 3 },
  ])('$area is $near steps away', ({ area, near }) => {
    expect(nearness(areaChain(areas, 'town'), area)).toBe(near)
  })
})
