import { consultationMemory, type Memory } from './consultation.ts'
import { type Database, DatabaseError, emptyDatabase, openDatabase } from './database.ts'
import type { KeptStore } from './kept-store.ts'
import { otherTabs } from './other-tabs.ts'
import { lastingRoom, passingMemory, passingRoom } from './rooms.ts'
import { storeIn } from './store-in-room.ts'

/** For devices that let nothing be stored, and for consultations, which have a memory of their own. */
export function passingStore(memory: Memory = passingMemory(), lasting = false): KeptStore {
  return { ...storeIn(passingRoom(memory, lasting)), listen: () => () => {}, askToStay: async () => {} }
}

/** Under this name the pages of the finder hear of each other. */
const channel = 'hilfefinder'

/**
 * Deletes what is kept on this device, also where this window has a store of its own: in private mode, or in a consultation.
 * Throws where that cannot be done.
 */
export async function deleteDevice(): Promise<void> {
  // Where there is no database, nothing lies in one.
  if (typeof indexedDB === 'undefined') return
  await emptyDatabase()
  otherTabs(channel).tell()
}

function lastingStore(open: () => Promise<Database>): KeptStore {
  const tabs = otherTabs(channel)
  const store = storeIn(lastingRoom(open, tabs.tell))
  return {
    ...store,
    listen: tabs.listen,
    async askToStay() {
      // Some browsers throw in private windows, where nothing stays anyway.
      await navigator.storage?.persist?.().catch(() => false)
    },
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
