import { ImportError } from './file-text.ts'
import { type Note, quoted } from './incoming.ts'

/** A thing of a foreign file, and where its parts stand there. */
export type Thing = Readonly<Record<string, unknown>>

/** Whether a value is a thing with parts. */
export const isThing = (value: unknown): value is Thing =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** No directory is deeper. */
const deepest = 50

/**
 * Foreign data, read part by part. Whatever nobody asked for is reported at the end: nothing of a file gets lost without a word.
 */
export class Taken {
  readonly #places = new WeakMap<object, (key: string) => string>()
  readonly #asked = new WeakMap<object, Set<string>>()
  readonly #skipped = new WeakMap<object, Set<string>>()
  readonly #leftOut = new WeakSet<object>()

  /** Notes where the parts of a thing stand: a row of a table, say. */
  standsAt(thing: Thing, place: (key: string) => string): void {
    this.#places.set(thing, place)
  }

  /** Notes for a whole tree where its parts stand: `contents[0].phones[1]`. Throws an `ImportError` if it has no end. */
  standsIn(value: unknown, path: string, depth = 0): void {
    if (depth > deepest)
      throw new ImportError(`Die Datei ist zu tief verschachtelt (mehr als ${deepest} Ebenen). Das ist kein HSDS.`)
    for (const [index, one] of Array.isArray(value) ? value.entries() : [])
      this.standsIn(one, `${path}[${index}]`, depth + 1)
    if (!isThing(value)) return
    this.standsAt(value, (key) => (path === '' ? key : `${path}.${key}`))
    for (const [key, own] of Object.entries(value)) this.standsIn(own, path === '' ? key : `${path}.${key}`, depth + 1)
  }

  place(thing: Thing, key: string): string {
    return this.#places.get(thing)?.(key) ?? key
  }

  /** A part, which then counts as understood. */
  take(thing: Thing, key: string): unknown {
    const asked = this.#asked.get(thing) ?? new Set()
    this.#asked.set(thing, asked.add(key))
    return thing[key]
  }

  /** A part as text; nothing if it is empty. */
  text(thing: Thing, key: string): string | undefined {
    const value = this.take(thing, key)
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    return text === '' ? undefined : text
  }

  thing(thing: Thing, key: string): Thing | undefined {
    const value = this.take(thing, key)
    return isThing(value) ? value : undefined
  }

  things(thing: Thing, key: string): readonly Thing[] {
    const value = this.take(thing, key)
    return Array.isArray(value) ? value.filter(isThing) : []
  }

  /** Passes over parts that say nothing about help, with all that is in them: their own ids, who stored them when. */
  skip(thing: Thing, keys: readonly string[]): void {
    const skipped = this.#skipped.get(thing) ?? new Set()
    this.#skipped.set(thing, skipped)
    for (const key of keys) skipped.add(key)
  }

  /** Leaves out a thing with all its parts; whoever calls this says so. */
  leaveOut(thing: Thing): void {
    this.#leftOut.add(thing)
  }

  /** What nobody asked for, below these things. */
  leftOver(things: readonly Thing[]): Note[] {
    const notes: Note[] = []
    const seen = new Set<object>()
    const walk = (thing: Thing) => {
      if (seen.has(thing) || this.#leftOut.has(thing)) return
      seen.add(thing)
      const asked = this.#asked.get(thing)
      for (const [key, value] of Object.entries(thing)) {
        if (this.#skipped.get(thing)?.has(key)) continue
        const parts = (Array.isArray(value) ? value : [value]).filter(isThing)
        if (asked?.has(key)) {
          for (const part of parts) walk(part)
          continue
        }
        if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
          continue
        notes.push({
          where: this.place(thing, key),
          message: `${quoted(value)} wurde nicht übernommen: Dafür hat der Hilfefinder kein Feld.`,
          remark: 'Dafür hat der Hilfefinder kein Feld, es wurde nicht übernommen:',
          value: quoted(value),
        })
      }
    }
    for (const thing of things) {
      const first = notes.length
      walk(thing)
      const offer = `${this.place(thing, 'name')} (${quoted(String(thing.name ?? ''))})`
      for (const note of notes.splice(first)) notes.push({ ...note, offer })
    }
    return notes
  }
}
