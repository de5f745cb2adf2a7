import { fold } from '#domain/search/fold.ts'
import type { RawOffer } from '#open-data/offers-csv.ts'
import { copied, type Data, putAt, valueAt } from './data.ts'
import { openingRuleIn } from './german-hours.ts'
import { germanNames, spoken } from './german-names.ts'
import { phoneFrom } from './hsds-phones.ts'
import type { Target } from './target.ts'

/** What stands in a cell, as it would stand in our file; what nobody can know stays as it is. */
type Reader = (value: unknown) => unknown

const ofText =
  (read: (text: string) => unknown): Reader =>
  (value) =>
    typeof value === 'string' ? read(value) : value

const ofEach =
  (read: Reader): Reader =>
  (value) =>
    Array.isArray(value) ? value.map(read) : value

const named = (field: string) => ofText((text) => germanNames[field]?.get(spoken(text)) ?? text)

/** Entries of a list, which people also part with commas, by their ids or their names. */
function listed(idOf: (text: string) => string | undefined): Reader {
  return (value) =>
    !Array.isArray(value)
      ? value
      : value.flatMap((entry: unknown) => {
          if (typeof entry !== 'string') return [entry]
          const parts = entry.split(',').map((part) => idOf(part.trim()))
          const found = idOf(entry)
          if (found !== undefined) return [found]
          return parts.every((part) => part !== undefined) ? parts : [entry]
        })
}

/** `0-6`, `ab 12 Jahren`, `bis 27` */
const agesIn = ofText((text) => {
  const plain = text
    .toLowerCase()
    .replace(/\bjahren?\b/, '')
    .trim()
  const [, from, to] = /^(\d{1,3})\s*(?:-|–|bis)\s*(\d{1,3})$/.exec(plain) ?? []
  if (from !== undefined) return { from: Number(from), to: Number(to) }
  const [, word, age] = /^(ab|bis)\s+(\d{1,3})$/.exec(plain) ?? []
  return word === undefined ? text : { [word === 'ab' ? 'from' : 'to']: Number(age) }
})

const monthsIn = ofText((text) => {
  const [, months] = /^(\d+)\s*monate?$/i.exec(text) ?? []
  return months === undefined ? text : Number(months)
})

const retroactiveIn = ofText((text) => {
  const [, months] = /^(\d+)\s*monate?$/i.exec(text) ?? []
  if (months !== undefined) return `${months} months`
  return /^(?:nein|nicht|keine?)$/i.test(text) ? 'none' : text
})

/** A web address alone in a line looks like a thing with the part `https`. */
function addressIn(value: unknown): string | undefined {
  const [[key, rest] = [], ...more] = value !== null && typeof value === 'object' ? Object.entries(value) : []
  if (typeof value === 'string') return /^www\.\S+\.\S+$/i.test(value) ? `https://${value}` : undefined
  return more.length === 0 && (key === 'https' || key === 'http') ? `${key}:${String(rest)}` : undefined
}

const sameAs = (keys: readonly string[], one: Data) => (other: object) =>
  keys.some((key) => one[key] !== undefined) && keys.every((key) => (other as Data)[key] === one[key])

/** `Telefon 03691 670404`, `info@example.org`, `www.example.org` */
function contactIn(here: readonly object[]): Reader {
  const known = (contact: Data) =>
    here.find(sameAs(['phone', 'email', 'web'], contact)) ?? { ...contact, purpose: 'information' }
  return (value) => {
    const web = addressIn(value)
    if (web !== undefined) return known({ web })
    // „Telefon: 03691 1“ is read as a thing with one part.
    const [[label = '', rest] = [], ...more] = value !== null && typeof value === 'object' ? Object.entries(value) : []
    const text = more.length === 0 && /^(?:telefon|tel|mail)$/i.test(label) ? String(rest) : value
    if (typeof text === 'string') {
      const [, number = ''] = /^(?:(?:telefon|tel\.?|fon)\s*:?\s*)?([+\d][\d\s()/.-]*)$/i.exec(text) ?? []
      const phone = number === '' ? undefined : phoneFrom(number)
      if (phone !== undefined) return known({ phone })
      const [, email] = /^(?:e-?mail\s*:?\s*)?([^\s@]+@[^\s@]+\.[a-z]{2,})$/i.exec(text) ?? []
      return email === undefined ? value : known({ email })
    }
    if (value === null || typeof value !== 'object') return value
    const contact = { ...(value as Data) }
    // A number with its country stays as it is grouped.
    if (typeof contact.phone === 'string' && contact.phone.startsWith('0'))
      contact.phone = phoneFrom(contact.phone) ?? contact.phone
    if (contact.purpose !== undefined) contact.purpose = named('contacts.purpose')(contact.purpose)
    return contact
  }
}

/** `Markt 1, 99817 Eisenach`, with or without a name before it. */
function placesIn(here: readonly object[]): Reader {
  return (value) =>
    !Array.isArray(value)
      ? value
      : value.map((entry: unknown, index) => {
          const [, name, street, postcode, town] =
            /^(?:([^,|:]+),\s*)?([^,|:]+),\s*(\d{5})\s+([^,|:]+)$/.exec(typeof entry === 'string' ? entry : '') ?? []
          if (street === undefined) return entry
          const place = { street: street.trim(), postcode, town: town?.trim() }
          const known = name === undefined && here.find(sameAs(['street', 'postcode', 'town'], place))
          return known || { id: index === 0 ? 'main' : `place-${index + 1}`, ...(name && { name }), ...place }
        })
}

/** How cells of facts are read, by their place in `offer.yaml`. */
function readersFor(
  target: Target,
  here: { readonly places: readonly object[]; readonly contacts: readonly object[] },
) {
  const ofList = (field: string) => {
    const names = target.named[field]
    return (text: string) => (target.known[field]?.has(text) ? text : names?.get(fold(text).trim()))
  }
  const amount: Reader = (value) =>
    value !== null && typeof value === 'object' && 'per' in value
      ? { ...value, per: named('amounts.per')(value.per) }
      : value
  const source: Reader = (value) => {
    const url = addressIn(value)
    return url === undefined ? value : { url, date: 'undated' }
  }
  const lists = ['topics', 'needs', 'audience.groups', 'documents', 'languages']
  return new Map<string, Reader>([
    ...['kind', 'cost', 'confidence', 'checked.how', 'audience.income'].map((field) => [field, named(field)] as const),
    ...['access', 'audience.residence'].map(
      (field) => [field, listed((text) => germanNames[field]?.get(spoken(text)))] as const,
    ),
    ...lists.map((field) => [field, listed(ofList(field))] as const),
    ['area', ofText((text) => ofList('area')(text) ?? text)],
    ['audience.childAge', agesIn],
    ['audience.age', agesIn],
    ['review', monthsIn],
    ['apply.retroactive', retroactiveIn],
    ['hours.open', ofText(openingRuleIn)],
    ['amounts', ofEach(amount)],
    ['sources', ofEach(source)],
    ['places', placesIn(here.places)],
    ['contacts', ofEach(contactIn(here.contacts))],
  ])
}

/** An offer whose cells were filled as people in a German office write, as our files would say it. */
export function fromGerman(offer: RawOffer, id: string, target: Target): RawOffer {
  const facts = copied(offer.facts)
  const { places = [], contacts = [] } = target.offers.get(id)?.facts ?? {}
  for (const [field, read] of readersFor(target, { places, contacts })) {
    const way = field.split('.')
    const given = valueAt(facts, way)
    if (given !== undefined) putAt(facts, way, read(given))
  }
  const provider = copied(offer.provider)
  if (provider.kind !== undefined) provider.kind = named('provider.kind')(provider.kind)
  return { ...offer, facts, provider }
}
