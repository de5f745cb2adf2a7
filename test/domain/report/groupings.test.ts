import { describe, expect, it } from 'vitest'
import type { Hours } from '#domain/hours.ts'
import type { Offer } from '#domain/offer.ts'
import { drawersOf, type Grouping } from '#domain/report/cross-table.ts'
import {
  byAccess,
  byAge,
  byAnonymity,
  byArea,
  byCost,
  byDue,
  byGroup,
  byLanguage,
  byOpening,
  bySource,
  byTown,
} from '#domain/report/groupings.ts'
import { anOffer, facts, weekly } from '#test/builders.ts'

const drawers = (by: Grouping, given: Partial<Offer>) => drawersOf(by, anOffer(given))

describe('the opening of an offer', () => {
  it.each<{ about: string; hours: Hours; lies: readonly string[] }>([
    { about: 'nobody knows', hours: { kind: 'unknown' }, lies: ['unknown'] },
    { about: 'always', hours: { kind: 'always' }, lies: ['always'] },
    { about: 'by appointment', hours: { kind: 'appointment' }, lies: ['appointment'] },
    { about: 'until six', hours: weekly({ mon: ['09:00-18:00'] }), lies: ['weekdays'] },
    { about: 'a minute longer', hours: weekly({ mon: ['09:00-18:01'] }), lies: ['evening'] },
    { about: 'through the night', hours: weekly({ fri: ['22:00-26:00'] }), lies: ['evening'] },
    { about: 'on Saturdays', hours: weekly({ sat: ['09:00-12:00'] }), lies: ['weekend'] },
    { about: 'Sunday evenings', hours: weekly({ sun: ['17:00-20:00'] }), lies: ['evening', 'weekend'] },
    { about: 'no day at all', hours: weekly({}), lies: ['weekdays'] },
  ])('$about', ({ hours, lies }) => {
    expect(drawers(byOpening, { hours })).toEqual(lies)
  })
})

describe('the age of facts on 2026-11-22', () => {
  it.each([
    { factsOf: '2026-11-22', age: 'half-year', due: 'in-time' },
    { factsOf: '2026-05-22', age: 'half-year', due: 'in-time' },
    { factsOf: '2026-05-21', age: 'year', due: 'overdue' },
    { factsOf: '2025-11', age: 'year', due: 'overdue' },
    { factsOf: '2025-10', age: 'two-years', due: 'overdue' },
    { factsOf: '2024', age: 'two-years', due: 'overdue' },
    { factsOf: '2023', age: 'five-years', due: 'overdue' },
    { factsOf: '2020', age: 'older', due: 'overdue' },
    { factsOf: undefined, age: 'unknown', due: 'unknown' },
  ])('of $factsOf is $age and $due', ({ factsOf, age, due }) => {
    expect(drawers(byAge('2026-11-22'), { factsOf })).toEqual([age])
    expect(drawers(byDue('2026-11-22'), { factsOf, review: 6 })).toEqual([due])
  })
})

describe('what the catalogue does not say', () => {
  it.each([
    { by: 'cost', grouping: byCost },
    { by: 'anonymity', grouping: byAnonymity },
    { by: 'access', grouping: byAccess },
    { by: 'language', grouping: byLanguage([], ['de']) },
  ])('is not known, not "no": $by', ({ grouping }) => {
    expect(drawers(grouping, {})).toEqual(['unknown'])
  })
})

describe('the other drawers', () => {
  it.each([
    { access: ['appointment', 'walk-in'], lies: ['open'] },
    { access: ['phone', 'registration'], lies: ['remote'] },
    { access: ['referral'], lies: ['asked'] },
  ] as const)('take the easiest way in: $access', ({ access, lies }) => {
    expect(drawers(byAccess, { access })).toEqual(lies)
  })

  it('tell "for everybody" from groups', () => {
    const by = byGroup(facts({ audiences: [{ id: 'women', needs: [] }] }))
    expect(drawers(by, {})).toEqual(['everybody'])
    expect(drawers(by, { audience: { groups: ['women'] } })).toEqual(['women'])
  })

  it('name the town first among areas, and those outside its chain last', () => {
    const areas = [{ id: 'other' }, { id: 'country' }, { id: 'eisenach', within: 'country' }]
    expect(byArea(facts({ areas })).keys).toEqual(['eisenach', 'country', 'other'])
  })

  it('never sort a secret place by its town', () => {
    const secret = anOffer({ id: 'secret', places: [{ id: 'main', confidential: true }] })
    const open = anOffer({ places: [{ id: 'main', street: 'Markt 1', postcode: '99817', town: 'Eisenach' }] })
    const by = byTown([secret, open])
    expect(by.keys).toEqual(['Eisenach', 'confidential', 'none'])
    expect([secret, open, anOffer()].map((offer) => drawersOf(by, offer))).toEqual([
      ['confidential'],
      ['Eisenach'],
      ['none'],
    ])
  })

  it.each([
    { sources: [{ url: 'https://example.org', date: '2026' }], lies: ['page'] },
    { sources: [{ law: '§ 1 WoGG', date: '2026' }], lies: ['law'] },
    {
      sources: [
        { law: '§ 1 WoGG', date: '2026' },
        { url: 'https://example.org', date: '2026' },
      ],
      lies: ['both'],
    },
    { sources: [], lies: ['unknown'] },
  ])('tell laws from pages: $lies', ({ sources, lies }) => {
    expect(drawers(bySource, { sources })).toEqual(lies)
  })
})
