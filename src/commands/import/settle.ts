import type * as v from 'valibot'
import { checked } from '#content/check.ts'
import { compileHours } from '#content/hours.ts'
import { parseBlocks } from '#content/markdown.ts'
import type { OfferSource } from '#content/offers.ts'
import { Problems, unknownId } from '#content/problems.ts'
import { type OfferFile, type OfferWordsHead, offerFile, offerWordsHead, providerFile } from '#content/schema.ts'
import type { Provider } from '#domain/catalogue.ts'
import type { Locale } from '#domain/text.ts'
import { cellsOf, offerIn, rawOffer } from '#open-data/offers-csv.ts'
import { type Incoming, idFrom, type Note, quoted } from './incoming.ts'
import type { Target } from './target.ts'

/** An offer that can be written: a draft with what was understood. */
export interface Settled {
  readonly id: string
  readonly facts: OfferFile
  readonly words: Readonly<Record<Locale, { readonly head: OfferWordsHead; readonly body: string }>>
  /** A provider that the content does not have yet, or has otherwise. */
  readonly provider: Provider | undefined
  /** What the next editor must know, on top of `offer.yaml`. */
  readonly remarks: readonly string[]
  readonly notes: readonly Note[]
}

/** Says "never checked" in the place of a day: the report of stale facts names it first. */
const neverChecked = '1970-01-01'
const oldestDay = '1990'

type Data = Record<string, unknown>

/** A copy that may be changed. */
const copied = (data: unknown) => JSON.parse(JSON.stringify(data ?? {})) as Data

const stepsOf = (place: string) => place.split(/[.[\]]+/).filter((step) => step !== '')

/** The value at a place and the thing that holds it: `contacts[1].phone` is held by a contact. */
function holderOf(data: Data, place: string): { readonly holder: unknown; readonly key: string } {
  const steps = stepsOf(place)
  const key = steps.pop() ?? ''
  return { holder: steps.reduce<unknown>((inside, step) => (inside as Data | undefined)?.[step], data), key }
}

function valueAt(data: Data, place: string): unknown {
  const { holder, key } = holderOf(data, place)
  return (holder as Data | undefined)?.[key]
}

/** Takes out what is wrong, and of a list the whole thing that it is part of: half an address is none. */
function takeOut(data: Data, place: string): void {
  const list = /^(.*?)\[(\d+)\]/.exec(place)
  if (list) {
    const found = valueAt(data, list[1] ?? '')
    if (Array.isArray(found)) found.splice(Number(list[2]), 1, undefined)
    return
  }
  const { holder, key } = holderOf(data, place)
  if (holder !== null && typeof holder === 'object') delete (holder as Data)[key]
  const parent = stepsOf(place).slice(0, -1).join('.')
  // `hours` or `audience` with nothing left in it.
  if (parent !== '' && Object.keys((valueAt(data, parent) ?? { kept: true }) as object).length === 0)
    takeOut(data, parent)
}

/** Lists without the things that were taken out. */
function closed(data: Data): void {
  for (const [key, value] of Object.entries(data)) {
    if (Array.isArray(value)) data[key] = value.filter((one) => one !== undefined && one !== null)
    else if (value !== null && typeof value === 'object') closed(value as Data)
  }
}

type Say = (place: string, message: string) => void

/**
 * Holds data against its shape, takes out what does not fit, and says so. `undefined` if too little is left; then `fallback` has no
 * answer for a part that must be there.
 */
function fitting<Schema extends v.GenericSchema>(
  schema: Schema,
  data: Data,
  fallback: (place: string) => unknown,
  say: Say,
): v.InferOutput<Schema> | undefined {
  // Every round takes out something, so there are few.
  for (let round = 0; round < 20; round += 1) {
    const problems = new Problems()
    const found = checked(schema, data, '', problems)
    if (found !== undefined) return found
    for (const { place, message } of problems.list) {
      const value = valueAt(data, place)
      const instead = fallback(place)
      if (value === undefined && instead === undefined && !place.includes('[')) {
        say(place, message)
        return undefined
      }
      say(place, value === undefined ? message : `${quoted(value)} wurde nicht verstanden. ${message}`)
      takeOut(data, place)
      if (instead !== undefined) {
        const { holder, key } = holderOf(data, place)
        if (holder !== null && typeof holder === 'object') (holder as Data)[key] = instead
      }
    }
    closed(data)
  }
  return undefined
}

/** Days that nobody can have meant: tables are full of 0001-01-01 and 1899-12-30. */
function withoutOddDays(facts: Data, today: string, say: Say): void {
  const check = (place: string, latest: string) => {
    const day = valueAt(facts, place)
    if (typeof day !== 'string' || !/^\d{4}/.test(day)) return
    if (day >= oldestDay && day <= latest) return
    const message = day < oldestDay ? 'So alt kann diese Angabe nicht sein.' : 'Dieser Tag liegt in der Zukunft.'
    say(place, `${quoted(day)} wurde nicht verstanden. ${message}`)
    takeOut(facts, place)
  }
  const count = (place: string) =>
    Array.isArray(valueAt(facts, place)) ? (valueAt(facts, place) as unknown[]).length : 0
  check('checked.date', today)
  for (let index = 0; index < count('sources'); index += 1) check(`sources[${index}].date`, `${today}T`)
  for (let index = 0; index < count('hours.exceptions'); index += 1) check(`hours.exceptions[${index}].date`, '2100')
  closed(facts)
}

/** Ids that the content does not know are taken out: they would stop the next build. */
function withoutStrangers(facts: Data, target: Target, ids: ReadonlySet<string>, say: Say): void {
  const lists = { topics: 'topics', needs: 'needs', 'audience.groups': 'audience.groups', documents: 'documents' }
  const more = { languages: 'languages', related: 'offers', askAt: 'offers' }
  for (const [place, list] of Object.entries({ ...lists, ...more })) {
    const named = valueAt(facts, place)
    if (!Array.isArray(named)) continue
    const known = target.known[list] ?? new Set()
    const { holder, key } = holderOf(facts, place)
    ;(holder as Data)[key] = named.filter((id: unknown, index) => {
      const there = known.has(String(id)) || (list === 'offers' && ids.has(String(id)))
      if (!there) say(place, unknownId(String(id), known, `der Liste von ${place}`))
      return there && named.indexOf(id) === index
    })
  }
  const { goals, area } = facts
  if (goals !== null && typeof goals === 'object') {
    for (const id of Object.keys(goals)) {
      if (target.known.goals?.has(id)) continue
      say(`goals.${id}`, `Das Ziel „${id}“ gibt es hier nicht.`)
      delete (goals as Data)[id]
    }
  }
  if (typeof area === 'string' && !target.known.area?.has(area)) {
    say('area', unknownId(area, target.known.area ?? [], 'areas.yaml'))
    delete facts.area
  }
}

function settledProvider(
  incoming: Incoming,
  target: Target,
  say: (place: string, message: string) => void,
): { readonly id: string; readonly provider: Provider | undefined } {
  const data = copied(incoming.offer.provider)
  const given = String(incoming.offer.facts.provider ?? '')
  const id = idFrom(given) || idFrom(String(data.name ?? '')) || 'unbekannter-anbieter'
  const existing = target.providers.get(id)
  if (existing && Object.keys(data).length === 0) return { id, provider: undefined }
  const fallbacks: Data = {
    name: existing?.name ?? (given || 'Anbieter noch unbekannt'),
    kind: existing?.kind ?? 'association',
  }
  for (const [key, instead] of Object.entries(fallbacks)) {
    if (data[key] !== undefined) continue
    data[key] = instead
    if (!existing) say(key, `Diese Angabe zum Anbieter fehlt. Eingesetzt wurde „${String(instead)}“; bitte prüfen.`)
  }
  const provider = fitting(providerFile, data, (place) => fallbacks[place], say)
  if (!provider) return { id, provider: undefined }
  const same =
    existing && existing.name === provider.name && existing.kind === provider.kind && existing.web === provider.web
  return { id, provider: same ? undefined : { id, ...provider } }
}

/** Text that Markdown would take for headings, links or code, made plain. */
function plainBody(body: string, say: (message: string) => void): string {
  const understood = (text: string) => {
    const problems = new Problems()
    parseBlocks(text, '', 1, problems)
    return problems.list[0]
  }
  const problem = understood(body)
  if (!problem) return body
  say(problem.message)
  const plain = body.replace(/<[^>]*>/g, ' ').replace(/[\\`*_{}[\]()#+\-!<>|~.]/g, (sign) => `\\${sign}`)
  return understood(plain) ? '' : plain
}

function settledWords(incoming: Incoming, notes: Note[]): Settled['words'] {
  const words: Record<Locale, { head: OfferWordsHead; body: string }> = {}
  for (const [locale, own] of Object.entries(incoming.offer.words)) {
    const { body, ...head } = copied(own)
    const say: Say = (place, message) => notes.push({ where: incoming.placeOf(locale, place), message })
    const fitted = fitting(
      offerWordsHead,
      head,
      (place) => (place === 'origin' ? 'written' : undefined),
      (place, message) => {
        if (place !== 'origin' || own.origin !== undefined) say(place, message)
      },
    )
    if (!fitted) {
      say('title', `Der Text „${locale}“ ist unvollständig und wurde nicht übernommen.`)
      continue
    }
    words[locale] = {
      head: fitted,
      body: plainBody(typeof body === 'string' ? body : '', (message) => say('body', message)),
    }
  }
  return words
}

/** Makes a draft of what came in. What is missing gets a careful stand-in, and is named for the editor. */
export function settled(
  incoming: Incoming,
  target: Target,
  ids: ReadonlySet<string>,
  today: string,
): Settled | undefined {
  const notes: Note[] = []
  const say: Say = (place, message) => notes.push({ where: incoming.placeOf('facts', place), message })
  const existing = target.offers.get(incoming.id)
  const { id, provider } = settledProvider(incoming, target, (place, message) =>
    notes.push({ where: incoming.placeOf('provider', place), message }),
  )
  const { facts: given } = incoming.offer
  const facts: Data = { ...copied(given), provider: id, status: existing?.facts.status ?? 'draft' }
  if (existing?.facts.replacedBy) facts.replacedBy = existing.facts.replacedBy
  withoutOddDays(facts, today, say)
  withoutStrangers(facts, target, ids, say)
  const { open } = (facts.hours ?? {}) as { open?: unknown }
  const rule = typeof open === 'string' ? compileHours(open) : undefined
  if (rule?.kind === 'wrong') {
    say('hours.open', rule.message)
    takeOut(facts, 'hours.open')
  }
  const standIns: string[] = []
  const [word] = Object.values(incoming.offer.words)
  const fallbacks: Data = {
    kind: 'information',
    confidence: 'low',
    official: typeof word?.title === 'string' ? word.title : incoming.id,
    area: target.vocabularies.site.area,
    topics: target.vocabularies.topics.slice(0, 1).map((topic) => topic.id),
    checked: { date: neverChecked, how: 'source' },
    'checked.date': neverChecked,
    'checked.how': 'source',
    review: 6,
  }
  for (const [place, instead] of Object.entries(fallbacks)) {
    const value = valueAt(facts, place)
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) continue
    const { holder, key } = holderOf(facts, place)
    if (holder !== null && typeof holder === 'object') (holder as Data)[key] = instead
    if (place !== 'confidence') standIns.push(place)
  }
  const fitted = fitting(
    offerFile,
    facts,
    (place) => fallbacks[place],
    (place, message) => {
      if (place in fallbacks) standIns.push(place)
      say(place, message)
    },
  )
  if (!fitted) return undefined
  const kept = standIns.length === 0 ? fitted : { ...fitted, confidence: 'low' as const, status: 'draft' as const }
  const remarks =
    standIns.length === 0 ? [] : [`Beim Import nur eingesetzt, bitte prüfen: ${[...new Set(standIns)].join(', ')}`]
  return { id: incoming.id, facts: kept, words: settledWords(incoming, notes), provider, remarks, notes }
}

/** A value that the content has otherwise than the file. */
export interface Difference {
  readonly where: string
  readonly here: string
  readonly there: string
}

/** Where the file says something else than the content. `overridden`: the offer as it is here, with what the file says. */
export function compared(
  incoming: Incoming,
  existing: OfferSource,
  providers: ReadonlyMap<string, Provider>,
  locales: readonly Locale[],
): { readonly differences: readonly Difference[]; readonly overridden: Incoming } {
  const all = [...new Set([...locales, ...Object.keys(incoming.offer.words)])]
  const here = cellsOf(rawOffer(existing, providers), all)
  const there = cellsOf(incoming.offer, all)
  const differing = incoming.columns.filter((column) => (here.get(column) ?? '') !== (there.get(column) ?? ''))
  const cells = new Map([...here, ...differing.map((column) => [column, there.get(column) ?? ''] as const)])
  return {
    differences: differing.map((column) => {
      const [, key = column, locale] = /^(.*):([a-z-]+)$/.exec(column) ?? []
      const where = incoming.placeOf(
        locale ?? (column.startsWith('provider.') ? 'provider' : 'facts'),
        key.replace(/^provider\./, ''),
      )
      return { where, here: here.get(column) ?? '', there: there.get(column) ?? '' }
    }),
    overridden: { ...incoming, offer: offerIn(cells) },
  }
}
