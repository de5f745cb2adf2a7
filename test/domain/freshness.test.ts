import { describe, expect, it } from 'vitest'
import { factsDate, isOverdue, newestSource } from '#domain/freshness.ts'
import type { Checked } from '#domain/offer.ts'
import { anOffer } from '#test/builders.ts'

const sources = (...dates: string[]) => dates.map((date) => ({ url: 'https://example.org', date }))
const checked = (how: Checked['how']): Checked => ({ date: '2026-11-20', how })

describe('newestSource', () => {
  it.each([
    { dates: ['2024-05-31', '2025-01-01'], newest: '2025-01-01' },
    { dates: ['2025-01-01', '2024-05-31'], newest: '2025-01-01' },
    { dates: ['2024', '2024-11-30'], newest: '2024' },
    { dates: ['2024-02', '2024-02-28'], newest: '2024-02' },
    { dates: ['2024-02', '2024-03-01'], newest: '2024-03-01' },
    { dates: ['2023', '2024-01'], newest: '2024-01' },
    { dates: ['undated', '2019'], newest: '2019' },
    { dates: ['undated'], newest: undefined },
    { dates: [], newest: undefined },
  ])('gives a vague date its latest day: $dates', ({ dates, newest }) => {
    expect(newestSource(sources(...dates))).toBe(newest)
  })
})

describe('factsDate', () => {
  it('is the day on which somebody called or the provider answered', () => {
    expect(factsDate(anOffer({ checked: checked('phone'), sources: sources('2019') }))).toBe('2026-11-20')
    expect(factsDate(anOffer({ checked: checked('provider'), sources: sources('2019') }))).toBe('2026-11-20')
  })

  it('is the date of the source if nobody asked: reading an old page does not make it newer', () => {
    expect(factsDate(anOffer({ checked: checked('source'), sources: sources('2019', '2024-05') }))).toBe('2024-05')
  })

  it('is not made up when no source has a date', () => {
    expect(factsDate(anOffer({ checked: checked('source'), sources: sources('undated') }))).toBeUndefined()
  })
})

describe('isOverdue', () => {
  it.each([
    { date: '2026-05-31', review: 6, today: '2026-11-30', overdue: false },
    { date: '2026-05-31', review: 6, today: '2026-12-01', overdue: true },
    { date: '2026-05', review: 6, today: '2026-11-30', overdue: false },
    { date: '2026-05', review: 6, today: '2026-12-01', overdue: true },
    { date: '2024-02', review: 12, today: '2025-02-28', overdue: false },
    { date: '2024-02', review: 12, today: '2025-03-01', overdue: true },
    { date: '2025', review: 12, today: '2026-12-31', overdue: false },
    { date: '2025', review: 12, today: '2027-01-01', overdue: true },
    { date: 'undated', review: 60, today: '2026-01-01', overdue: true },
  ])('asks people to call first once $review months have passed since $date: on $today, $overdue', (row) => {
    const offer = anOffer({ checked: checked('source'), sources: sources(row.date), review: row.review })
    expect(isOverdue(offer, row.today)).toBe(row.overdue)
  })

  it('goes by the call, not by the older source, when somebody called', () => {
    const offer = anOffer({ checked: checked('phone'), sources: sources('2019'), review: 6 })
    expect(isOverdue(offer, '2027-05-20')).toBe(false)
    expect(isOverdue(offer, '2027-05-21')).toBe(true)
  })
})

describe('the date of facts', () => {
  const sources = [
    { url: 'https://example.org/tafel', date: '2021-03' },
    { law: 'SGB II § 22', date: '2026-08-19' },
  ]
  const checked = { date: '2026-11-22', how: 'source' } as const
  const place = { id: 'main', street: 'Markt 1', postcode: '99817', town: 'Eisenach' }

  it('is that of the pages where there is a door or a number: a statute knows nothing of them', () => {
    expect(factsDate({ checked, sources, places: [place], contacts: [] })).toBe('2021-03')
    expect(factsDate({ checked, sources, places: [], contacts: [{}] })).toBe('2021-03')
  })

  it('is that of the statute where there is only a right', () => {
    expect(factsDate({ checked, sources, places: [], contacts: [] })).toBe('2026-08-19')
  })

  it('is that of the statute where nothing else is known', () => {
    const law = [{ law: 'SGB II § 22', date: '2026-08-19' }]
    expect(factsDate({ checked, sources: law, places: [place], contacts: [] })).toBe('2026-08-19')
  })
})
