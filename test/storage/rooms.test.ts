import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '#storage/database.ts'
import { lastingRoom, passingMemory, passingRoom, type Room } from '#storage/rooms.ts'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const ticks = (room: Room) => room.visit(['ticks'], 'readonly', (shelf) => shelf('ticks').getAllKeys())
const put = (room: Room, key: string) =>
  room.visit(['ticks'], 'readwrite', async (shelf) => void (await shelf('ticks').put(true, key)))

describe.each([
  { where: 'on the device', room: (changed: () => void) => lastingRoom(() => openDatabase(() => {}), changed) },
  { where: 'that passes', room: () => passingRoom(passingMemory(), false) },
])('a room $where', ({ room }) => {
  it('has everything of one visit, or nothing', async () => {
    const one = room(() => {})
    const fails = one.visit(['ticks', 'kept'], 'readwrite', async (shelf) => {
      await shelf('ticks').put(true, 'id-card')
      throw new Error('the second half failed')
    })
    await expect(fails).rejects.toThrow('the second half failed')
    expect(await ticks(one)).toEqual([])
    await put(one, 'tax-id')
    expect(await ticks(one)).toEqual(['tax-id'])
  })

  it('lets nobody come between', async () => {
    const one = room(() => {})
    const count = () =>
      one.visit(['settings'], 'readwrite', async (shelf) => {
        const before = Number((await shelf('settings').get('count')) ?? 0)
        await shelf('settings').put(before + 1, 'count')
      })
    await Promise.all([count(), count(), count()])
    expect(await one.visit(['settings'], 'readonly', (shelf) => shelf('settings').get('count'))).toBe(3)
  })

  it('takes what is left there in passing, after those who came before', async () => {
    const one = room(() => {})
    const clears = one.visit(['drafts'], 'readwrite', (shelf) => shelf('drafts').clear())
    await Promise.all([clears, one.leave('drafts', 'Montag', 'note')])
    expect(await one.visit(['drafts'], 'readonly', (shelf) => shelf('drafts').getAll())).toEqual(['Montag'])
  })
})

describe('a room on the device', () => {
  it('tells of changes, and not of readings: two tabs would tell each other for ever', async () => {
    const changed = vi.fn()
    const room = lastingRoom(() => openDatabase(() => {}), changed)
    await ticks(room)
    expect(changed).not.toHaveBeenCalled()
    await put(room, 'id-card')
    expect(changed).toHaveBeenCalledOnce()
  })

  it('does not wait for an answer to what is left in passing: there may be nobody left to hear it', async () => {
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    await lastingRoom(
      () => openDatabase(() => {}),
      () => {},
    ).leave('drafts', 'Montag', 'note')
    expect(commit).toHaveBeenCalledOnce()
  })

  it('says once that there was no space', async () => {
    const full = () => Promise.reject(new DOMException('no space', 'QuotaExceededError'))
    const database = { transaction: () => ({ store: { put: full }, commit: () => {}, done: full() }) }
    const room = lastingRoom(
      async () => database as unknown as Database,
      () => {},
    )
    await expect(room.leave('drafts', 'Montag', 'note')).rejects.toMatchObject({ name: 'QuotaExceededError' })
  })
})

describe('a room that passes', () => {
  it('is as it was when its memory can hold no more', async () => {
    const memory = passingMemory()
    let full = false
    const room = passingRoom(
      {
        things: memory.things,
        take(next) {
          if (full) throw new DOMException('no space', 'QuotaExceededError')
          memory.take(next)
        },
      },
      true,
    )
    await put(room, 'id-card')
    full = true
    await expect(put(room, 'tax-id')).rejects.toMatchObject({ name: 'QuotaExceededError' })
    await expect(room.leave('drafts', 'Montag', 'note')).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(await ticks(room)).toEqual(['id-card'])
    expect(memory.things().get('drafts')?.size).toBe(0)
  })
})
