import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyList, firstListId } from '#domain/lists.ts'
import { DatabaseError } from '#storage/database.ts'
import type { KeptStore } from '#storage/kept-store.ts'
import { deleteDevice, openKeptStore, passingStore } from '#storage/open-store.ts'
import { mostUnfound, type UnfoundSearch } from '#storage/unfound-search.ts'
import { aKeptOffer } from '#test/builders.ts'

const nothing = {
  offers: [],
  lists: [],
  ticks: [],
  current: undefined,
  list: emptyList(),
  broken: [],
  unfound: [],
  installRefused: false,
}

const cafe = aKeptOffer({ id: 'family-cafe', keptAt: '2026-03-02T09:00:00.000Z' })
const library = aKeptOffer({ id: 'library', keptAt: '2026-03-03T09:00:00.000Z' })

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

/** What another program, or a broken disk, has left on the device. */
async function leave(
  values: Readonly<Record<string, unknown>>,
  where: 'kept' | 'unfound' | 'lists' | 'drafts' = 'kept',
): Promise<void> {
  await openKeptStore().then((store) => store.contents())
  const database = await openDB('hilfefinder')
  for (const [key, value] of Object.entries(values)) await database.put(where, value, key)
  database.close()
}

/** A search without an answer, as it lies on the device. */
function anUnfoundSearch(given: Partial<UnfoundSearch> = {}): UnfoundSearch {
  return { version: 1, query: 'Zahnspange', count: 1, last: '2026-03-02T09:00:00.000Z', ...given }
}

async function unfoundOnDevice(): Promise<readonly (readonly [string, number])[]> {
  const { unfound } = await (await openKeptStore()).contents()
  return unfound.map(({ query, count }) => [query, count])
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

  it('are all gone when everything is deleted, and the language and the searches with them', async () => {
    const store = await openKeptStore()
    await store.keep(cafe)
    await store.rememberLanguage('ar')
    await store.noteUnfound('Zahnspange')
    await store.deleteEverything()
    const later = await openKeptStore()
    expect(await later.contents()).toEqual(nothing)
    expect(await later.language()).toBeUndefined()
  })
})

describe('searches without an answer', () => {
  afterEach(() => vi.useRealTimers())

  it('are counted, the most frequent first, and are there again another time', async () => {
    const store = await openKeptStore()
    for (const query of ['Reiten', 'Zahnspange', 'Schach', 'Zahnspange', 'Zahnspange', 'Schach'])
      await store.noteUnfound(query)
    expect(await unfoundOnDevice()).toEqual([
      ['Zahnspange', 3],
      ['Schach', 2],
      ['Reiten', 1],
    ])
  })

  it.each([
    { spelling: 'another case', first: 'Zahnspange', second: 'ZAHNSPANGE' },
    { spelling: 'other spaces', first: 'neue Brille', second: '  neue\t  Brille ' },
    { spelling: 'an umlaut in two letters', first: 'Hörgerät', second: 'Hoergeraet' },
    { spelling: 'other letters of another keyboard', first: 'کتاب', second: 'كتاب' },
    { spelling: 'other digits', first: 'فرم ۲۴', second: 'فرم 24' },
  ])('are one for $spelling, as it was typed last', async ({ first, second }) => {
    const store = await openKeptStore()
    await store.noteUnfound(first)
    await store.noteUnfound(second)
    expect(await unfoundOnDevice()).toEqual([[second.trim(), 2]])
  })

  it('are two for different words', async () => {
    const store = await openKeptStore()
    await store.noteUnfound('Brille')
    await store.noteUnfound('Brillen')
    expect(await unfoundOnDevice()).toHaveLength(2)
  })

  it('are counted one after the other, even if they come at once', async () => {
    const store = await openKeptStore()
    await Promise.all(['Schach', 'schach', 'SCHACH'].map((query) => store.noteUnfound(query)))
    expect(await unfoundOnDevice()).toEqual([[expect.any(String), 3]])
  })

  it('fill no device: of too many, those that were searched longest ago go', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') })
    const store = await openKeptStore()
    for (let number = 0; number < mostUnfound + 3; number++) {
      vi.setSystemTime(new Date(Date.UTC(2026, 2, 2, 9, 0, number)))
      await store.noteUnfound(number === mostUnfound ? 'word0' : `word${number}`)
    }
    const queries = (await store.contents()).unfound.map(({ query }) => query)
    expect(queries).toHaveLength(mostUnfound)
    expect(queries).toContain('word0')
    expect(queries).not.toContain('word1')
  })

  it('say when they were searched last; of those that are as frequent, the latest is first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') })
    const store = await openKeptStore()
    await store.noteUnfound('Reiten')
    vi.setSystemTime(new Date('2026-03-03T09:00:00Z'))
    await store.noteUnfound('Schach')
    expect((await store.contents()).unfound).toEqual([
      anUnfoundSearch({ query: 'Schach', last: '2026-03-03T09:00:00.000Z' }),
      anUnfoundSearch({ query: 'Reiten', last: '2026-03-02T09:00:00.000Z' }),
    ])
  })

  it('can be forgotten without anything else', async () => {
    const store = await openKeptStore()
    await store.keep(cafe)
    await store.rememberLanguage('ar')
    await store.noteUnfound('Zahnspange')
    await store.forgetUnfound()
    const later = await openKeptStore()
    expect(await later.contents()).toMatchObject({ offers: [cafe], broken: [], unfound: [] })
    expect(await later.language()).toBe('ar')
  })

  it('are left out if they cannot be read, and do not hide the others', async () => {
    const strange = { number: 7, nothing: null, later: { ...anUnfoundSearch(), version: 2 }, half: { version: 1 } }
    await leave({ ...strange, zahnspange: anUnfoundSearch({ count: 4 }) }, 'unfound')
    await (await openKeptStore()).noteUnfound('Schach')
    expect(await unfoundOnDevice()).toEqual([
      ['Zahnspange', 4],
      ['Schach', 1],
    ])
    expect((await (await openKeptStore()).contents()).broken).toEqual([])
  })

  it('are begun anew where the entry of the same words cannot be read', async () => {
    await leave({ zahnspange: { version: 1, query: 'Zahnspange', count: 'many' } }, 'unfound')
    await (await openKeptStore()).noteUnfound('Zahnspange')
    expect(await unfoundOnDevice()).toEqual([['Zahnspange', 1]])
  })
})

describe('asking the browser to let it stay', () => {
  it.each([
    { answer: 'refuses', storage: { persist: () => Promise.reject(new Error('not in a private window')) } },
    { answer: 'cannot', storage: undefined },
  ])('is nothing to wait for if it $answer', async ({ storage }) => {
    vi.stubGlobal('navigator', { storage })
    await expect((await openKeptStore()).askToStay()).resolves.toBeUndefined()
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

  it('stay when the list on which they stand is deleted, and come onto the first', async () => {
    await leave(strange)
    const store = await openKeptStore()
    await store.tick('id-card', true)
    await store.drop('later')
    await store.deleteList(firstListId)
    expect((await store.contents()).broken).toEqual(['later', 'misplaced', 'nothing', 'number'])
  })

  it('go when everything is deleted', async () => {
    await leave(strange)
    await (await openKeptStore()).deleteEverything()
    expect(await (await openKeptStore()).contents()).toEqual(nothing)
  })
})

describe('a database of the first version', () => {
  const strange = { number: 7, later: { ...cafe, version: 2 } }

  /** What the first edition of the finder has left: two stores, and something in both. */
  async function leaveFirstVersion() {
    const first = await openDB('hilfefinder', 1, {
      upgrade(database) {
        database.createObjectStore('kept')
        database.createObjectStore('settings')
      },
    })
    for (const [id, value] of Object.entries({ ...strange, 'family-cafe': cafe, library }))
      await first.put('kept', value, id)
    await first.put('settings', 'uk', 'language')
    return first
  }

  it('is brought forward: everything is still there, what we cannot read too', async () => {
    ;(await leaveFirstVersion()).close()
    const store = await openKeptStore()
    expect(store.lasting).toBe(true)
    expect(await store.contents()).toMatchObject({ offers: [library, cafe], broken: ['later', 'number'], unfound: [] })
    expect(await store.language()).toBe('uk')
    const database = await openDB('hilfefinder')
    expect(database.version).toBe(3)
    expect([...database.objectStoreNames]).toEqual(['drafts', 'kept', 'lists', 'settings', 'ticks', 'unfound'])
    expect(await database.get('kept', 'later')).toEqual(strange.later)
    database.close()
  })

  it('can hold from then on what is new since', async () => {
    ;(await leaveFirstVersion()).close()
    const store = await openKeptStore()
    await store.noteUnfound('Zahnspange')
    await store.drop('library')
    expect(await unfoundOnDevice()).toEqual([['Zahnspange', 1]])
    expect(await idsOnDevice()).toEqual(['family-cafe'])
  })

  it('is brought forward as soon as the open page of the first edition has made way', async () => {
    const first = await leaveFirstVersion()
    first.addEventListener('versionchange', () => first.close())
    expect((await (await openKeptStore()).contents()).offers).toEqual([library, cafe])
  })

  it('is what the first edition finds too new afterwards, so that it writes nothing', async () => {
    ;(await leaveFirstVersion()).close()
    await (await openKeptStore()).contents()
    await expect(openDB('hilfefinder', 1)).rejects.toMatchObject({ name: 'VersionError' })
  })
})

describe('a database of the second version', () => {
  async function leaveSecondVersion(values: Readonly<Record<string, unknown>>) {
    const second = await openDB('hilfefinder', 2, {
      upgrade(database) {
        for (const name of ['kept', 'settings', 'unfound']) database.createObjectStore(name)
      },
    })
    for (const [id, value] of Object.entries(values)) await second.put('kept', value, id)
    await second.put('settings', 'fa', 'language')
    await second.put('unfound', anUnfoundSearch(), 'zahnspange')
    second.close()
  }

  it('becomes one list, the newest first, and loses nothing', async () => {
    await leaveSecondVersion({ 'family-cafe': cafe, library, later: { ...cafe, version: 2 } })
    const store = await openKeptStore()
    const contents = await store.contents()
    expect(contents.lists).toHaveLength(1)
    expect(contents.list).toMatchObject({ id: firstListId, name: '' })
    expect(contents.list.entries.map(({ offer }) => offer)).toEqual(['library', 'family-cafe', 'later'])
    expect(contents).toMatchObject({ offers: [library, cafe], broken: ['later'], unfound: [anUnfoundSearch()] })
    expect(await store.language()).toBe('fa')
  })

  it('has no list where nothing was kept', async () => {
    await leaveSecondVersion({})
    expect((await (await openKeptStore()).contents()).lists).toEqual([])
  })
})

/** What stands on which list, by its name. */
async function standing(store: KeptStore): Promise<Record<string, string[]>> {
  const { lists } = await store.contents()
  return Object.fromEntries(lists.map(({ name, entries }) => [name, entries.map(({ offer }) => offer)]))
}

describe.each([
  { store: 'on the device', open: openKeptStore },
  { store: 'that passes', open: async () => passingStore() },
])('lists in a store $store', ({ open }) => {
  it('are made, named, chosen, and what is kept comes onto the one used last', async () => {
    const store = await open()
    await store.keep(cafe)
    await store.addList('Familie Adam')
    await store.keep(library)
    await store.keep(cafe)
    expect(await standing(store)).toEqual({ '': ['family-cafe'], 'Familie Adam': ['family-cafe', 'library'] })
    await store.choose(firstListId)
    const { list } = await store.contents()
    await store.rename(list, 'Für mich')
    expect(await standing(store)).toEqual({ 'Für mich': ['family-cafe'], 'Familie Adam': ['family-cafe', 'library'] })
    expect((await store.contents()).list.name).toBe('Für mich')
  })

  it('an offer leaves the device with the last list on which it stood, and comes back whole', async () => {
    const store = await open()
    await store.keep(cafe)
    await store.addList('Familie Adam')
    await store.keep(cafe)
    const first = await store.drop('family-cafe', firstListId)
    expect(first?.offer).toBeUndefined()
    expect((await store.contents()).offers).toEqual([cafe])
    const last = await store.drop('family-cafe')
    expect(last?.offer).toEqual(cafe)
    expect((await store.contents()).offers).toEqual([])
    if (last) await store.putBack(last)
    expect((await store.contents()).offers).toEqual([cafe])
    expect(await standing(store)).toEqual({ '': [], 'Familie Adam': ['family-cafe'] })
  })

  it('one is deleted with what stands nowhere else, and taken in again as it was', async () => {
    const store = await open()
    await store.keep(cafe)
    await store.addList('Familie Adam')
    await store.keep(library)
    await store.keep(cafe)
    const { list } = await store.contents()
    await store.write({ list: list.id, offer: 'library', field: 'note', before: '', after: 'Montag' })
    const before = await store.contents()
    const deleted = await store.deleteList(list.id)
    expect(deleted.offers).toEqual([library])
    expect(await standing(store)).toEqual({ '': ['family-cafe'] })
    await store.takeIn(deleted)
    await store.choose(list.id)
    expect(await store.contents()).toEqual(before)
  })

  it('an offer that is dropped and kept again at once keeps its note and its place', async () => {
    const store = await open()
    await store.keep(cafe)
    await store.keep(library)
    await store.write({ list: firstListId, offer: 'family-cafe', field: 'next', before: '', after: 'Anrufen' })
    const before = (await store.contents()).list
    await store.drop('family-cafe')
    await store.keep(cafe)
    expect((await store.contents()).list).toEqual(before)
  })

  describe('the note of an offer that was dropped', () => {
    afterEach(() => vi.useRealTimers())

    async function withNote() {
      const store = await open()
      await store.keep(cafe)
      await store.write({ list: firstListId, offer: 'family-cafe', field: 'note', before: '', after: 'Montag' })
      return store
    }
    const notes = async (store: KeptStore) => (await store.contents()).list.entries.map(({ note }) => note)

    it.each([
      { later: 14_000, note: 'Montag' },
      { later: 16_000, note: '' },
    ])('comes back only to a thumb that has slipped: after $later ms', async ({ later, note }) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T09:00:00Z') })
      const store = await withNote()
      await store.drop('family-cafe')
      vi.setSystemTime(Date.now() + later)
      await store.keep(cafe)
      expect(await notes(store)).toEqual([note])
    })

    it('comes back to no other list', async () => {
      const store = await withNote()
      await store.drop('family-cafe')
      await store.addList('Familie Adam')
      await store.keep(cafe)
      expect(await standing(store)).toEqual({ '': [], 'Familie Adam': ['family-cafe'] })
      expect(await notes(store)).toEqual([''])
    })

    it('does not come back once everything was deleted', async () => {
      const store = await withNote()
      await store.drop('family-cafe')
      await store.deleteEverything()
      await store.keep(cafe)
      expect(await notes(store)).toEqual([''])
    })
  })

  it('an older copy of an offer overwrites no newer one', async () => {
    const store = await open()
    await store.keep({ ...cafe, provider: 'new' })
    await store.takeIn({ ...nothing, offers: [{ ...cafe, keptAt: '2026-03-01T09:00:00.000Z', provider: 'old' }] })
    expect((await store.contents()).offers).toMatchObject([{ provider: 'new' }])
    await store.takeIn({ ...nothing, offers: [{ ...cafe, keptAt: '2026-03-05T09:00:00.000Z', provider: 'newer' }] })
    expect((await store.contents()).offers).toMatchObject([{ provider: 'newer' }])
  })

  it('a copy from a device whose clock was wrong hinders no later one', async () => {
    const store = await open()
    await store.takeIn({ ...nothing, offers: [{ ...cafe, keptAt: '9999-01-01T00:00:00.000Z', provider: 'wrong' }] })
    await store.keep({ ...cafe, provider: 'right' })
    expect((await store.contents()).offers).toMatchObject([{ provider: 'right' }])
  })

  it('everything that was deleted can be taken in again', async () => {
    const store = await open()
    await store.keep(cafe)
    await store.addList('Familie Adam')
    await store.keep(library)
    await store.tick('id-card', true)
    await store.markDone(firstListId, 'family-cafe', true)
    const before = await store.contents()
    const deleted = await store.deleteEverything()
    expect(await store.contents()).toEqual(nothing)
    expect(await store.takeIn(deleted)).toEqual({ offers: 2, changed: true })
    expect(await store.contents()).toEqual(before)
    expect(await store.takeIn(deleted)).toEqual({ offers: 0, changed: false })
  })

  it('papers are ticked for all lists, and unticked', async () => {
    const store = await open()
    await store.tick('id-card', true)
    await store.tick('tax-id', true)
    await store.tick('id-card', false)
    expect((await store.contents()).ticks).toEqual(['tax-id'])
  })

  it('what was written when the page was closed is there the next time', async () => {
    const store = await open()
    await store.keep(cafe)
    const writing = { list: firstListId, offer: 'family-cafe', field: 'note', before: '', after: 'Montag' } as const
    await store.noteWriting(writing)
    expect((await store.contents()).list.entries).toMatchObject([{ note: 'Montag' }])
    // The page stayed after all, and saved it as usual.
    await store.write(writing)
    await store.write({ ...writing, before: 'Montag', after: 'Dienstag' })
    expect((await store.contents()).list.entries).toMatchObject([{ note: 'Dienstag' }])
  })

  it('what was written beside an offer that has gone meanwhile stays nowhere', async () => {
    const store = await open()
    await store.keep(cafe)
    await store.deleteEverything()
    await store.write({ list: firstListId, offer: 'family-cafe', field: 'note', before: '', after: 'Montag' })
    expect(await store.contents()).toEqual(nothing)
  })
})

describe('two tabs', () => {
  it('that keep different offers at once lose none', async () => {
    const [one, other] = await Promise.all([openKeptStore(), openKeptStore()])
    const ids = Array.from({ length: 12 }, (_, index) => `offer-${index}`)
    await Promise.all(ids.map((id, index) => (index % 2 ? one : other).keep(aKeptOffer({ id }))))
    const { list, offers } = await one.contents()
    expect(list.entries.map(({ offer }) => offer).sort()).toEqual([...ids].sort())
    expect(offers).toHaveLength(12)
  })

  it('that write different notes about the same offer lose neither', async () => {
    const [one, other] = await Promise.all([openKeptStore(), openKeptStore()])
    await one.keep(cafe)
    const writing = { list: firstListId, offer: 'family-cafe', field: 'note', before: '' } as const
    await Promise.all([
      one.write({ ...writing, after: 'Montag' }),
      other.write({ ...writing, after: 'Pass mitnehmen' }),
    ])
    const [entry] = (await one.contents()).list.entries
    expect(entry?.note).toContain('Montag')
    expect(entry?.note).toContain('Pass mitnehmen')
  })

  it('hear of each other', async () => {
    const [one, other] = await Promise.all([openKeptStore(), openKeptStore()])
    const heard = new Promise<void>((resolve) => {
      const stop = other.listen(() => {
        stop()
        resolve()
      })
    })
    await one.keep(cafe)
    await heard
    expect((await other.contents()).offers).toEqual([cafe])
  })
})

describe('what has gone wrong with lists on the device', () => {
  it('a list that cannot be read is named, its offers stand on the first list, and it stays when that is written', async () => {
    await (await openKeptStore()).keep(cafe)
    await leave({ mine: { version: 2, id: 'mine', entries: 'of a later edition' } }, 'lists')
    const store = await openKeptStore()
    expect(await store.contents()).toMatchObject({ offers: [cafe], broken: ['mine'] })
    expect((await store.contents()).list.entries).toMatchObject([{ offer: 'family-cafe' }])
    await store.keep(library)
    expect((await store.contents()).list.entries).toMatchObject([{ offer: 'library' }, { offer: 'family-cafe' }])
    const database = await openDB('hilfefinder')
    expect(await database.getAll('lists')).toContainEqual({ version: 2, id: 'mine', entries: 'of a later edition' })
    database.close()
  })

  it('a second one that cannot be read finds room beside the first', async () => {
    await leave({ mine: 'one', 'mine aside': 'another' }, 'lists')
    await (await openKeptStore()).keep(library)
    const database = await openDB('hilfefinder')
    expect(await database.getAll('lists')).toEqual([expect.objectContaining({ id: 'mine' }), 'another', 'one'])
    database.close()
  })

  it('a draft that cannot be read hides nothing, and stays', async () => {
    await (await openKeptStore()).keep(cafe)
    await leave({ a: 7, b: { list: 'mine' } }, 'drafts')
    const store = await openKeptStore()
    expect((await store.contents()).offers).toEqual([cafe])
    await store.noteWriting({ list: firstListId, offer: 'family-cafe', field: 'note', before: '', after: 'Montag' })
    await store.keep(library)
    const database = await openDB('hilfefinder')
    expect(await database.getAllKeys('drafts')).toEqual(['a', 'b'])
    database.close()
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

describe('deleting what is on the device', () => {
  it('leaves nothing, whatever store this window has, and tells other tabs', async () => {
    const [store, other] = await Promise.all([openKeptStore(), openKeptStore()])
    await store.keep(cafe)
    await store.rememberLanguage('ar')
    await leave({ strange: 7 })
    const heard = new Promise<void>((resolve) => {
      other.listen(resolve)
    })
    await deleteDevice()
    await heard
    expect(await (await openKeptStore()).contents()).toEqual(nothing)
    expect(await store.language()).toBeUndefined()
    await store.keep(library)
    expect(await idsOnDevice()).toEqual(['library'])
  })

  it('does so with what a newer program has written', async () => {
    const newer = await openDB('hilfefinder', 99, {
      upgrade(database) {
        database.createObjectStore('kept').put('something newer', 'library')
        database.createObjectStore('photos').put('a photo', 'me')
      },
    })
    newer.close()
    await deleteDevice()
    const again = await openDB('hilfefinder')
    expect([again.version, await again.count('kept'), await again.count('photos')]).toEqual([99, 0, 0])
    again.close()
  })

  it('says so where the device refuses, and has nothing to do where there is no database', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('not now', 'UnknownError')
      },
    })
    await expect(deleteDevice()).rejects.toMatchObject({ trouble: 'unavailable' })
    vi.stubGlobal('indexedDB', undefined)
    await expect(deleteDevice()).resolves.toBeUndefined()
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
    await store.noteUnfound('Zahnspange')
    expect(await passingStore().contents()).toEqual(nothing)
    expect(await passingStore().language()).toBeUndefined()
  })

  it('drops and deletes like any other', async () => {
    const store = passingStore()
    await store.keep(cafe)
    await store.keep(library)
    await store.rememberLanguage('ar')
    await store.noteUnfound('Zahnspange')
    await store.drop('library')
    expect((await store.contents()).offers).toEqual([cafe])
    await store.deleteEverything()
    expect(await store.contents()).toEqual(nothing)
    expect(await store.language()).toBeUndefined()
  })

  it('counts and forgets searches like any other', async () => {
    const store = passingStore()
    for (const query of ['Schach', 'Zahnspange', ' zahnspange ']) await store.noteUnfound(query)
    expect((await store.contents()).unfound).toMatchObject([
      { query: 'zahnspange', count: 2 },
      { query: 'Schach', count: 1 },
    ])
    await store.keep(cafe)
    await store.forgetUnfound()
    expect(await store.contents()).toMatchObject({ offers: [cafe], broken: [], unfound: [] })
  })
})
