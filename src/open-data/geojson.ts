import type { OpenSource } from './open-catalogue.ts'
import { uuid } from './uuid.ts'

/** Offers at the coordinates that a source gives (RFC 7946). A secret place has none, so it is in no line of it. */
export function offersGeojson({ offers, facts, words, providers, address }: OpenSource): object {
  return {
    type: 'FeatureCollection',
    name: `Angebote des Hilfefinders ${facts.site.town}`,
    license: 'Texte und Angaben: CC BY 4.0. Koordinaten: wie in der Quelle jedes Angebots.',
    features: offers.flatMap((offer) =>
      offer.places.flatMap((place) => {
        if (place.confidential || !place.coordinates) return []
        const [latitude, longitude] = place.coordinates
        return [
          {
            type: 'Feature',
            id: uuid('location', offer.id, place.id),
            geometry: { type: 'Point', coordinates: [longitude, latitude] },
            properties: {
              offer: offer.id,
              service_id: uuid('service', offer.id),
              title: words.offers[offer.id]?.title ?? offer.official,
              official: offer.official,
              provider: providers.get(offer.provider)?.name ?? '',
              topics: offer.topics,
              ...(place.name !== undefined && { place: place.name }),
              street: place.street,
              postcode: place.postcode,
              town: place.town,
              url: address('offer', offer.id),
              checked: offer.checked.date,
              ...(offer.factsOf !== undefined && { facts_of: offer.factsOf }),
              sources: offer.sources.flatMap(({ url }) => url ?? []),
            },
          },
        ]
      }),
    ),
  }
}
