import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What lies on the device. Values are `unknown`: whoever reads them checks them first. */
interface FinderDatabase extends DBSchema {
  kept: { key: string; value: unknown }
  settings: { key: string; value: unknown }
  unfound: { key: string; value: unknown }
}
export type Database = IDBPDatabase<FinderDatabase>

const name = 'hilfefinder'

/**
 * The steps that lead from one version of the database to the next; the first leads from nothing to version 1.
 * A step is never changed once it is out: devices have already taken it. Old data is carried forward, never dropped.
 */
const steps: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('kept')
    database.createObjectStore('settings')
  },
  (database) => {
    database.createObjectStore('unfound')
  },
]

/** Why nothing can be kept on this device. */
export type DatabaseTrouble = 'unavailable' | 'newer'

export class DatabaseError extends Error {
  readonly trouble: DatabaseTrouble

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
      upgrade(upgrading, oldVersion) {
        for (const step of steps.slice(oldVersion)) step(upgrading)
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
