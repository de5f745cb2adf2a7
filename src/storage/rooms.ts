import type { Memory, Things } from './consultation.ts'
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
      // When it fails, `done` says so.
      transaction.store.put(value, key).catch(() => {})
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

/** Things lie in a memory. One visitor after the other, each with a copy, which is taken over at the end. */
export function passingRoom(memory: Memory, lasting: boolean): Room {
  let last: Promise<unknown> = Promise.resolve()
  const visit: Room['visit'] = (_names, mode, act) => {
    const result = last.then(async () => {
      const there = memory.things()
      const copies = new Map(storeNames.map((name) => [name, new Map(there.get(name))]))
      const done = await act((name) => mapShelf(copies.get(name) as Map<string, unknown>))
      if (mode === 'readwrite') memory.take(copies)
      return done
    })
    last = result.catch(() => {})
    return result
  }
  return {
    lasting,
    visit,
    leave: (name, value, key) => visit([name], 'readwrite', async (shelf) => void (await shelf(name).put(value, key))),
  }
}

/** Lives as long as the page does. */
export function passingMemory(): Memory {
  let things: Things = new Map()
  return {
    things: () => things,
    take(next) {
      things = next
    },
  }
}
