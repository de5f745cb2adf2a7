import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstListId, listedOffers } from '#domain/lists.ts'
import type { Belongings } from '#storage/kept-store.ts'
import { belongingsOf, listFile, listFileName, parseListFile } from '#storage/list-file.ts'
import { passingStore } from '#storage/open-store.ts'
import { aKeptOffer, anOffer } from '#test/builders.ts'
import { holdings } from '#test/lists.ts'

const now = new Date('2026-11-22T10:00:00Z')

/** Whatever somebody may hold, with the offers themselves. */
const belongings: fc.Arbitrary<Belongings> = holdings.map((held) => ({
  ...held,
  current: undefined,
  offers: [...listedOffers(held.lists)].map((id) => aKeptOffer({ id })),
}))
const sample: Belongings = {
  lists: [
    {
      version: 1,
      id: firstListId,
      name: '',
      made: '',
      entries: [{ offer: 'tafel', note: 'Montag', next: 'Anrufen', done: false }],
    },
  ],
  current: undefined,
  ticks: ['id-card'],
  offers: [aKeptOffer({ id: 'tafel' })],
}
const file = listFile(sample, now)

describe('a list as a file', () => {
  it('is named by its day', () => {
    expect(listFileName('2026-11-22')).toBe('hilfefinder-liste-2026-11-22.json')
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(belongings, (given) => {
        expect(parseListFile(listFile(given, now))).toEqual({ kind: 'read', belongings: given, broken: 0 })
      }),
      { seed: 1 },
    )
  })

  it('taken in a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(belongings, belongings, async (ours, theirs) => {
        const store = passingStore()
        await store.takeIn(ours)
        await store.takeIn(theirs)
        const once = await store.contents()
        expect((await store.takeIn(theirs)).changed).toBe(false)
        expect(await store.contents()).toEqual(once)
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  it('can hold one list of several, and then says nothing of the others', () => {
    const other = { ...sample.lists[0], id: 'adam', name: 'Familie Adam', entries: [] } as Belongings['lists'][number]
    const all = { ...sample, lists: [...sample.lists, other], ticks: ['id-card'] }
    const text = listFile(belongingsOf(all, 'adam'), now)
    expect(text).not.toMatch(/tafel|Montag|id-card/)
    expect(text).toContain('Familie Adam')
  })
})

describe('a file that somebody chooses', () => {
  it.each([
    { what: 'nothing', text: '', kind: 'broken' },
    { what: 'half of one of ours', text: file.slice(0, file.length / 2), kind: 'broken' },
    { what: 'a page', text: '<!doctype html><title>Login</title>', kind: 'foreign' },
    { what: 'a list of another program', text: '{"bookmarks":[]}', kind: 'foreign' },
    { what: 'a number', text: '7', kind: 'foreign' },
    { what: 'null', text: 'null', kind: 'foreign' },
    { what: 'a photo', text: '\u0089PNG\r\n\u001a\n\u0000', kind: 'foreign' },
    { what: 'one of a later edition', text: file.replace('"version": 1', '"version": 2'), kind: 'newer' },
    { what: 'one without a version', text: file.replace('"version": 1', '"version": null'), kind: 'broken' },
    {
      what: 'one whose lists are a text',
      text: '{"format":"hilfefinder-liste","version":1,"lists":"","ticks":[],"offers":[]}',
      kind: 'broken',
    },
    {
      what: 'one in which nothing can be read',
      text: '{"format":"hilfefinder-liste","version":1,"lists":[7],"ticks":[],"offers":[null]}',
      kind: 'broken',
    },
  ])('is told apart if it is $what: $kind', ({ text, kind }) => {
    expect(parseListFile(text).kind).toBe(kind)
  })

  it('is read as far as it can be, and what cannot be read is counted', () => {
    const value = JSON.parse(file)
    const text = JSON.stringify({ ...value, offers: [...value.offers, { id: 'half' }], lists: [...value.lists, {}] })
    expect(parseListFile(text)).toEqual({ kind: 'read', belongings: sample, broken: 2 })
  })

  const script = 'javascript:alert(1)'
  it.each([
    { where: 'a contact', given: { contacts: [{ kind: 'web', url: script, purpose: 'information' }] } },
    { where: 'a source', given: { sources: [{ url: script, date: '2026-03-02' }] } },
  ] as const)('leads to pages only, in $where too', ({ given }) => {
    const offer = anOffer({ id: 'tafel', ...given })
    const text = listFile({ ...sample, offers: [aKeptOffer({ id: 'tafel', offer })] }, now)
    expect(parseListFile(text)).toMatchObject({ kind: 'read', broken: 1, belongings: { offers: [] } })
  })

  it('has no offer under the name of another', () => {
    const offer = anOffer({ id: 'wohngeld' })
    const text = listFile({ ...sample, offers: [aKeptOffer({ id: 'tafel', offer })] }, now)
    expect(parseListFile(text)).toMatchObject({ kind: 'read', broken: 1, belongings: { offers: [] } })
  })

  it('that has something twice has it once', () => {
    const [list] = sample.lists
    const [tafel] = sample.offers
    if (!list || !tafel) throw new Error('the sample is empty')
    const [entry] = list.entries
    const twice = {
      ...sample,
      lists: [
        { ...list, entries: [entry, { ...entry, note: 'Dienstag' }] },
        { ...list, name: 'again' },
      ],
      offers: [tafel, { ...tafel, provider: 'again' }],
      ticks: ['id-card', 'id-card'],
    } as Belongings
    const united = { ...entry, note: 'Montag\n– – –\nDienstag' }
    expect(parseListFile(listFile(twice, now))).toEqual({
      kind: 'read',
      broken: 0,
      belongings: { ...sample, lists: [{ ...list, entries: [united] }] },
    })
  })

  it('that has offers on no list puts them on the first one', () => {
    const read = parseListFile(listFile({ ...sample, lists: [] }, now))
    expect(read.kind === 'read' && read.belongings.lists[0]?.entries).toMatchObject([{ offer: 'tafel' }])
  })

  it('never makes us fall, whatever has happened to it', () => {
    const accident = fc.record({ at: fc.nat(file.length), length: fc.nat(40), text: fc.string({ maxLength: 12 }) })
    fc.assert(
      fc.property(fc.array(accident, { minLength: 1, maxLength: 4 }), (accidents) => {
        const text = accidents.reduce(
          (before, { at, length, text: put }) => before.slice(0, at) + put + before.slice(at + length),
          file,
        )
        expect(['read', 'broken', 'foreign', 'newer']).toContain(parseListFile(text).kind)
      }),
      { seed: 1, numRuns: 3000 },
    )
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (lists, ticks, offers) => {
        parseListFile(JSON.stringify({ format: 'hilfefinder-liste', version: 1, lists, ticks, offers }))
      }),
      { seed: 1 },
    )
  })
})
