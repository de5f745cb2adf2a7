import { compileHours } from '#content/hours.ts'
import { fold } from '#domain/search/fold.ts'
import type { Locale } from '#domain/text.ts'
import { cellsOf } from '#open-data/offers-csv.ts'
import { ImportError } from './file-text.ts'
import { servicesIn, type Tables } from './hsds-tables.ts'
import { type Incoming, idFrom, type Note, quoted, type ReadFile } from './incoming.ts'
import { Taken, type Thing } from './taken.ts'
import type { Target } from './target.ts'

/** Parts of HSDS that say nothing about the help itself. */
const bookkeeping = [
  'id',
  'uri',
  'metadata',
  'attributes',
  'last_modified',
  'external_identifier',
  'external_identifier_type',
]

const isThing = (value: unknown): value is Thing => value !== null && typeof value === 'object' && !Array.isArray(value)

interface Reading {
  readonly taken: Taken
  readonly target: Target
  readonly locale: Locale
  readonly notes: Note[]
}

const found = (thing: Thing | undefined): Thing[] => (thing ? [thing] : [])

/** Tags and signs of HTML are no part of a text. */
function plain(text: string): string {
  const spaced = text.replace(/<(?:br|\/p|\/li|\/div)[^>]*>/gi, '\n').replace(/<[a-z/!][^>]*>/gi, ' ')
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" }
  return spaced
    .replace(/&(?:([a-z]+)|#(\d+));/gi, (all, name: string, code: string) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (signs[name.toLowerCase()] ?? all),
    )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** At most so many letters, ended at a sentence or a word. */
function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const sentence = /^.*[.!?](?=\s)/.exec(cut)?.[0]
  return sentence && sentence.length > most / 3 ? sentence : `${cut.replace(/\s+\S*$/, '')}…`
}

/** Blank lines part paragraphs; single line ends do not. */
const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n\n')

/** `03691 / 6704-04` → `+49 3691 670404`; `undefined` if nobody can know the country. */
export function phoneFrom(given: string): string | undefined {
  const text = given.replace(/["']/g, '').trim()
  if (/^[1-9]\d{2,5}$/.test(text)) return text
  const international = /^(?:\+|00)([1-9][\d\s()/.-]*)$/.exec(text)?.[1]
  const parts = (international ?? text)
    .replace(/\(0\)/g, ' ')
    .split(/[^\d]+/)
    .filter((part) => part !== '')
  if (international) {
    const [country = '', area, ...rest] = parts
    return country.length <= 3 && area ? `+${country} ${[area, rest.join('')].join(' ').trim()}` : undefined
  }
  const [area = '', ...rest] = parts
  return /^0[1-9]\d+$/.test(area) && rest.length > 0 ? `+49 ${area.slice(1)} ${rest.join('')}` : undefined
}

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

function dayOf(text: string): string | undefined {
  const start = text.trim().slice(0, 2).toLowerCase()
  return days.find((day) => day.toLowerCase() === start)
}

/** `9:00`, `09:00:00+01:00` → `09:00` */
function clock(text: string | undefined): string | undefined {
  const [, hour = '', minute] = /^(\d{1,2}):(\d{2})/.exec(text ?? '') ?? []
  return minute && Number(hour) <= 24 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

/** Parts of a schedule that make it other than the same every week. */
const notWeekly = ['byweekno', 'bymonthday', 'byyearday', 'count', 'until', 'valid_to']

/** The weekly times of schedules as one rule; those that are not the same every week are noted. */
function openingRule(schedules: readonly Thing[], { taken, notes }: Reading): string | undefined {
  const rules: string[] = []
  for (const schedule of schedules) {
    const freq = taken.text(schedule, 'freq')
    const interval = taken.text(schedule, 'interval')
    const from = clock(taken.text(schedule, 'opens_at'))
    const to = clock(taken.text(schedule, 'closes_at'))
    const named = taken.text(schedule, 'byday') ?? taken.text(schedule, 'weekday') ?? ''
    taken.skip(schedule, ['id', 'wkst', 'timezone', 'dtstart', 'valid_from'])
    const odd = notWeekly.find((key) => taken.text(schedule, key) !== undefined)
    const found = named.split(',').map(dayOf)
    const weekly = (freq ?? 'WEEKLY') === 'WEEKLY' && (interval ?? '1') === '1' && !odd
    if (weekly && from && to && found.every((day) => day !== undefined)) {
      rules.push(`${found.join(',')} ${from}-${to}`)
      continue
    }
    const message = odd
      ? 'Diese Zeiten gelten nicht jede Woche gleich. Schreiben Sie sie unter „hours“ in den Text.'
      : 'Diese Zeiten wurden nicht verstanden.'
    const at = odd ?? ('weekday' in schedule ? 'weekday' : 'byday')
    notes.push({ where: taken.place(schedule, at), message })
  }
  const rule = [...new Set(rules)].join('; ')
  if (rule === '') return undefined
  const compiled = compileHours(mergedDays(rule))
  return compiled.kind === 'wrong' ? rule : mergedDays(rule)
}

/** Two times on one day stand in one rule: `Mo 09:00-12:00,14:00-17:00`. A later rule for a day would replace the earlier one. */
function mergedDays(rule: string): string {
  const byDay = new Map<string, string[]>()
  for (const part of rule.split('; ')) {
    const [named = '', times = ''] = part.split(' ')
    for (const day of named.split(',')) byDay.set(day, [...(byDay.get(day) ?? []), times])
  }
  const byTimes = new Map<string, string[]>()
  for (const day of days) {
    const times = [...new Set(byDay.get(day) ?? [])].sort().join(',')
    if (times !== '') byTimes.set(times, [...(byTimes.get(times) ?? []), day])
  }
  return [...byTimes].map(([times, own]) => `${own.join(',')} ${times}`).join('; ')
}

/** What was found, with where each of it stands. */
interface Found {
  readonly value: object
  readonly where: string
}

function phonesOf(things: readonly Thing[], { taken, notes }: Reading): Found[] {
  return things.flatMap((phone) => {
    const number = taken.text(phone, 'number')
    taken.skip(phone, ['id', 'type', 'number_type'])
    if (number === undefined) return []
    const where = taken.place(phone, 'number')
    if (/fax/i.test(taken.text(phone, 'type') ?? '')) return []
    const found = phoneFrom(number)
    if (found) return [{ value: { phone: found, purpose: 'information' }, where }]
    const message = `${quoted(number)} ist keine Nummer, die wir wählen können. Schreiben Sie sie mit Land und Vorwahl wie „+49 3691 670404“.`
    notes.push({ where, message })
    return []
  })
}

function placesOf(locations: readonly Thing[], { taken, notes }: Reading): Found[] {
  return locations.flatMap((location) => {
    taken.skip(location, [...bookkeeping, 'location_type'])
    const name = taken.text(location, 'name')
    const [latitude, longitude] = ['latitude', 'longitude'].map((key) =>
      Number(taken.text(location, key) ?? Number.NaN),
    )
    const inGermany =
      latitude !== undefined &&
      longitude !== undefined &&
      latitude > 47 &&
      latitude < 56 &&
      longitude > 5 &&
      longitude < 16
    if (!inGermany && !Number.isNaN(latitude))
      notes.push({
        where: taken.place(location, 'latitude'),
        message: `${latitude}, ${longitude} liegt nicht in Deutschland.`,
      })
    return taken.things(location, 'addresses').flatMap((address, index): Found[] => {
      taken.skip(address, ['id', 'country', 'region', 'state_province', 'address_type', 'type'])
      const street = [taken.text(address, 'address_1'), taken.text(address, 'address_2')].filter(Boolean).join(', ')
      const postcode = taken.text(address, 'postal_code')
      const town = taken.text(address, 'city')
      const where = taken.place(address, 'address_1')
      if (street === '' || !town || !postcode || !/^\d{5}$/.test(postcode)) {
        const message = `${quoted([street, postcode, town].filter(Boolean).join(', '))} ist keine deutsche Anschrift mit Straße, Postleitzahl (fünf Ziffern) und Ort.`
        notes.push({ where, message })
        return []
      }
      const coordinates = inGermany && index === 0 ? [latitude, longitude] : undefined
      return [{ value: { name, street, postcode, town, coordinates }, where }]
    })
  })
}

/** Every taxonomy term of a service, with where it stands. */
function termsOf(service: Thing, { taken }: Reading): { readonly name: string; readonly where: string }[] {
  const terms = taken.things(service, 'attributes').flatMap((attribute): Thing[] => {
    taken.skip(attribute, ['id', 'link_id', 'link_type', 'link_entity', 'value'])
    return found(taken.thing(attribute, 'taxonomy_term'))
  })
  return terms.flatMap((term) => {
    taken.skip(term, ['id', 'code', 'description', 'parent_id', 'taxonomy', 'taxonomy_detail', 'language', 'term_uri'])
    const name = taken.text(term, 'name')
    return name ? [{ name, where: taken.place(term, 'name') }] : []
  })
}

/** Leaves out persons with their numbers, and says so: names of persons never ship. */
function leaveOutPersons(thing: Thing, { taken, notes }: Reading): void {
  for (const contact of taken.things(thing, 'contacts')) {
    taken.leaveOut(contact)
    const message = 'Angaben zu Personen werden nicht übernommen.'
    notes.push({ where: taken.place(contact, 'name'), message })
  }
}

function languagesOf(service: Thing, { taken, notes }: Reading): string[] {
  return taken.things(service, 'languages').flatMap((language) => {
    taken.skip(language, ['id', 'name', 'note'])
    const code = taken.text(language, 'code') ?? taken.text(language, 'language') ?? taken.text(language, 'name')
    if (code && /^[a-z]{2,3}$/i.test(code)) return [code.toLowerCase()]
    const message = `${quoted(code ?? '')} ist kein Kürzel einer Sprache wie „ar“.`
    notes.push({ where: taken.place(language, 'code'), message })
    return []
  })
}

function incomingService(service: Thing, index: number, ids: Set<string>, reading: Reading): Incoming | undefined {
  const { taken, target, locale, notes } = reading
  const name = plain(taken.text(service, 'name') ?? '')
  const where = taken.place(service, 'name')
  if (name === '') {
    notes.push({ where, message: 'Dieses Angebot hat keinen Namen und wurde nicht gelesen.' })
    return undefined
  }
  const organization: Thing = taken.thing(service, 'organization') ?? {}
  const places = taken.things(service, 'service_at_locations')
  const locations = places.flatMap((place): Thing[] => found(taken.thing(place, 'location')))
  for (const thing of [service, organization, ...places])
    taken.skip(
      thing,
      bookkeeping.filter((key) => key !== 'attributes'),
    )
  for (const thing of [organization, ...places]) taken.skip(thing, ['attributes'])
  taken.skip(organization, ['parent_organization_id', 'logo', 'locations', 'programs'])

  for (const thing of [service, organization, ...places, ...locations]) leaveOutPersons(thing, reading)
  const own = [service, ...places, ...locations].flatMap((thing) => taken.things(thing, 'phones'))
  const numbers = phonesOf(own.length > 0 ? own : taken.things(organization, 'phones'), reading)
  const webs = (['email', 'url', 'website'] as const).flatMap((key): Found[] => {
    const found = taken.text(service, key)
    if (!found) return []
    const kind = key === 'email' ? 'email' : 'web'
    const address = kind === 'web' && !/^https?:/i.test(found) ? `https://${found}` : found
    return [{ value: { [kind]: address, purpose: 'information' }, where: taken.place(service, key) }]
  })
  const contacts = uniqueFound([...numbers, ...webs])
  const addresses = uniqueFound(placesOf(locations, reading))

  const topics = termsOf(service, reading).flatMap((term) => {
    const id = target.topicNamed.get(fold(term.name).trim())
    const message = `${quoted(term.name)} ist keines unserer Themen. Ordnen Sie das Angebot von Hand zu.`
    if (!id) notes.push({ where: term.where, message })
    return id ?? []
  })
  const documents = taken.things(service, 'required_documents').flatMap((paper) => {
    taken.skip(paper, ['id', 'uri'])
    const text = taken.text(paper, 'document') ?? ''
    const id = target.documentNamed.get(fold(text).trim())
    const message = `${quoted(text)} ist keines unserer Papiere.`
    if (!id) notes.push({ where: taken.place(paper, 'document'), message })
    return id ?? []
  })
  const ages = ['minimum_age', 'maximum_age'].map((key) => {
    const text = taken.text(service, key)
    return text === undefined ? undefined : Number(text)
  })
  const [from, to] = ages
  const day = taken.text(service, 'assured_date')
  const allSchedules = [service, ...places].flatMap((thing) => taken.things(thing, 'schedules'))
  const ofLocations = locations.flatMap((location) => taken.things(location, 'schedules'))
  const open = openingRule(allSchedules.length > 0 ? allSchedules : ofLocations, reading)

  const described = plain(taken.text(service, 'description') ?? '')
  const eligibility = taken.text(service, 'eligibility_description') ?? taken.text(service, 'eligibility')
  const fees = taken.text(service, 'fees_description') ?? taken.text(service, 'fees')
  taken.skip(service, ['fees'])
  const way = plain(taken.text(service, 'application_process') ?? '')
  const organizationName = plain(taken.text(organization, 'name') ?? '')
  const web = taken.text(organization, 'website') ?? taken.text(organization, 'url')
  const status = taken.text(service, 'status')
  if (status && status !== 'active')
    notes.push({
      where: taken.place(service, 'status'),
      message: `Das Angebot ist dort „${status}“: Fragen Sie nach, ob es das noch gibt.`,
    })
  if (name.length > 80) notes.push({ where, message: 'Der Name ist länger als 80 Zeichen. Der Titel wurde gekürzt.' })

  const base = idFrom(name) || `angebot-${index + 1}`
  let id = base
  for (let count = 2; ids.has(id); count += 1) id = `${base}-${count}`
  ids.add(id)

  const facts = {
    official: name,
    provider: idFrom(organizationName) || 'unbekannter-anbieter',
    confidence: 'low',
    topics: [...new Set(topics)],
    audience: from === undefined && to === undefined ? undefined : { age: { from, to } },
    languages: [...new Set(languagesOf(service, reading))],
    places: addresses.map(({ value }, place) => ({ id: place === 0 ? 'main' : `place-${place + 1}`, ...value })),
    hours: open === undefined ? undefined : { open },
    contacts: contacts.map(({ value }) => value),
    documents: [...new Set(documents)],
    sources: web && /^https?:/i.test(web) ? [{ url: web, date: day && day > '1990' ? day : 'undated' }] : [],
    checked: day === undefined ? undefined : { date: day.slice(0, 10), how: 'source' },
  }
  const words = {
    title: shortened(name, 80),
    summary: shortened(described || name, 240),
    who: shortened(plain(eligibility ?? ''), 500) || 'Noch zu klären: für wen das Angebot ist.',
    cost: fees && shortened(plain(fees), 500),
    steps: way === '' ? undefined : [shortened(way, 500)],
    body: paragraphs(described).length > 240 ? paragraphs(described) : undefined,
    origin: 'written',
  }
  const provider = { name: organizationName || undefined, web: web && /^https?:/i.test(web) ? web : undefined }
  const offer = JSON.parse(JSON.stringify({ facts, provider, words: { [locale]: words } })) as Incoming['offer']
  const standing: Readonly<Record<string, string>> = {
    'checked.date': taken.place(service, 'assured_date'),
    audience: taken.place(service, 'minimum_age'),
    languages: taken.place(service, 'languages'),
    web: taken.place(organization, 'website'),
    'hours.open': taken.place(service, 'schedules'),
    ...Object.fromEntries(contacts.map((contact, at) => [`contacts[${at}]`, contact.where])),
    ...Object.fromEntries(addresses.map((address, at) => [`places[${at}]`, address.where])),
  }
  const columns = [...cellsOf(offer, [locale])].flatMap(([column, cell]) => (cell === '' ? [] : [column]))
  return {
    id,
    where,
    offer,
    columns,
    placeOf: (_, place) => {
      const known = Object.keys(standing).find((start) => place.startsWith(start))
      return (known && standing[known]) ?? `${where} („${name}“), ${place}`
    },
  }
}

/** Things that stand there twice, because a place and its service both have them. */
function uniqueFound(found: readonly Found[]): Found[] {
  const texts = found.map(({ value }) => JSON.stringify(value))
  return found.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
}

/** The services of a JSON document: one, a list, a page of a list, an organization with its services, or tables. */
function servicesOf(document: unknown, taken: Taken, name: string): Thing[] {
  if (isThing(document) && Object.keys(document).some((key) => key.endsWith('.csv'))) {
    const tables: Tables = Object.fromEntries(
      Object.entries(document).map(([file, rows]) => [
        file.replace(/\.csv$/, ''),
        (Array.isArray(rows) ? rows : []).filter(isThing).map((row, index) => {
          taken.standsAt(row, (key) => `${file}[${index}].${key}`)
          return row
        }),
      ]),
    )
    return servicesIn(tables, taken)
  }
  taken.standsIn(document, '')
  const list = isThing(document) && Array.isArray(document.contents) ? document.contents : document
  const things = (Array.isArray(list) ? list : [list]).filter(isThing)
  const services = things.flatMap((thing): Thing[] => {
    if (Array.isArray(thing.services)) {
      const { services: own, ...organization } = thing
      taken.standsAt(organization, (key) => taken.place(thing, key))
      return (own as readonly unknown[]).filter(isThing).map((service) => {
        const whole = { organization, ...service }
        taken.standsAt(whole, (key) => taken.place(service, key))
        return whole
      })
    }
    if (isThing(thing.service)) {
      const { service, ...place } = thing
      const link = { ...place }
      taken.standsAt(link, (key) => taken.place(thing, key))
      const whole = { service_at_locations: [link], ...(service as Thing) }
      taken.standsAt(whole, (key) => taken.place(service as Thing, key))
      return [whole]
    }
    const marks = [
      'service_at_locations',
      'organization',
      'organization_id',
      'application_process',
      'eligibility_description',
      'fees_description',
      'status',
    ]
    return marks.some((key) => key in thing) && 'name' in thing ? [thing] : []
  })
  if (services.length === 0)
    throw new ImportError(`In „${name}“ steht kein Angebot. Erwartet werden Dienste (services) im Format HSDS 3.`)
  return services
}

function readServices(
  services: readonly Thing[],
  kind: string,
  taken: Taken,
  target: Target,
  locale: Locale,
): ReadFile {
  const reading: Reading = { taken, target, locale, notes: [] }
  const ids = new Set<string>()
  const seen = new Map<string, string>()
  const incoming = services.flatMap((service, index) => {
    const id = String(service.id ?? '')
    const where = taken.place(service, 'id')
    const earlier = seen.get(id)
    if (id !== '' && earlier !== undefined) {
      reading.notes.push({
        where,
        message: `Die Kennung ${quoted(id)} steht schon bei ${earlier}. Dieses Angebot wurde nicht gelesen.`,
      })
      return []
    }
    seen.set(id, where)
    return incomingService(service, index, ids, reading) ?? []
  })
  return {
    kind: `${kind}, ${services.length} Angebote`,
    incoming,
    notes: [...reading.notes, ...taken.leftOver(services)],
    remarks: [],
  }
}

/** Reads the services of an HSDS 3 document. Throws an `ImportError` if it is none. */
export function readHsdsJson(text: string, name: string, target: Target, locale: Locale): ReadFile {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const reason = (error as Error).message
    const cut = /Unexpected end|Unterminated/i.test(reason)
    throw new ImportError(
      cut
        ? `„${name}“ ist abgeschnitten: Das JSON hört mittendrin auf.`
        : `„${name}“ ist kein gültiges JSON (${reason.slice(0, 120)}).`,
    )
  }
  const taken = new Taken()
  return readServices(servicesOf(document, taken, name), 'HSDS-JSON', taken, target, locale)
}

/** Reads the services of tables that belong together (HSDS as CSV). */
export function readHsdsTables(tables: Tables, taken: Taken, target: Target, locale: Locale): ReadFile {
  return readServices(servicesIn(tables, taken), 'HSDS-Tabellen', taken, target, locale)
}
