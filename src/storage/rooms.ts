import type { Memory } from './consultation.ts'
import { type Database, type StoreName, storeNames } from './database.ts'

/** One of the places in which things lie by their key. */
export interface Shelf {
  get(key: string): Promise<unknown>
  getAll(): Promise<unknown[]>
  getAllKeys(): Promise<string[]>
  put(value: unknown, key: string): Promise<unknown>
  delete(key: string): Promise<void>
  clear(): Promise<void>
}
/** The shelf of each kind of thing. */
export type Shelves = (name: StoreName) => Shelf

/** How one gets at the shelves. */
export interface Room {
  readonly lasting: boolean
  /** Everything in one visit happens, or nothing; nobody comes between. */
  visit<Result>(
    names: readonly StoreName[],
    mode: 'readonly' | 'readwrite',
    act: (shelf: Shelves) => Promise<Result>,
  ): Promise<Result>
  /** Puts something there without waiting, as a page can do that is just being closed. */
  leave(name: StoreName, value: unknown, key: string): Promise<void>
}

/** Things lie in the database. `changed` is called after each change. */
export function lastingRoom(open: () => Promise<Database>, changed: () => void): Room {
  return {
    lasting: true,
    async visit(names, mode, act) {
      const transaction = (await open()).transaction(names, mode)
      try {
        const result = await act((name) => transaction.objectStore(name) as unknown as Shelf)
        await transaction.done
        if (mode === 'readwrite') changed()
        return result
      } catch (error) {
        transaction.done.catch(() => {})
        try {
          transaction.abort()
        } catch {
          // It has ended by itself.
        }
        throw error
      }
    },
    async leave(name, value, key) {
      const transaction = (await open()).transaction(name, 'readwrite')
      void transaction.store.put(value, key)
      // Not before an answer comes: there may be nobody left to hear it.
      transaction.commit?.()
      await transaction.done
    },
  }
}

function mapShelf(things: Map<string, unknown>): Shelf {
  return {
    get: async (key) => things.get(key),
    getAll: async () => [...things.values()],
    getAllKeys: async () => [...things.keys()],
    put: async (value, key) => things.set(key, value),
    delete: async (key) => void things.delete(key),
    clear: async () => things.clear(),
  }
}

/** Things lie in a memory. One visitor after the other. */
export function passingRoom(memory: Memory, lasting: boolean): Room {
  const shelves = new Map(storeNames.map((name) => [name, mapShelf(memory.shelf(name))]))
  const shelf: Shelves = (name) => shelves.get(name) as Shelf
  let last: Promise<unknown> = Promise.resolve()
  return {
    lasting,
    visit(_names, mode, act) {
      const result = last.then(async () => {
        const done = await act(shelf)
        if (mode === 'readwrite') memory.changed()
        return done
      })
      last = result.catch(() => {})
      return result
    },
    async leave(name, value, key) {
      await shelf(name).put(value, key)
      memory.changed()
    },
  }
}

/** Lives as long as the page does. */
export function passingMemory(): Memory {
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
