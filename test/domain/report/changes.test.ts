import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesSince } from '#domain/report/changes.ts'
import { type EditionData, editionDataSchema, type OfferData, parseEditionData } from '#domain/report/edition-data.ts'

const offer = (id: string, given: Partial<OfferData> = {}): OfferData => ({
  id,
  title: id,
  provider: 'Stadt',
  area: 'town',
  goals: [],
  checked: '2026-01-01',
  parts: { words: 'aa', hours: 'bb' },
  ...given,
})
const edition = (...offers: readonly OfferData[]): EditionData => ({
  schema: editionDataSchema,
  edition: 'e',
  asOf: '2026-01-01',
  town: 'Eisenach',
  offers,
})

describe('changesSince', () => {
  it('names what appeared and what vanished', () => {
    const { appeared, vanished, unchanged } = changesSince(
      edition(offer('a'), offer('b')),
      edition(offer('b'), offer('c')),
    )
    expect([appeared, vanished].map((list) => list.map(({ id }) => id))).toEqual([['c'], ['a']])
    expect(unchanged).toBe(1)
  })

  it.each<{ what: string; now: Partial<OfferData>; told: object }>([
    { what: 'other hours', now: { parts: { words: 'aa', hours: 'cc' } }, told: { parts: ['hours'] } },
    { what: 'a part more', now: { parts: { words: 'aa', hours: 'bb', cost: 'dd' } }, told: { parts: ['cost'] } },
    { what: 'a part less', now: { parts: { words: 'aa' } }, told: { parts: ['hours'] } },
    { what: 'another title', now: { title: 'A' }, told: { formerTitle: 'a', title: 'A' } },
    { what: 'another provider', now: { provider: 'Kreis' }, told: { parts: ['provider'] } },
    { what: 'another goal', now: { goals: ['x'] }, told: { gainedGoals: ['x'], lostGoals: [] } },
    { what: 'a newer check', now: { checked: '2026-02-01' }, told: { checkedAgain: true, parts: [] } },
  ])('tells $what', ({ now, told }) => {
    const { changed } = changesSince(edition(offer('a')), edition(offer('a', now)))
    expect(changed).toEqual([expect.objectContaining(told)])
  })

  const anyOffer = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: fc.constantFrom('x', 'y'),
    parts: fc.dictionary(fc.constantFrom('hours', 'words'), fc.constantFrom('1', '2')),
  })
  const anyEdition = fc
    .uniqueArray(anyOffer, { selector: ({ id }) => id })
    .map((offers) => edition(...offers.map(({ id, ...given }) => offer(id, given))))

  it('counts every offer of both editions once', () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (before, now) => {
        const { appeared, vanished, changed, unchanged } = changesSince(before, now)
        expect(appeared.length + changed.length + unchanged).toBe(now.offers.length)
        expect(vanished.length + changed.length + unchanged).toBe(before.offers.length)
      }),
    )
  })

  it('finds nothing new in the same edition, read from its file', () => {
    fc.assert(
      fc.property(anyEdition, (one) => {
        const read = parseEditionData(JSON.parse(JSON.stringify(one)))
        if (read.kind !== 'read') throw new Error(read.kind)
        expect(changesSince(read.data, one)).toMatchObject({ appeared: [], vanished: [], changed: [] })
      }),
    )
  })
})

describe('parseEditionData', () => {
  it.each<{ what: string; value: unknown; kind: string }>([
    { what: 'nothing', value: null, kind: 'not-ours' },
    { what: 'a list', value: [], kind: 'not-ours' },
    { what: 'another file of ours', value: { facts: {}, offers: {} }, kind: 'not-ours' },
    { what: 'a newer shape', value: { ...edition(), schema: 99 }, kind: 'other-schema' },
    { what: 'an offer without parts', value: { ...edition(), offers: [{ id: 'a' }] }, kind: 'not-ours' },
    { what: 'an edition', value: edition(offer('a')), kind: 'read' },
  ])('takes $what for $kind', ({ value, kind }) => {
    expect(parseEditionData(value).kind).toBe(kind)
  })

  it('never throws, whatever a file says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => parseEditionData(value)).not.toThrow()
      }),
    )
  })
})
