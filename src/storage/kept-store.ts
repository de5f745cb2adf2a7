import { consultationMemory, type Memory } from './consultation.ts'
import { type Database, DatabaseError, openDatabase } from './database.ts'
import { type KeptOffer, parseKeptOffer } from './kept-offer.ts'
import { searchedAgain, sortedUnfound, type UnfoundSearch, unfoundKey } from './unfound-search.ts'

/** Everything kept on this device. */
export interface KeptContents {
  /** Newest first. */
  readonly offers: readonly KeptOffer[]
  /** Ids of entries that we cannot read. They stay where they are. */
  readonly broken: readonly string[]
  /** Searches to which nothing fitted, the most frequent first. */
  readonly unfound: readonly UnfoundSearch[]
}

/** Where kept offers, searches without an answer and the chosen language lie. `lasting` is false when closing the page loses them, unless that was said before. */
export interface KeptStore {
  readonly lasting: boolean
  contents(): Promise<KeptContents>
  keep(offer: KeptOffer): Promise<void>
  drop(id: string): Promise<void>
  /** Counts a search to which nothing fitted. */
  noteUnfound(query: string): Promise<void>
  forgetUnfound(): Promise<void>
  language(): Promise<string | undefined>
  rememberLanguage(locale: string): Promise<void>
  deleteEverything(): Promise<void>
  /** Asks the browser not to clear this device's data by itself. It may refuse; nothing depends on it. */
  askToStay(): Promise<void>
}

function sorted(entries: readonly (readonly [string, unknown])[], unfound: readonly unknown[]): KeptContents {
  const offers: KeptOffer[] = []
  const broken: string[] = []
  for (const [id, value] of entries) {
    const offer = parseKeptOffer(value)
    if (offer?.id === id) offers.push(offer)
    else broken.push(id)
  }
  offers.sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
  return { offers, broken, unfound: sortedUnfound(unfound) }
}

const languageKey = 'language'

function lastingStore(open: () => Promise<Database>): KeptStore {
  return {
    lasting: true,
    async contents() {
      const transaction = (await open()).transaction(['kept', 'unfound'])
      const kept = transaction.objectStore('kept')
      const [keys, values, unfound] = await Promise.all([
        kept.getAllKeys(),
        kept.getAll(),
        transaction.objectStore('unfound').getAll(),
      ])
      return sorted(
        keys.map((key, index) => [key, values[index]] as const),
        unfound,
      )
    },
    async keep(offer) {
      await (await open()).put('kept', offer, offer.id)
    },
    async drop(id) {
      await (await open()).delete('kept', id)
    },
    async noteUnfound(query) {
      const key = unfoundKey(query)
      const transaction = (await open()).transaction('unfound', 'readwrite')
      await transaction.store.put(searchedAgain(await transaction.store.get(key), query, new Date()), key)
      await transaction.done
    },
    async forgetUnfound() {
      await (await open()).clear('unfound')
    },
    async language() {
      const value = await (await open()).get('settings', languageKey)
      return typeof value === 'string' ? value : undefined
    },
    async rememberLanguage(locale) {
      await (await open()).put('settings', locale, languageKey)
    },
    async deleteEverything() {
      const stores = ['kept', 'settings', 'unfound'] as const
      const transaction = (await open()).transaction(stores, 'readwrite')
      await Promise.all(stores.map((name) => transaction.objectStore(name).clear()))
      await transaction.done
    },
    async askToStay() {
      // Some browsers throw in private windows, where nothing stays anyway.
      await navigator.storage?.persist?.().catch(() => false)
    },
  }
}

/** Lives as long as the page does. */
function passingMemory(): Memory {
  const shelves = new Map<string, Map<string, unknown>>()
  return {
    shelf(name) {
      const known = shelves.get(name) ?? new Map<string, unknown>()
      shelves.set(name, known)
      return known
    },
    changed: () => undefined,
  }
}

/** For devices that let nothing be stored, and for consultations, which have a memory of their own. */
export function passingStore(memory: Memory = passingMemory(), lasting = false): KeptStore {
  const { changed } = memory
  const [kept, unfound, settings] = ['kept', 'unfound', 'settings'].map(memory.shelf) as [
    Map<string, unknown>,
    Map<string, unknown>,
    Map<string, unknown>,
  ]
  return {
    lasting,
    contents: async () => sorted([...kept], [...unfound.values()]),
    keep: async (offer) => {
      kept.set(offer.id, offer)
      changed()
    },
    drop: async (id) => {
      kept.delete(id)
      changed()
    },
    noteUnfound: async (query) => {
      const key = unfoundKey(query)
      unfound.set(key, searchedAgain(unfound.get(key), query, new Date()))
      changed()
    },
    forgetUnfound: async () => {
      unfound.clear()
      changed()
    },
    language: async () => {
      const language = settings.get(languageKey)
      return typeof language === 'string' ? language : undefined
    },
    rememberLanguage: async (locale) => {
      settings.set(languageKey, locale)
      changed()
    },
    deleteEverything: async () => {
      for (const shelf of [kept, unfound, settings]) shelf.clear()
      changed()
    },
    askToStay: async () => {},
  }
}

/**
 * The store of this device; while a consultation goes on in this window, its own. A database that a newer program has written is left alone (throws `DatabaseError`);
 * where none can be had, a passing store takes its place.
 */
export async function openKeptStore(): Promise<KeptStore> {
  const consultation = consultationMemory()
  if (consultation) return passingStore(consultation, true)
  let database: Promise<Database> | undefined
  const forget = () => {
    database = undefined
  }
  const open = () => {
    if (database) return database
    database = openDatabase(forget)
    database.catch(forget)
    return database
  }
  try {
    await open()
    return lastingStore(open)
  } catch (error) {
    if (error instanceof DatabaseError && error.trouble === 'newer') throw error
    return passingStore()
  }
}
