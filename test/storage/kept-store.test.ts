import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DatabaseError } from '#storage/database.ts'
import { openKeptStore, passingStore } from '#storage/kept-store.ts'
import { aKeptOffer } from '#test/builders.ts'

const cafe = aKeptOffer({ id: 'family-cafe', keptAt: '2026-03-02T09:00:00.000Z' })
const library = aKeptOffer({ id: 'library', keptAt: '2026-03-03T09:00:00.000Z' })

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

/** What another program, or a broken disk, has left where kept offers lie. */
async function leave(values: Readonly<Record<string, unknown>>): Promise<void> {
  await openKeptStore().then((store) => store.contents())
  const database = await openDB('hilfefinder')
  for (const [key, value] of Object.entries(values)) await database.put('kept', value, key)
  database.close()
}

async function idsOnDevice(): Promise<string[]> {
  const { offers } = await (await openKeptStore()).contents()
  return offers.map(({ id }) => id)
}

describe('kept offers', () => {
  it('are there again when the finder is opened another time, the newest first', async () => {
    const store = await openKeptStore()
    await store.keep(cafe)
    await store.keep(library)
    expect(await idsOnDevice()).toEqual(['library', 'family-cafe'])
  })

  it('come back whole', async () => {
    await (await openKeptStore()).keep(cafe)
    expect((await (await openKeptStore()).contents()).offers).toEqual([cafe])
  })

  it('stand once, however often they are kept', async () => {
    const store = await openKeptStore()
    await store.keep(cafe)
    await store.keep({ ...cafe, locale: 'uk' })
    expect((await store.contents()).offers).toMatchObject([{ id: 'family-cafe', locale: 'uk' }])
  })

  it('leave the device when they are dropped', async () => {
    const store = await openKeptStore()
    await store.keep(cafe)
    await store.keep(library)
    await store.drop('library')
    expect(await idsOnDevice()).toEqual(['family-cafe'])
  })

  it('are all gone when everything is deleted, and the language with them', async () => {
    const store = await openKeptStore()
    await store.keep(cafe)
    await store.rememberLanguage('ar')
    await store.deleteEverything()
    const later = await openKeptStore()
    expect(await later.contents()).toEqual({ offers: [], broken: [] })
    expect(await later.language()).toBeUndefined()
  })
})

describe('the chosen language', () => {
  it('is remembered', async () => {
    await (await openKeptStore()).rememberLanguage('ar')
    expect(await (await openKeptStore()).language()).toBe('ar')
  })

  it('is nothing before anybody has chosen', async () => {
    expect(await (await openKeptStore()).language()).toBeUndefined()
  })
})

describe('entries that we cannot read', () => {
  const strange = { number: 7, nothing: null, later: { ...cafe, version: 2 }, misplaced: library }

  it('are named and do not hide the others', async () => {
    await leave({ ...strange, 'family-cafe': cafe })
    const { offers, broken } = await (await openKeptStore()).contents()
    expect(offers).toEqual([cafe])
    expect(broken).toEqual(['later', 'misplaced', 'nothing', 'number'])
  })

  it('stay on the device when others are kept and dropped', async () => {
    await leave(strange)
    const store = await openKeptStore()
    await store.keep(cafe)
    await store.drop('family-cafe')
    expect((await store.contents()).broken).toEqual(['later', 'misplaced', 'nothing', 'number'])
  })

  it('go when everything is deleted', async () => {
    await leave(strange)
    await (await openKeptStore()).deleteEverything()
    expect(await (await openKeptStore()).contents()).toEqual({ offers: [], broken: [] })
  })
})

describe('a database that a newer program has written', () => {
  it('is left alone', async () => {
    const newer = await openDB('hilfefinder', 99, {
      upgrade: (database) => void database.createObjectStore('kept').put('something newer', 'library'),
    })
    newer.close()
    await expect(openKeptStore()).rejects.toMatchObject({ trouble: 'newer' })
    const again = await openDB('hilfefinder')
    expect(again.version).toBe(99)
    expect(await again.get('kept', 'library')).toBe('something newer')
  })

  it('can be written while our page is open: we make way, and say why nothing more can be kept', async () => {
    const store = await openKeptStore()
    await store.keep(cafe)
    const newer = await openDB('hilfefinder', 99)
    expect(await newer.get('kept', 'family-cafe')).toEqual(cafe)
    newer.close()
    await expect(store.keep(library)).rejects.toEqual(new DatabaseError('newer'))
  })
})

describe('a database that is closed under an open page', () => {
  it('is opened again', async () => {
    const store = await openKeptStore()
    await store.keep(cafe)
    // Somebody clears the data of this host: every connection is asked to close.
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('hilfefinder').onsuccess = resolve
    })
    await store.keep(library)
    expect(await idsOnDevice()).toEqual(['library'])
  })
})

describe('a device that lets nothing be stored', () => {
  it.each([
    { why: 'has no database', given: undefined },
    {
      why: 'refuses to open one',
      given: {
        open() {
          throw new DOMException('not in a private window', 'SecurityError')
        },
      },
    },
  ])('keeps offers while the page is open, and says so, if it $why', async ({ given }) => {
    vi.stubGlobal('indexedDB', given)
    const store = await openKeptStore()
    await store.keep(cafe)
    expect(store.lasting).toBe(false)
    expect((await store.contents()).offers).toEqual([cafe])
  })

  it('knows nothing of the page before', async () => {
    const store = passingStore()
    await store.keep(cafe)
    await store.rememberLanguage('ar')
    expect(await passingStore().contents()).toEqual({ offers: [], broken: [] })
    expect(await passingStore().language()).toBeUndefined()
  })

  it('drops and deletes like any other', async () => {
    const store = passingStore()
    await store.keep(cafe)
    await store.keep(library)
    await store.rememberLanguage('ar')
    await store.drop('library')
    expect((await store.contents()).offers).toEqual([cafe])
    await store.deleteEverything()
    expect(await store.contents()).toEqual({ offers: [], broken: [] })
    expect(await store.language()).toBeUndefined()
  })
})
