import type { Catalogue } from '#catalogue/catalogue.ts'
import type { DaySlots, Hours, Slot } from '#domain/hours.ts'
import type { AgeRange, OfferBrief } from '#domain/offer.ts'
import { languageTag } from '#i18n/languages.ts'

/** schema.org's types for what we call kinds. */
function typeOf(offer: OfferBrief): string {
  return offer.kind === 'benefit' ? 'GovernmentService' : 'Service'
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `540` → `09:00`; past midnight it is the clock of the next day. A day has no `24:00` there. */
function clock(minutes: number): string {
  if (minutes === 1440) return '23:59'
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}`
}

const allDay: Slot = { from: 0, to: 1440 }
/** Opens and closes at the same moment: so schema.org says "closed". */
const closed: Slot = { from: 0, to: 0 }

/** Opening times (https://schema.org/OpeningHoursSpecification); none where nobody knows them. */
function openingTimes(hours: Hours): readonly object[] {
  const times = (slots: DaySlots, days: object) =>
    slots.map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      ...days,
      opens: clock(from),
      closes: clock(to),
    }))
  if (hours.kind === 'always') return times([allDay], { dayOfWeek: [...weekdays, 'PublicHolidays'] })
  if (hours.kind !== 'weekly') return []
  const { week, holidays, exceptions } = hours
  const orClosed = (slots: DaySlots) => (slots.length > 0 ? slots : [closed])
  return [
    ...week.flatMap((slots, day) => times(slots, { dayOfWeek: weekdays[day] })),
    ...(typeof holidays === 'string' ? [] : times(orClosed(holidays), { dayOfWeek: 'PublicHolidays' })),
    ...exceptions.flatMap(({ date, slots }) => times(orClosed(slots), { validFrom: date, validThrough: date })),
  ]
}

const ages = (least: string, most: string, range: AgeRange | undefined) =>
  range && {
    ...(range.from !== undefined && { [least]: range.from }),
    ...(range.to !== undefined && { [most]: range.to }),
  }

/** Whom an offer is for, as far as schema.org has words for it; `undefined` if it is for everybody. */
function audienceOf({ audience: { groups, age, childAge } }: OfferBrief, { audiences }: Catalogue['words']) {
  if (!groups && !age && !childAge) return undefined
  return {
    '@type': childAge ? 'ParentAudience' : 'PeopleAudience',
    ...(groups && { audienceType: groups.map((group) => audiences[group]?.name ?? group).join(', ') }),
    ...ages('suggestedMinAge', 'suggestedMaxAge', age),
    ...ages('childMinAge', 'childMaxAge', childAge),
  }
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
    ...(offer.languages.length > 0 && { availableLanguage: offer.languages }),
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
            ...(place.coordinates && {
              geo: { '@type': 'GeoCoordinates', latitude: place.coordinates[0], longitude: place.coordinates[1] },
            }),
          },
        ],
  )
  const hours = openingTimes(offer.hours)
  const audience = audienceOf(offer, words)
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
    ...(hours.length > 0 && { hoursAvailable: hours }),
    ...(audience && { audience }),
    // Comparing with an old page again makes no fact newer.
    ...(offer.factsOf && { dateModified: offer.factsOf }),
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
