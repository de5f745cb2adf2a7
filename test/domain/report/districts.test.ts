import { describe, expect, it } from 'vitest'
import type { MapData } from '#domain/map/data.ts'
import { districtReach, placedOffers } from '#domain/report/districts.ts'
import { anOffer } from '#test/builders.ts'
import { sampleMap } from '#test/sample-map.ts'

const map: MapData = {
  ...sampleMap,
  districts: [
    { name: 'Mitte', point: [50.98, 10.31] },
    { name: 'Fern', point: [51.04, 10.31] },
  ],
}
const address = { street: 'Markt 1', postcode: '99817', town: 'Eisenach' } as const
const near = anOffer({ id: 'near', places: [{ ...address, id: 'main', coordinates: [50.981, 10.312] }] })
const twoDoors = anOffer({
  id: 'two-doors',
  places: [
    { ...address, id: 'main', coordinates: [50.985, 10.31] },
    { ...address, id: 'back', coordinates: [50.986, 10.31] },
  ],
})
const unplaced = anOffer({ id: 'unplaced', places: [{ ...address, id: 'main' }] })
const reachOf = (...offers: readonly ReturnType<typeof anOffer>[]) => districtReach(placedOffers(offers, map), map)

describe('what a district reaches on foot', () => {
  it('is every offer with a door nearby, once, and the nearest by name', () => {
    expect(reachOf(twoDoors, near, unplaced)).toMatchObject([
      { district: { name: 'Mitte' }, near: 2, nearest: { offer: { id: 'near' } } },
      { district: { name: 'Fern' }, near: 0, nearest: { offer: { id: 'two-doors' } } },
    ])
  })

  it('is told with how far the nearest is, in metres', () => {
    expect(reachOf(near)[1]?.nearest?.metres).toBeCloseTo(6561, -1)
  })

  it('counts nothing whose place nobody knows', () => {
    expect(reachOf(unplaced)).toMatchObject([
      { near: 0, nearest: undefined },
      { near: 0, nearest: undefined },
    ])
  })
})
