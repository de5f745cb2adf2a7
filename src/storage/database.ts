import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { emptyList, firstListId } from '#domain/lists.ts'

/** What lies on the device. Values are `unknown`: whoever reads them checks them first. */
interface FinderDatabase extends DBSchema {
  kept: { key: string; value: unknown }
  settings: { key: string; value: unknown }
  unfound: { key: string; value: unknown }
  lists: { key: string; value: unknown }
  ticks: { key: string; value: unknown }
  /** What was being written when a page was closed, until it is taken over. */
  drafts: { key: string; value: unknown }
}
export type Database = IDBPDatabase<FinderDatabase>
export const storeNames = ['kept', 'settings', 'unfound', 'lists', 'ticks', 'drafts'] as const
export type StoreName = (typeof storeNames)[number]

type Upgrade = IDBPTransaction<FinderDatabase, StoreName[], 'versionchange'>

const name = 'hilfefinder'

/**
 * The steps that lead from one version of the database to the next; the first leads from nothing to version 1.
 * A step is never changed once it is out: devices have already taken it. Old data is carried forward, never dropped.
 */
const steps: readonly ((database: Database, upgrade: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore('kept')
    database.createObjectStore('settings')
  },
  (database) => {
    database.createObjectStore('unfound')
  },
  async (database, upgrade) => {
    const lists = database.createObjectStore('lists')
    database.createObjectStore('ticks')
    database.createObjectStore('drafts')
    await putOnFirstList(upgrade.objectStore('kept'), lists)
  },
]

interface Readable {
  getAllKeys(): Promise<unknown[]>
  getAll(): Promise<unknown[]>
}

/** Versions 1 and 2 knew one list, the newest first. What we cannot read keeps its place too. */
async function putOnFirstList(kept: Readable, lists: { put(value: unknown, key: string): Promise<unknown> }) {
  const [keys, values] = await Promise.all([kept.getAllKeys(), kept.getAll()])
  if (keys.length === 0) return
  const keptAt = (value: unknown) => {
    const at = typeof value === 'object' && value !== null && 'keptAt' in value ? value.keptAt : undefined
    return typeof at === 'string' ? at : ''
  }
  const entries = keys
    .map((key, index) => ({ offer: String(key), at: keptAt(values[index]) }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ offer }) => ({ offer, note: '', next: '', done: false }))
  await lists.put({ ...emptyList(), entries }, firstListId)
}

/** Why nothing can be kept on this device. */
export type DatabaseTrouble = 'unavailable' | 'newer'

export class DatabaseError extends Error {
  declare readonly trouble: DatabaseTrouble

  constructor(trouble: DatabaseTrouble, options?: ErrorOptions) {
    super(`the database is ${trouble}`, options)
    this.name = 'DatabaseError'
    this.trouble = trouble
  }
}

/**
 * Opens the database, making or bringing it forward. Another tab may run another edition: we close when asked. `whenClosed`
 * is called when the database can no longer be used, and has to be opened again.
 */
export async function openDatabase(whenClosed: () => void): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new DatabaseError('unavailable')
  try {
    const database = await openDB<FinderDatabase>(name, steps.length, {
      async upgrade(upgrading, oldVersion, _newVersion, upgrade) {
        for (const step of steps.slice(oldVersion)) await step(upgrading, upgrade)
      },
      blocking() {
        database.close()
        whenClosed()
      },
      terminated: whenClosed,
    })
    return database
  } catch (error) {
    const newer = error instanceof DOMException && error.name === 'VersionError'
    throw new DatabaseError(newer ? 'newer' : 'unavailable', { cause: error })
  }
}

/**
 * Takes everything out of the database, whichever edition has written it, and whatever is in it. Throws `DatabaseError` where it
 * cannot be opened.
 */
export async function emptyDatabase(): Promise<void> {
  const database = await openDatabase(() => undefined).catch((error: DatabaseError) =>
    // Without a version it is opened as it is.
    error.trouble === 'newer' ? openDB(name) : Promise.reject(error),
  )
  try {
    const names = [...database.objectStoreNames]
    const transaction = (database as IDBPDatabase).transaction(names, 'readwrite')
    await Promise.all([...names.map((one) => transaction.objectStore(one).clear()), transaction.done])
  } finally {
    database.close()
  }
}
