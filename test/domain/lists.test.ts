import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  currentList,
  dropped,
  emptyList,
  firstListId,
  type Holdings,
  kept,
  listedOffers,
  moved,
  nothingHeld,
  putBack,
  renamed,
  united,
  withNewList,
  withoutList,
  withStrays,
  written,
} from '#domain/lists.ts'
import { mergedHoldings } from '#domain/merged-lists.ts'
import { writings } from '#domain/writings.ts'
import { holdings } from '#test/lists.ts'

const three = ['a', 'b', 'c'].reduceRight((before, offer) => kept(before, offer), nothingHeld)
const order = (held: Holdings) =>
  currentList(held)
    .entries.map(({ offer }) => offer)
    .join('')

describe('a list', () => {
  it('is there without being made: what is kept first makes it, what is kept last stands on top', () => {
    expect(order(three)).toBe('abc')
    expect(currentList(three)).toMatchObject({ id: firstListId, name: '' })
  })

  it.each([
    { offer: 'a', by: 1, after: 'bac' },
    { offer: 'c', by: -1, after: 'acb' },
    { offer: 'a', by: -1, after: 'abc' },
    { offer: 'c', by: 1, after: 'abc' },
    { offer: 'x', by: 1, after: 'abc' },
    { offer: 'a', by: 2, after: 'bca' },
    { offer: 'c', by: -2, after: 'cab' },
    { offer: 'b', by: 2, after: 'abc' },
  ] as const)('puts $offer by $by: $after', ({ offer, by, after }) => {
    expect(order(moved(three, firstListId, offer, by))).toBe(after)
  })

  it('takes back what was dropped where it stood', () => {
    const [, entry] = currentList(three).entries
    const without = dropped(three, firstListId, 'b')
    expect(order(without)).toBe('ac')
    expect(entry && putBack(without, emptyList(), entry, 1)).toEqual(three)
  })

  it('can be made beside others, and gets what is kept from then on', () => {
    const held = kept(withNewList(three, emptyList('adam', 'Familie Adam', '2026-03-02')), 'x')
    expect(held.lists.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['', 3],
      ['Familie Adam', 1],
    ])
    expect(currentList(withoutList(held, 'adam'))).toEqual(currentList(three))
  })

  it('that is made anew comes to its place among the others', () => {
    const old = emptyList('berta', '', '2026-03-01')
    const held = withNewList(withNewList(nothingHeld, emptyList('adam', '', '2026-03-02')), old)
    const entry = { offer: 'x', note: '', next: '', done: false }
    const back = putBack(withoutList(held, 'berta'), old, entry, 0)
    expect(back.lists.map(({ id }) => id)).toEqual(['berta', 'adam'])
    expect(held.lists.map(({ id }) => id)).toEqual(['berta', 'adam'])
  })

  it('can have a name before anything is on it', () => {
    expect(currentList(renamed(nothingHeld, emptyList(), 'Für mich'))).toEqual(emptyList(firstListId, 'Für mich'))
  })

  it('takes up offers that stand on no list, whatever has happened', () => {
    expect(order(withStrays(three, ['x', 'b', 'y']))).toBe('abcxy')
    expect(withStrays(three, ['a'])).toBe(three)
  })
})

describe('what somebody writes', () => {
  const note = (before: string, after: string) =>
    ({ list: firstListId, offer: 'b', field: 'note', before, after }) as const
  const noteOf = (held: Holdings) => currentList(held).entries[1]?.note

  it('is taken over as it is', () => {
    expect(noteOf(written(written(three, note('', 'Montag')), note('Montag', 'Dienstag')))).toBe('Dienstag')
  })

  it('is taken over once, however often it comes', () => {
    const once = written(three, note('', 'Montag'))
    expect(written(once, note('', 'Montag'))).toEqual(once)
  })

  it('stays beside what another tab wrote meanwhile', () => {
    const both = noteOf(written(written(three, note('', 'Montag')), note('', 'Pass')))
    expect(both).toMatch(/Montag[\s\S]*Pass/)
  })

  it('unites without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('note' as const, 'next' as const), (one, other, field) => {
        const both = united(field, one, other)
        expect(both).toContain(one === other ? one : one.trim())
        expect(both).toContain(one === other ? other : other.trim())
        expect(united(field, both, other)).toBe(both)
        expect(united(field, united(field, other, one), both).length).toBe(united(field, other, one).length)
      }),
      { seed: 1 },
    )
  })

  it('is told by offer, without entries beside which nothing stands', () => {
    const held = written(three, note('', 'Dienstag'))
    expect([...writings(currentList(held)).keys()]).toEqual(['b'])
    expect(writings(currentList(written(three, note('', '  ')))).size).toBe(0)
  })
})

describe('merging what two devices hold', () => {
  /** What is kept, whatever order it comes in. */
  const told = ({ lists, ticks }: Holdings) => ({
    lists: lists
      .map(({ id, name, made, entries }) => ({
        id,
        made,
        name: name.split(' / ').sort(),
        entries: entries
          .map(({ offer, note, next, done }) => ({
            offer,
            done,
            note: note.split('\n– – –\n').sort(),
            next: next.split(' / ').sort(),
          }))
          .sort((a, b) => (a.offer < b.offer ? -1 : 1)),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ticks: [...ticks].sort(),
  })

  it('keeps the same, whichever is merged into the other', () => {
    fc.assert(
      fc.property(holdings, holdings, (one, other) => {
        expect(told(mergedHoldings(one, other))).toEqual(told(mergedHoldings(other, one)))
      }),
      { seed: 1 },
    )
  })

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(holdings, holdings, (one, other) => {
        const once = mergedHoldings(one, other)
        expect(mergedHoldings(once, other)).toEqual(once)
        expect(mergedHoldings(once, once)).toEqual(once)
      }),
      { seed: 1 },
    )
  })

  it('loses no list, offer, tick or written word of either, and keeps our order', () => {
    fc.assert(
      fc.property(holdings, holdings, (one, other) => {
        const both = mergedHoldings(one, other)
        for (const side of [one, other]) {
          for (const id of side.ticks) expect(both.ticks).toContain(id)
          for (const offer of listedOffers(side.lists)) expect(listedOffers(both.lists)).toContain(offer)
          for (const list of side.lists) {
            const there = both.lists.find(({ id }) => id === list.id)
            expect(there?.name).toContain(list.name)
            for (const { offer, note, done } of list.entries) {
              const entry = there?.entries.find((candidate) => candidate.offer === offer)
              expect(entry?.note).toContain(note)
              expect(entry?.done || !done).toBe(true)
            }
          }
        }
        for (const { id, entries } of one.lists) {
          const own = entries.map(({ offer }) => offer)
          const there = both.lists.find((list) => list.id === id)?.entries.map(({ offer }) => offer) ?? []
          expect(there.filter((offer) => own.includes(offer))).toEqual(own)
          expect(new Set(there).size).toBe(there.length)
        }
      }),
      { seed: 1 },
    )
  })

  it('puts what is new where it stood on the other device', () => {
    const ours = dropped(three, firstListId, 'b')
    expect(order(mergedHoldings(ours, three))).toBe('abc')
  })
})
