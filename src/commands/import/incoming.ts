import type { Way } from '#content/check.ts'
import type { RawOffer } from '#open-data/offers-csv.ts'

/** A value that was not understood, where it stands in the file, and a German sentence about it. */
export interface Note {
  readonly where: string
  readonly message: string
  /** The offer that it is about: what is said of several of its values stands in one line. */
  readonly offer?: string
  /** The same for several values, and the value, where `message` names it. */
  readonly remark?: string
  readonly value?: string
}

/** An offer on its way in: what the file says, and where it says so. */
export interface Incoming {
  readonly id: string
  /** Where the whole offer stands in the file. */
  readonly where: string
  readonly offer: RawOffer
  /** Columns of our table that the file speaks about, even with nothing in them. */
  readonly columns: readonly string[]
  /** Where a value stands, by the way to it in our files: `facts` and `contacts`, `0`, `phone`. */
  readonly placeOf: (part: string, way: Way) => string
  /** The id that another directory gave it, by which it is known again. */
  readonly foreignId?: string
}

/** What a file has to offer. */
export interface ReadFile {
  /** What it was taken for. */
  readonly kind: string
  /** It is our own table, which may have come from here. */
  readonly own: boolean
  readonly incoming: readonly Incoming[]
  readonly notes: readonly Note[]
  readonly remarks: readonly string[]
}

/** The value as it stands in a sentence: not the whole of a long one. */
export function quoted(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ').trim()
  return `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“`
}

/** A sentence about a value that was not understood. The value stands in it once. */
export function notUnderstood(value: unknown, message: string): string {
  if (value === undefined || message.startsWith(quoted(value))) return message
  return `${quoted(value)} wurde nicht verstanden. ${message}`
}

/** An id from a name: `Bücher & Spiele` → `buecher-spiele`. */
export function idFrom(name: string): string {
  const latin = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  const parts = latin.match(/[a-z0-9]+/g) ?? []
  let id = ''
  for (const part of parts) {
    if (id.length + part.length > 60) break
    id += id === '' ? part : `-${part}`
  }
  return id
}
