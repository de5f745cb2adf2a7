import { fold } from '#domain/search/fold.ts'
import { cellsOf, type RawOffer } from '#open-data/offers-csv.ts'
import { openingRule } from './hsds-hours.ts'
import { phonesOf } from './hsds-phones.ts'
import { placesOf } from './hsds-places.ts'
import { bookkeeping, type Found, leaveOutPersons, type Reading, uniqueFound } from './hsds-reading.ts'
import { type Incoming, idFrom, quoted } from './incoming.ts'
import type { Thing } from './taken.ts'
import { paragraphs, plain, shortened } from './text.ts'

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

/** Every taxonomy term of a service, with where it stands. */
function termsOf(service: Thing, { taken }: Reading): { readonly name: string; readonly where: string }[] {
  const terms = taken.things(service, 'attributes').flatMap((attribute): Thing | readonly Thing[] => {
    taken.skip(attribute, [...bookkeeping, 'link_id', 'link_type', 'link_entity', 'value', 'label'])
    return taken.thing(attribute, 'taxonomy_term') ?? []
  })
  return terms.flatMap((term) => {
    taken.skip(term, [...bookkeeping, 'code', 'description', 'parent_id', 'taxonomy', 'taxonomy_id', 'taxonomy_detail'])
    taken.skip(term, ['language', 'term_uri', 'version'])
    const name = taken.text(term, 'name')
    return name ? [{ name, where: taken.place(term, 'name') }] : []
  })
}

function topicsOf(service: Thing, reading: Reading): string[] {
  const ids = termsOf(service, reading).flatMap(({ name, where }) => {
    const id = reading.target.topicNamed.get(fold(name).trim())
    const message = `${quoted(name)} ist keines unserer Themen. Ordnen Sie das Angebot von Hand zu.`
    if (!id) reading.notes.push({ where, message })
    return id ?? []
  })
  return [...new Set(ids)]
}

function documentsOf(service: Thing, { taken, target, notes }: Reading): string[] {
  const ids = taken.things(service, 'required_documents').flatMap((paper) => {
    taken.skip(paper, bookkeeping)
    const text = taken.text(paper, 'document') ?? ''
    const id = target.documentNamed.get(fold(text).trim())
    if (!id)
      notes.push({ where: taken.place(paper, 'document'), message: `${quoted(text)} ist keines unserer Papiere.` })
    return id ?? []
  })
  return [...new Set(ids)]
}

function languagesOf(service: Thing, { taken, notes }: Reading): string[] {
  const codes = taken.things(service, 'languages').flatMap((language) => {
    taken.skip(language, [...bookkeeping, 'note', 'phone_id'])
    const name = taken.text(language, 'name')
    const code = taken.text(language, 'code') ?? taken.text(language, 'language') ?? name
    if (code && /^[a-z]{2,3}$/i.test(code)) return [code.toLowerCase()]
    const message = `${quoted(code ?? '')} ist kein Kürzel einer Sprache wie „ar“.`
    notes.push({ where: taken.place(language, 'code'), message })
    return []
  })
  return [...new Set(codes)]
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
  return openingRule(own.length > 0 ? own : ofLocations, reading)
}

/** The words of a service, and which of them it did not say itself. */
function wordsOf(service: Thing, name: string, { taken }: Reading) {
  const described = plain(taken.text(service, 'description') ?? '')
  const older = { eligibility: taken.text(service, 'eligibility'), fees: taken.text(service, 'fees') }
  const who = shortened(plain(taken.text(service, 'eligibility_description') ?? older.eligibility ?? ''), 500)
  const fees = taken.text(service, 'fees_description') ?? older.fees
  const way = plain(taken.text(service, 'application_process') ?? '')
  return {
    said: { who: who !== '', summary: described !== '' },
    words: {
      title: shortened(name, 80),
      summary: shortened(described || name, 240),
      who: who || 'Noch zu klären: für wen das Angebot ist.',
      cost: fees && shortened(plain(fees), 500),
      steps: way === '' ? undefined : [shortened(way, 500)],
      body: paragraphs(described).length > 240 ? paragraphs(described) : undefined,
      origin: 'written',
    },
  }
}

const isLink = (text: string | undefined): text is string => text !== undefined && /^https?:/i.test(text)

/** An entry that is here already keeps what the other directory knows nothing of: the purpose of a number, the stop of a place. */
function asHere(entry: object, here: readonly object[], keys: readonly string[]): object {
  const says = (one: object) => {
    const values = keys.map((key) => (one as Record<string, unknown>)[key])
    return values.every((value) => value === undefined) ? undefined : JSON.stringify(values)
  }
  return here.find((one) => says(one) !== undefined && says(one) === says(entry)) ?? entry
}

/** The name of a service; a note if there is none. */
export function nameOf(service: Thing, { taken, notes }: Reading): string | undefined {
  const name = plain(taken.text(service, 'name') ?? '')
  if (name !== '') return name
  notes.push({
    where: taken.place(service, 'name'),
    message: 'Dieses Angebot hat keinen Namen und wurde nicht gelesen.',
  })
  return undefined
}

/** What the other directory does not say, although a draft must have it: no reason to change an offer that is here. */
function madeUp(said: { readonly who: boolean; readonly summary: boolean }, locale: string): ReadonlySet<string> {
  return new Set([
    'confidence',
    'sources',
    'checked.date',
    'checked.how',
    `origin:${locale}`,
    ...(said.who ? [] : [`who:${locale}`]),
    ...(said.summary ? [] : [`summary:${locale}`]),
  ])
}

/** Reads a service. `id` is what it is called here, whether it is new or not. */
export function incomingService(service: Thing, name: string, id: string, reading: Reading): Incoming {
  const { taken, target, locale, notes } = reading
  const where = taken.place(service, 'name')
  const parts = partsOf(service, reading)
  const { organization, places, locations } = parts
  for (const thing of [service, organization, ...places, ...locations]) leaveOutPersons(thing, reading)
  const here = target.offers.get(id)?.facts
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
    topics: topicsOf(service, reading),
    audience: from === undefined && to === undefined ? undefined : { age: { from, to } },
    languages: languagesOf(service, reading),
    places: addresses.map(({ value }, place) => ({
      id: place === 0 ? 'main' : `place-${place + 1}`,
      ...asHere(value, here?.places ?? [], ['street', 'postcode']),
    })),
    hours: open === undefined ? undefined : { open },
    contacts: contacts.map(({ value }) => asHere(value, here?.contacts ?? [], ['phone', 'email', 'web'])),
    documents: documentsOf(service, reading),
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
    ...contacts.map((contact, at) => [`contacts[${at}]`, contact.where] as const),
    ...addresses.map((address, at) => [`places[${at}]`, address.where] as const),
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
