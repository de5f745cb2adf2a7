import { describe, expect, it } from 'vitest'
import { isDrawn, type MapData, projected } from '#domain/map/data.ts'
import { byDistance, isPlaced, offersAt } from '#domain/map/placed.ts'
import type { Place } from '#domain/offer.ts'
import { anOffer } from '#test/builders.ts'
import { sampleMap } from '#test/sample-map.ts'

const map: MapData = { ...sampleMap, stops: [{ name: 'Markt', point: [50.97503, 10.3188] }] }
const address = { id: 'main', street: 'Markt 1', postcode: '99817', town: 'Eisenach' } as const
const at = (place: Place) => offersAt([anOffer({ places: [place] })], map)

describe('where an offer is', () => {
  it('is the spot that a source gives', () => {
    expect(at({ ...address, coordinates: [50.98, 10.31] })).toMatchObject([
      { at: { kind: 'spot', point: [50.98, 10.31] } },
    ])
  })

  it('is the stop that a source names, and says so', () => {
    expect(at({ ...address, stop: 'Markt' })).toMatchObject([
      { at: { kind: 'stop', stop: 'Markt', point: [50.97503, 10.3188] } },
    ])
  })

  it('is not guessed from an address', () => {
    expect(at({ ...address, street: 'Markt' })).toMatchObject([{ at: undefined }])
  })

  it('is not drawn where the map does not reach', () => {
    expect(at({ ...address, coordinates: [50.57, 10.41] })).toMatchObject([{ at: undefined }])
  })

  it('is not known of a confidential place, not even that there is one', () => {
    expect(at({ id: 'main', confidential: true })).toEqual([])
  })

  it('is nowhere on the map of a town that has none', () => {
    const places = [{ ...address, coordinates: [50.98, 10.31] as const }]
    expect(offersAt([anOffer({ places })], { ...map, drawing: undefined })).toMatchObject([{ at: undefined }])
  })
})

describe('the list beside the map', () => {
  const offer = (id: string, latitude: number) =>
    anOffer({ id, places: [{ ...address, coordinates: [latitude, 10.31] }] })
  const placed = offersAt([offer('far', 51), offer('near', 50.97), offer('middle', 50.98)], map).filter(isPlaced)
  const order = (from?: readonly [number, number]) => byDistance(placed, from).map((one) => one.offer.id)

  it('begins with the nearest', () => {
    expect(order([50.96, 10.31])).toEqual(['near', 'middle', 'far'])
    expect(order([51.01, 10.31])).toEqual(['far', 'middle', 'near'])
  })

  it('keeps its order while nobody has said where they start, and says no distance', () => {
    expect(order()).toEqual(['far', 'near', 'middle'])
    expect(byDistance(placed, undefined).every(({ metres }) => metres === undefined)).toBe(true)
  })
})

describe('the projection', () => {
  it('has north above and west before', () => {
    const { drawing } = map
    if (!drawing) throw new Error('there is no drawing')
    const a = projected(drawing.projection, [51, 10.2])
    const b = projected(drawing.projection, [50.95, 10.35])
    expect(a.x).toBeLessThan(b.x)
    expect(a.y).toBeLessThan(b.y)
    expect(isDrawn(drawing, [51, 10.2])).toBe(true)
    expect(isDrawn(drawing, [51, 10.9])).toBe(false)
  })
})
