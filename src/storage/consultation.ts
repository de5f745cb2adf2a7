import * as v from 'valibot'
import type { Locale } from '#domain/text.ts'
import { consultationKey } from './consultation-mark.ts'

/** What is kept during a consultation, by shelf and key. */
type Things = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A consultation as it lies in this window: going on, or being ended. */
export type Consultation =
  | {
      readonly version: 1
      readonly kind: 'going'
      /** The language of the person who is advised. */
      readonly locale: Locale
      /** How many entries the history of this window had when the first page of the consultation was there. */
      readonly entries: number
      readonly things: Things
    }
  /** Everything is wiped already. `cleared` says whether Back leads to none of its pages. */
  | { readonly version: 1; readonly kind: 'ended'; readonly cleared: boolean }

const things = v.record(v.string(), v.record(v.string(), v.unknown()))
const consultation = v.variant('kind', [
  v.object({
    version: v.literal(1),
    kind: v.literal('going'),
    locale: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[a-z]+)?$/)),
    entries: v.pipe(v.number(), v.integer(), v.minValue(1)),
    things,
  }),
  v.object({ version: v.literal(1), kind: v.literal('ended'), cleared: v.boolean() }),
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

export function forgetConsultation(): void {
  sessionStorage.removeItem(consultationKey)
}

/** Where a store has its things: a map for each kind, and what to do after a change. */
export interface Memory {
  shelf(name: string): Map<string, unknown>
  changed(): void
}

/** The memory of the consultation that goes on in this window: it outlives a change of page, and ends with the consultation. */
export function consultationMemory(): Memory | undefined {
  const going = readConsultation()
  if (going?.kind !== 'going') return undefined
  const shelves = new Map(Object.entries(going.things).map(([name, own]) => [name, new Map(Object.entries(own))]))
  return {
    shelf(name) {
      const known = shelves.get(name) ?? new Map<string, unknown>()
      shelves.set(name, known)
      return known
    },
    changed() {
      const now = readConsultation()
      // Ended meanwhile: nothing of it may come back.
      if (now?.kind !== 'going') return
      const all = Object.fromEntries([...shelves].map(([name, own]) => [name, Object.fromEntries(own)]))
      writeConsultation({ ...now, things: all })
    },
  }
}
