// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { firstListId } from '#domain/lists.ts'
import { parseConsultation, readConsultation, writeConsultation } from '#storage/consultation.ts'
import { consultationKey, mayBeInConsultation } from '#storage/consultation-mark.ts'
import { openKeptStore } from '#storage/open-store.ts'
import { aKeptOffer } from '#test/builders.ts'

afterEach(() => sessionStorage.clear())

const begin = () => writeConsultation({ version: 1, kind: 'going', locale: 'ar', entries: 3, things: {} })

describe('a consultation', () => {
  it('has a list of its own, which outlives a change of page', async () => {
    begin()
    const store = await openKeptStore()
    await store.keep(aKeptOffer({ id: 'wohngeld' }))
    await store.noteUnfound('Zebra')
    await store.rememberLanguage('ar')
    const again = await openKeptStore()
    const { offers, unfound } = await again.contents()
    expect(offers.map(({ id }) => id)).toEqual(['wohngeld'])
    expect(unfound.map(({ query }) => query)).toEqual(['Zebra'])
    expect(await again.language()).toBe('ar')
    expect(again.lasting).toBe(true)
  })

  it('keeps what is left in passing', async () => {
    begin()
    const store = await openKeptStore()
    await store.keep(aKeptOffer({ id: 'wohngeld' }))
    await store.noteWriting({ list: firstListId, offer: 'wohngeld', field: 'note', before: '', after: 'Montag' })
    expect((await (await openKeptStore()).contents()).list.entries).toMatchObject([{ note: 'Montag' }])
  })

  it('is as it was when its window can hold no more', async () => {
    begin()
    const store = await openKeptStore()
    await store.keep(aKeptOffer({ id: 'wohngeld' }))
    const { sessionStorage: real } = globalThis
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => real.getItem(key),
      setItem() {
        throw new DOMException('no space', 'QuotaExceededError')
      },
    })
    await expect(store.keep(aKeptOffer({ id: 'kindergeld' }))).rejects.toMatchObject({ name: 'QuotaExceededError' })
    vi.unstubAllGlobals()
    expect((await store.contents()).offers.map(({ id }) => id)).toEqual(['wohngeld'])
  })

  it('brings nothing back once it has ended, whatever a page still does', async () => {
    begin()
    const store = await openKeptStore()
    await store.keep(aKeptOffer({ id: 'wohngeld' }))
    writeConsultation({ version: 1, kind: 'ended', cleared: true })
    await store.keep(aKeptOffer({ id: 'kindergeld' }))
    expect(sessionStorage.getItem(consultationKey)).not.toContain('geld')
    expect(readConsultation()?.kind).toBe('ended')
  })

  it('is followed up only where there is something', () => {
    expect(mayBeInConsultation()).toBe(false)
    begin()
    expect(mayBeInConsultation()).toBe(true)
  })

  it('is read as it was written, and nothing else is taken for one', () => {
    begin()
    expect(readConsultation()).toMatchObject({ kind: 'going', locale: 'ar', entries: 3 })
    const broken = [
      '',
      '{',
      'null',
      '[]',
      '{"version":2,"kind":"going"}',
      '{"version":1,"kind":"going","locale":"<b>"}',
    ]
    for (const text of broken) expect(parseConsultation(text)).toBeUndefined()
    fc.assert(fc.property(fc.json(), (text) => void parseConsultation(text)))
  })
})
