import type { Catalogue } from '#catalogue/catalogue.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { languageTag } from '#i18n/languages.ts'

/** schema.org's types for what we call kinds. */
function typeOf(offer: OfferBrief): string {
  return offer.kind === 'benefit' ? 'GovernmentService' : 'Service'
}

/** An offer as schema.org JSON-LD (https://schema.org/Service). A confidential place appears nowhere in it. */
export function offerData({ facts, words, providers, locale }: Catalogue, id: string, url: string): object | undefined {
  const offer = facts.offers.find((one) => one.id === id)
  const own = words.offers[id]
  if (!offer || !own) return undefined
  const provider = providers.get(offer.provider)
  const channels = offer.contacts.map((contact) => ({
    '@type': 'ServiceChannel',
    ...(contact.kind === 'phone' && { servicePhone: { '@type': 'ContactPoint', telephone: contact.number } }),
    ...(contact.kind === 'email' && { serviceUrl: `mailto:${contact.address}` }),
    ...((contact.kind === 'web' || contact.kind === 'form') && { serviceUrl: contact.url }),
  }))
  const places = offer.places.flatMap((place) =>
    place.confidential
      ? []
      : [
          {
            '@type': 'Place',
            name: place.name ?? offer.official,
            address: {
              '@type': 'PostalAddress',
              streetAddress: place.street,
              postalCode: place.postcode,
              addressLocality: place.town,
              addressCountry: 'DE',
            },
          },
        ],
  )
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(offer),
    name: own.title,
    alternateName: offer.official,
    description: own.summary,
    inLanguage: languageTag(locale),
    url,
    ...(provider && { provider: { '@type': 'Organization', name: provider.name, url: provider.web } }),
    ...(offer.cost === 'free' && { isAccessibleForFree: true }),
    ...(channels.length > 0 && { availableChannel: channels }),
    ...(places.length > 0 && { location: places }),
    dateModified: offer.checked.date,
  }
}

/** The finder itself, with its search. */
export function siteData({ facts, locale }: Catalogue, name: string, home: string, find: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: `${name} ${facts.site.town}`,
    inLanguage: languageTag(locale),
    url: home,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${find}?q={q}` },
      'query-input': 'required name=q',
    },
  }
}

/** JSON that may stand inside a `script` element: nothing in it can end the element. */
export function embeddedJson(data: object): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
