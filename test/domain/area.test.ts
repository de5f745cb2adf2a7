import { describe, expect, it } from 'vitest'
import { areaChain, nearAreas, nearness } from '#domain/area.ts'

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

describe('what is near', () => {
  const site = (area: string) => ({ town: 'Town', area })

  it('is the town and what lies between it and its state', () => {
    const withDistrict = [{ id: 'de' }, { id: 'state', within: 'de' }, { id: 'district', within: 'state' }]
    const all = [...withDistrict, { id: 'town', within: 'district' }]
    expect(nearAreas({ areas: all, site: site('town') })).toEqual(['town', 'district'])
  })

  it('is the town itself, however short its chain', () => {
    expect(nearAreas({ areas, site: site('town') })).toEqual(['town'])
    expect(nearAreas({ areas, site: site('de') })).toEqual(['de'])
  })
})
