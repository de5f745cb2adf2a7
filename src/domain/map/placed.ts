import type { OfferBrief, OpenPlace } from '../offer.ts'
import { isDrawn, type MapData } from './data.ts'
import { type GeoPoint, metresBetween } from './geo.ts'

/** How well we know where a place is: a source gives the spot, or names the stop at its door. */
export type Whereabouts =
  | { readonly kind: 'spot'; readonly point: GeoPoint }
  | { readonly kind: 'stop'; readonly point: GeoPoint; readonly stop: string }

/** A place of an offer; `at` is `undefined` if it is not on the map. */
export interface OfferAt {
  readonly offer: OfferBrief
  readonly place: OpenPlace
  readonly at: Whereabouts | undefined
}

/** One that is on the map. */
export type PlacedOffer = OfferAt & { readonly at: Whereabouts }

function whereabouts(place: OpenPlace, map: MapData): Whereabouts | undefined {
  const { drawing } = map
  const stop = map.stops.find(({ name }) => name === place.stop)
  const at: Whereabouts | undefined = place.coordinates
    ? { kind: 'spot', point: place.coordinates }
    : stop && { kind: 'stop', point: stop.point, stop: stop.name }
  return at && drawing && isDrawn(drawing, at.point) ? at : undefined
}

/** Where offers are. Of confidential places nothing is known here, so they are in no list of places. */
export function offersAt(offers: readonly OfferBrief[], map: MapData): readonly OfferAt[] {
  return offers.flatMap((offer) =>
    offer.places.flatMap((place) => (place.confidential ? [] : [{ offer, place, at: whereabouts(place, map) }])),
  )
}

/** Whether a place is on the map. */
export function isPlaced(one: OfferAt): one is PlacedOffer {
  return one.at !== undefined
}

/** A place with how far it is from where somebody starts; `undefined` if they have not said. */
export type DistantOffer = PlacedOffer & { readonly metres: number | undefined }

/** The nearest first; in the order given while nobody has said where they start, and where the distance is the same. */
export function byDistance(places: readonly PlacedOffer[], from: GeoPoint | undefined): readonly DistantOffer[] {
  const distant = places.map((one) => ({ ...one, metres: from && metresBetween(from, one.at.point) }))
  return distant.sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0))
}
