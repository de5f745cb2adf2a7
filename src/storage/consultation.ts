import * as v from 'valibot'
import type { Locale } from '#domain/text.ts'
import { consultationKey } from './consultation-mark.ts'

/** A consultation as it lies in this window: going on, or being ended. */
export type Consultation =
  | {
      readonly version: 1
      readonly kind: 'going'
      /** The language of the person who is advised. */
      readonly locale: Locale
      /** How many entries the history of this window had when the first page of the consultation was there. */
      readonly entries: number
      /** What is kept in it, by shelf and key. */
      readonly things: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    }
  /** Everything is wiped already. `cleared` says whether Back leads to none of its pages. */
  | { readonly version: 1; readonly kind: 'ended'; readonly cleared: boolean }

const things = v.record(v.string(), v.record(v.string(), v.unknown()))
const consultation = v.union([
  v.looseObject({
    version: v.literal(1),
    kind: v.literal('going'),
    locale: v.pipe(
      v.string(),
      v.check((text) => /^[a-z]{2,3}(?:-[a-z]+)?$/.test(text)),
    ),
    entries: v.pipe(
      v.number(),
      v.check((number) => Number.isInteger(number) && number >= 1),
    ),
    things,
  }),
  v.looseObject({ version: v.literal(1), kind: v.literal('ended'), cleared: v.boolean() }),
])

/** Reads what lies there; `undefined` if it is nothing, or nothing that we understand. */
export function parseConsultation(text: string | null): Consultation | undefined {
  if (text === null) return undefined
  try {
    const result = v.safeParse(consultation, JSON.parse(text))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/** The consultation of this window. */
export function readConsultation(): Consultation | undefined {
  try {
    return parseConsultation(sessionStorage.getItem(consultationKey))
  } catch {
    return undefined
  }
}

/** Throws where a window can store nothing, or no more. */
export function writeConsultation(next: Consultation): void {
  sessionStorage.setItem(consultationKey, JSON.stringify(next))
}

/** Takes what there is of it out of this window. */
export function forgetConsultation(): void {
  sessionStorage.removeItem(consultationKey)
}

/** What lies in a memory, by shelf and key. */
export type Things = ReadonlyMap<string, ReadonlyMap<string, unknown>>

/** Where a store has its things that has no database. */
export interface Memory {
  things(): Things
  /** Holds these from now on. Throws where that cannot be; then nothing has changed. */
  take(next: Things): void
}

/** The memory of the consultation that goes on in this window: it outlives a change of page, and ends with the consultation. */
export function consultationMemory(): Memory | undefined {
  const going = readConsultation()
  if (going?.kind !== 'going') return undefined
  let things: Things = new Map(Object.entries(going.things).map(([name, own]) => [name, new Map(Object.entries(own))]))
  return {
    things: () => things,
    take(next) {
      const now = readConsultation()
      // Ended meanwhile: nothing of it may come back.
      if (now?.kind !== 'going') return
      const all = Object.fromEntries([...next].map(([name, own]) => [name, Object.fromEntries(own)]))
      writeConsultation({ ...now, things: all })
      things = next
    },
  }
}
