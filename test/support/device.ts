import type { Page } from 'playwright-core'

/** A file of the finder's host that opens no database by itself. */
export const quietFile = '/robots.txt'

/** What lies in a room of the database of this device. `undefined` if there is no such database. */
export function onDevice(page: Page, room: 'kept' | 'unfound' = 'kept'): Promise<Record<string, unknown> | undefined> {
  return page.evaluate(async (name) => {
    const known = await indexedDB.databases()
    if (!known.some((one) => one.name === 'hilfefinder')) return undefined
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('hilfefinder')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const store = database.transaction(name).objectStore(name)
    const all = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())])
    database.close()
    return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]))
  }, room)
}

/**
 * Writes into the database as another program, or another edition, would have done: on a page that does not use it, before
 * the finder is opened. Unless said otherwise it is the first edition, whose database the finder has to bring forward.
 */
export function leaveOnDevice(page: Page, entries: Readonly<Record<string, unknown>>, version = 1): Promise<void> {
  return page.evaluate(
    async ([given, number]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('hilfefinder', number)
        request.onupgradeneeded = () => {
          request.result.createObjectStore('kept')
          request.result.createObjectStore('settings')
        }
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction('kept', 'readwrite')
        for (const [key, value] of Object.entries(given)) transaction.objectStore('kept').put(value, key)
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error)
      })
      database.close()
    },
    [entries, version] as const,
  )
}
