import { cellsOf, type RawOffer } from '#open-data/offers-csv.ts'
import { openingRule } from './hsds-hours.ts'
import { documentsOf, languagesOf, topicsOf } from './hsds-lists.ts'
import { phonesOf } from './hsds-phones.ts'
import { placesOf } from './hsds-places.ts'
import { bookkeeping, type Found, leaveOutPersons, type Reading, uniqueFound } from './hsds-reading.ts'
import { madeUp, wordsOf } from './hsds-words.ts'
import { type Incoming, idFrom, quoted } from './incoming.ts'
import type { Thing } from './taken.ts'
import { plain } from './text.ts'

/** A service with what belongs to it. */
interface Parts {
  readonly service: Thing
  readonly organization: Thing
  readonly places: readonly Thing[]
  readonly locations: readonly Thing[]
}

function partsOf(service: Thing, { taken }: Reading): Parts {
  const organization = taken.thing(service, 'organization') ?? {}
  const places = taken.things(service, 'service_at_locations')
  const locations = places.flatMap((place): Thing | readonly Thing[] => taken.thing(place, 'location') ?? [])
  taken.skip(
    service,
    bookkeeping.filter((key) => key !== 'attributes'),
  )
  for (const thing of [organization, ...places]) taken.skip(thing, bookkeeping)
  taken.skip(organization, ['parent_organization_id', 'logo', 'locations', 'programs'])
  return { service, organization, places, locations }
}

function contactsOf({ service, organization, places, locations }: Parts, reading: Reading): Found[] {
  const { taken } = reading
  const own = [service, ...places, ...locations].flatMap((thing) => taken.things(thing, 'phones'))
  // Who is called about the service is not whoever is called about everything else.
  if (own.length > 0) taken.skip(organization, ['phones'])
  const numbers = phonesOf(own.length > 0 ? own : taken.things(organization, 'phones'), reading)
  const webs = (['email', 'url', 'website'] as const).flatMap((key): Found[] => {
    const text = taken.text(service, key)
    if (!text) return []
    const kind = key === 'email' ? 'email' : 'web'
    const address = kind === 'web' && !/^https?:/i.test(text) ? `https://${text}` : text
    return [{ value: { [kind]: address, purpose: 'information' }, where: taken.place(service, key) }]
  })
  return uniqueFound([...numbers, ...webs])
}

function ageAt(service: Thing, key: string, { taken, notes }: Reading): number | undefined {
  const text = taken.text(service, key)
  if (text === undefined) return undefined
  const age = Number(text.replace(',', '.'))
  if (age >= 0 && age <= 120) return age
  notes.push({ where: taken.place(service, key), message: `${quoted(text)} ist kein Alter in Jahren.` })
  return undefined
}

function ruleOf({ service, places, locations }: Parts, reading: Reading): string | undefined {
  const schedulesOf = (things: readonly Thing[]) => things.flatMap((thing) => reading.taken.things(thing, 'schedules'))
  const own = schedulesOf([service, ...places])
  const ofLocations = schedulesOf(locations)
  if (own.length === 0) return openingRule(ofLocations, reading)
  for (const schedule of ofLocations) {
    reading.taken.leaveOut(schedule)
    const message = 'Die Zeiten des Hauses wurden nicht gelesen: Das Angebot hat eigene.'
    reading.notes.push({ where: reading.taken.place(schedule, 'byday'), message })
  }
  return openingRule(own, reading)
}

const placeId = (index: number) => (index === 0 ? 'main' : `place-${index + 1}`)

const isLink = (text: string | undefined): text is string => text !== undefined && /^https?:/i.test(text)

/** What makes two entries the same: the number, whatever it is called for. */
const sameIn = { contacts: ['phone', 'email', 'web'], places: ['street', 'postcode'] } as const

/**
 * Entries of another directory put to those that are here already. These stay as they are: the other directory knows nothing of the
 * purpose of a number or the stop of a place, and its silence says nothing about the rest.
 */
function added(list: keyof typeof sameIn, here: readonly object[], there: readonly object[]): object[] {
  const says = (entry: object) => {
    const values = sameIn[list].map((key) => (entry as Record<string, unknown>)[key])
    return values.every((value) => value === undefined) ? undefined : JSON.stringify(values)
  }
  const known = new Set(here.map(says))
  return [...here, ...there.filter((entry) => !known.has(says(entry)))]
}

const together = (here: readonly string[] = [], there: readonly string[]) => [...new Set([...here, ...there])]

/** Reads a service. `id` is what it is called here, whether it is new or not. */
export function incomingService(service: Thing, name: string, id: string, reading: Reading): Incoming {
  const { taken, target, locale, notes } = reading
  const where = taken.place(service, 'name')
  const parts = partsOf(service, reading)
  const { organization, places, locations } = parts
  for (const thing of [service, organization, ...places, ...locations]) leaveOutPersons(thing, reading)
  const here = target.offers.get(id)?.facts
  const before = { places: here?.places ?? [], contacts: here?.contacts ?? [] }
  const contacts = contactsOf(parts, reading)
  const addresses = uniqueFound(placesOf(locations, reading))
  const from = ageAt(service, 'minimum_age', reading)
  const to = ageAt(service, 'maximum_age', reading)
  const day = taken.text(service, 'assured_date')
  const open = ruleOf(parts, reading)
  const { words, said } = wordsOf(service, name, reading)
  const organizationName = plain(taken.text(organization, 'name') ?? '')
  const website = taken.text(organization, 'website')
  const web = website ?? taken.text(organization, 'url')
  const status = taken.text(service, 'status')
  if (status && status !== 'active')
    notes.push({
      where: taken.place(service, 'status'),
      message: `Das Angebot ist dort „${status}“: Fragen Sie nach, ob es das noch gibt.`,
    })
  if (name.length > 80) notes.push({ where, message: 'Der Name ist länger als 80 Zeichen. Der Titel wurde gekürzt.' })
  const facts = {
    official: name,
    provider: idFrom(organizationName) || here?.provider || 'unbekannter-anbieter',
    confidence: 'low',
    topics: together(here?.topics, topicsOf(service, reading)),
    audience: from === undefined && to === undefined ? undefined : { age: { from, to } },
    languages: together(here?.languages, languagesOf(service, reading)),
    places: added(
      'places',
      before.places,
      addresses.map(({ value }, index) => ({ id: placeId(before.places.length + index), ...value })),
    ),
    hours: open === undefined ? undefined : { open },
    contacts: added(
      'contacts',
      before.contacts,
      contacts.map(({ value }) => value),
    ),
    documents: together(here?.documents, documentsOf(service, reading)),
    sources: isLink(web) ? [{ url: web, date: day && day > '1990' ? day : 'undated' }] : [],
    checked: day === undefined ? undefined : { date: day.slice(0, 10), how: 'source' },
  }
  const provider = { name: organizationName || undefined, web: isLink(web) ? web : undefined }
  const offer = JSON.parse(JSON.stringify({ facts, provider, words: { [locale]: words } })) as RawOffer
  const standing = new Map([
    ['checked', taken.place(service, 'assured_date')],
    ['audience', taken.place(service, 'minimum_age')],
    ['languages', taken.place(service, 'languages')],
    ['web', taken.place(organization, 'website')],
    ['hours', taken.place(service, 'schedules')],
    ...contacts.map((contact, at) => [`contacts[${before.contacts.length + at}]`, contact.where] as const),
    ...addresses.map((address, at) => [`places[${before.places.length + at}]`, address.where] as const),
  ])
  const hidden = here ? madeUp(said, locale) : new Set<string>()
  return {
    id,
    where,
    offer,
    columns: [...cellsOf(offer, [locale])].flatMap(([column, cell]) =>
      cell === '' || hidden.has(column) ? [] : [column],
    ),
    placeOf: (_, way) => {
      const [first = '', index] = way
      const known = standing.get(typeof index === 'number' ? `${first}[${index}]` : String(first))
      return known ?? `${where} („${name}“), ${way.join('.')}`
    },
  }
}
