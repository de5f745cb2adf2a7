import type { MapData } from '../map/data.ts'
import { metresBetween, type NamedPoint } from '../map/geo.ts'
import { isPlaced, offersAt, type PlacedOffer } from '../map/placed.ts'
import type { OfferBrief } from '../offer.ts'

/** As far as parents push a pram, or somebody walks with bags: half an hour on foot. */
export const nearMetres = 2000

/** What people of a district reach on foot, as far as we know where offers are. */
export interface DistrictReach {
  readonly district: NamedPoint
  /** How many offers have a door nearer than `nearMetres`, as the crow flies. */
  readonly near: number
  /** The nearest door; `undefined` if the place of no offer is known. */
  readonly nearest: { readonly offer: OfferBrief; readonly metres: number } | undefined
}

/** The offers whose spot on the map we know. One with two doors is there twice. */
export function placedOffers(offers: readonly OfferBrief[], map: MapData): readonly PlacedOffer[] {
  return offersAt(offers, map).filter(isPlaced)
}

/** Every district with what lies near it, in the order of the map. */
export function districtReach(placed: readonly PlacedOffer[], { districts }: MapData): readonly DistrictReach[] {
  return districts.map((district) => {
    const doors = placed
      .map(({ offer, at }) => ({ offer, metres: metresBetween(district.point, at.point) }))
      .sort((a, b) => a.metres - b.metres)
    const near = new Set(doors.filter(({ metres }) => metres <= nearMetres).map(({ offer }) => offer.id))
    return { district, near: near.size, nearest: doors[0] }
  })
}
