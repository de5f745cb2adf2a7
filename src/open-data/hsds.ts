import { areaChain } from '#domain/area.ts'
import { isOverdue } from '#domain/freshness.ts'
import type { Offer, OfferWords, OpenPlace } from '#domain/offer.ts'
import type { Block, Locale } from '#domain/text.ts'
import { schedulesOf } from './hsds-schedules.ts'
import { type ShortTerm, shortTerms, type TaxonomyId, taxonomyList, taxonomyTerms } from './hsds-terms.ts'
import type { OpenSource } from './open-catalogue.ts'
import { uuid } from './uuid.ts'

/**
 * The catalogue as HSDS 3.0 (https://docs.openreferral.org). Standard fields are German. What the standard has no field for stands
 * under names of our own, which `hsds-schema.ts` describes: `translations`, `text_origin`, `facts_of` and `sources`.
 */

/** The list of things that HSDS programs page through; all of ours are on one page. */
export interface HsdsPage<Thing> {
  readonly total_items: number
  readonly total_pages: number
  readonly page_number: number
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly Thing[]
}

function pageOf<Thing>(contents: readonly Thing[]): HsdsPage<Thing> {
  const size = contents.length
  return {
    total_items: size,
    total_pages: 1,
    page_number: 1,
    size,
    first_page: true,
    last_page: true,
    empty: size === 0,
    contents,
  }
}

const providerKinds: Readonly<Record<string, string>> = {
  town: 'Stadtverwaltung',
  district: 'Kreisverwaltung',
  state: 'Stelle des Landes',
  federal: 'Stelle des Bundes',
  church: 'Kirche oder kirchlicher Träger',
  association: 'Verein oder Verband',
  company: 'Unternehmen',
  court: 'Gericht',
  hospital: 'Krankenhaus',
}

/** Parts that are not known are left out, never empty. */
function withoutUnknown<Thing extends object>(thing: Thing): { [Key in keyof Thing]: Exclude<Thing[Key], undefined> } {
  const kept = Object.entries(thing).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept) as { [Key in keyof Thing]: Exclude<Thing[Key], undefined> }
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' ? block.text : block.items.map((item) => `- ${item}`).join('\n')
}

/** What standard fields say of an offer, in one language. */
function standardWords(words: OfferWords) {
  return withoutUnknown({
    name: words.title,
    description: [words.summary, ...words.body.map(blockText)].join('\n\n'),
    eligibility_description: words.who,
    fees_description: words.cost,
    application_process: words.steps.length > 0 ? words.steps.join('\n') : undefined,
  })
}

function translationsOf({ others, wordsOf }: OpenSource, id: string): Readonly<Record<Locale, object>> {
  return Object.fromEntries(
    others.flatMap((locale) => {
      const words = wordsOf(id, locale)
      return words
        ? [[locale, { ...standardWords(words), text_origin: words.origin, stale: words.stale === true }] as const]
        : []
    }),
  )
}

/** Places that may be named. A secret one is in no file, not even as an empty location. */
function openPlaces(offer: Offer): readonly OpenPlace[] {
  return offer.places.flatMap((place) => (place.confidential ? [] : [place]))
}

/** The state (ISO 3166-2) in which the town lies; for another town we do not know it. */
function stateOf({ facts }: OpenSource, town: string): string {
  const state = areaChain(facts.areas, facts.site.area).find((area) => /^[a-z]{2}-[a-z]{2}$/.test(area))
  return town === facts.site.town && state ? state.toUpperCase() : ''
}

function locationOf(source: OpenSource, offer: Offer, place: OpenPlace) {
  const id = uuid('location', offer.id, place.id)
  return withoutUnknown({
    id,
    location_type: 'physical',
    organization_id: uuid('organization', offer.provider),
    name: place.name ?? offer.official,
    latitude: place.coordinates?.[0],
    longitude: place.coordinates?.[1],
    accessibility: offer.stepFree
      ? [{ id: uuid('accessibility', offer.id, place.id), description: 'Stufenlos erreichbar.' }]
      : undefined,
    addresses: [
      {
        id: uuid('address', offer.id, place.id),
        address_1: place.street,
        city: place.town,
        state_province: stateOf(source, place.town),
        postal_code: place.postcode,
        country: 'DE',
        address_type: 'physical',
      },
    ],
  })
}

/** The terms of an offer: why a goal is among them is the value of its attribute. */
function attributesOf(
  { catalogue }: OpenSource,
  offer: Offer,
  termOf: (taxonomy: TaxonomyId, id: string) => ShortTerm | undefined,
) {
  const attribute = (taxonomy: TaxonomyId, id: string, value?: string) => {
    const term = termOf(taxonomy, id)
    if (!term) return []
    const own = uuid('attribute', offer.id, taxonomy, id)
    return [withoutUnknown({ id: own, link_type: taxonomy, link_entity: 'service', value, taxonomy_term: term })]
  }
  return [
    ...offer.topics.flatMap((id) => attribute('topics', id)),
    ...offer.needs.flatMap((id) => attribute('needs', id)),
    ...(offer.audience.groups ?? []).flatMap((id) => attribute('groups', id)),
    ...offer.goals.flatMap((id) => attribute('goals', id, catalogue.goalReasons[offer.id]?.[id])),
  ]
}

function organizationOf({ providers }: OpenSource, id: string) {
  const provider = providers.get(id)
  return withoutUnknown({
    id: uuid('organization', id),
    name: provider?.name ?? id,
    description: providerKinds[provider?.kind ?? ''] ?? 'Anbieter',
    website: provider?.web,
  })
}

function serviceAtLocation(source: OpenSource, offer: Offer, place: OpenPlace) {
  return {
    id: uuid('service-at-location', offer.id, place.id),
    service_id: uuid('service', offer.id),
    location: locationOf(source, offer, place),
  }
}

function costOf(offer: Offer, words: OfferWords) {
  if (!offer.cost) return undefined
  const id = uuid('cost', offer.id)
  return [
    withoutUnknown({
      id,
      option: offer.cost,
      currency: offer.cost === 'free' ? 'EUR' : undefined,
      amount: offer.cost === 'free' ? 0 : undefined,
      amount_description: words.cost,
    }),
  ]
}

function serviceOf(source: OpenSource, offer: Offer, termOf: Parameters<typeof attributesOf>[2]) {
  const { facts, words, address, documents, wordsOf } = source
  const own = wordsOf(offer.id, facts.sourceLocale)
  if (!own) return []
  const [web] = offer.contacts.flatMap((contact) => (contact.kind === 'web' ? [contact.url] : []))
  const [email] = offer.contacts.flatMap((contact) => (contact.kind === 'email' ? [contact.address] : []))
  const named = (kind: string, key: string) => words.messages[`${kind}.${key}`] ?? key
  return [
    withoutUnknown({
      id: uuid('service', offer.id),
      organization_id: uuid('organization', offer.provider),
      alternate_name: offer.official,
      ...standardWords(own),
      url: web ?? address('offer', offer.id),
      email,
      status: 'active',
      interpretation_services: offer.interpreter ? 'Dolmetschen ist möglich.' : undefined,
      minimum_age: offer.audience.age?.from,
      maximum_age: offer.audience.age?.to,
      assured_date: offer.checked.date,
      alert: isOverdue(offer, facts.asOf)
        ? 'Die Angaben sind älter als vorgesehen. Bitte vorher nachfragen.'
        : undefined,
      organization: organizationOf(source, offer.provider),
      phones: offer.contacts.flatMap((contact, index) =>
        contact.kind === 'phone'
          ? [
              {
                id: uuid('phone', offer.id, String(index)),
                number: contact.number,
                type: 'voice',
                description: named('purpose', contact.purpose),
              },
            ]
          : [],
      ),
      schedules: schedulesOf(offer.id, offer.hours),
      languages: offer.languages.map((code) => ({
        id: uuid('language', offer.id, code),
        name: named('spoken', code),
        code,
      })),
      service_areas: [
        {
          id: uuid('service-area', offer.id),
          name: words.areas[offer.area]?.name ?? offer.area,
          extent: offer.area,
          extent_type: 'hilfefinder',
        },
      ],
      cost_options: costOf(offer, own),
      required_documents: offer.documents.map((document) => ({
        id: uuid('required-document', offer.id, document),
        document: documents.get(document) ?? document,
      })),
      service_at_locations: openPlaces(offer).map((place) => serviceAtLocation(source, offer, place)),
      attributes: attributesOf(source, offer, termOf),
      text_origin: own.origin,
      facts_of: offer.factsOf,
      sources: offer.sources,
      translations: translationsOf(source, offer.id),
    }),
  ]
}

/** Everything that is exported, one page of each kind of thing. */
export function hsds(source: OpenSource) {
  const terms = taxonomyTerms(source)
  const termOf = shortTerms(terms, source.facts)
  const atPlaces = source.offers.flatMap((offer) => openPlaces(offer).map((place) => ({ offer, place })))
  return {
    services: pageOf(source.offers.flatMap((offer) => serviceOf(source, offer, termOf))),
    organizations: pageOf(source.facts.providers.map(({ id }) => organizationOf(source, id))),
    locations: pageOf(atPlaces.map(({ offer, place }) => locationOf(source, offer, place))),
    serviceAtLocations: pageOf(atPlaces.map(({ offer, place }) => serviceAtLocation(source, offer, place))),
    taxonomies: pageOf(taxonomyList(source)),
    taxonomyTerms: pageOf(terms),
  }
}
