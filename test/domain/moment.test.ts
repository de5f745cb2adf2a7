import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, addMonths, isDay, momentAt, weekdayOf } from '#domain/moment.ts'
import { at } from '#test/builders.ts'

const aDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const someDays = fc.integer({ min: -40_000, max: 40_000 })

describe('the moment at the provider’s door', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it.each([
    { zone: 'Asia/Kabul', hour: 3 },
    { zone: 'America/Los_Angeles', hour: 16 },
    { zone: 'Pacific/Kiritimati', hour: 13 },
    { zone: 'UTC', hour: 23 },
  ])('is the same on a device in $zone, where it is $hour o’clock', ({ zone, hour }) => {
    vi.stubEnv('TZ', zone)
    const instant = new Date('2026-06-30T23:05:00Z')
    expect(instant.getHours()).toBe(hour)
    expect(momentAt(instant)).toEqual(at('2026-07-01', '01:05'))
  })

  it.each([
    { night: 'spring', instant: '2026-03-29T00:59:59Z', moment: at('2026-03-29', '01:59') },
    { night: 'spring', instant: '2026-03-29T01:00:00Z', moment: at('2026-03-29', '03:00') },
    { night: 'autumn', instant: '2026-10-24T23:59:59Z', moment: at('2026-10-25', '01:59') },
    { night: 'autumn', instant: '2026-10-25T00:00:00Z', moment: at('2026-10-25', '02:00') },
    { night: 'autumn', instant: '2026-10-25T00:59:59Z', moment: at('2026-10-25', '02:59') },
    { night: 'autumn', instant: '2026-10-25T01:00:00Z', moment: at('2026-10-25', '02:00') },
    { night: 'autumn', instant: '2026-10-25T02:00:00Z', moment: at('2026-10-25', '03:00') },
  ])('follows the clock on the wall when it is changed in $night: $instant', ({ instant, moment }) => {
    expect(momentAt(new Date(instant))).toEqual(moment)
  })

  it.each([
    { instant: '2026-12-31T22:59:59Z', moment: at('2026-12-31', '23:59') },
    { instant: '2026-12-31T23:00:00Z', moment: at('2027-01-01', '00:00') },
    { instant: '2028-02-28T23:00:00Z', moment: at('2028-02-29', '00:00') },
  ])('begins a day at minute 0, and a year with it: $instant', ({ instant, moment }) => {
    expect(momentAt(new Date(instant))).toEqual(moment)
  })

  it('can be asked for in another time zone', () => {
    expect(momentAt(new Date('2026-06-30T23:05:00Z'), 'America/New_York')).toEqual(at('2026-06-30', '19:05'))
  })
})

describe('addDays', () => {
  it.each([
    { date: '2026-12-31', days: 1, result: '2027-01-01' },
    { date: '2026-01-01', days: -1, result: '2025-12-31' },
    { date: '2028-02-28', days: 1, result: '2028-02-29' },
    { date: '2026-02-28', days: 1, result: '2026-03-01' },
    { date: '2100-02-28', days: 1, result: '2100-03-01' },
    { date: '2026-03-28', days: 2, result: '2026-03-30' },
    { date: '2026-10-24', days: 2, result: '2026-10-26' },
    { date: '1970-01-01', days: -1, result: '1969-12-31' },
    { date: '2026-05-05', days: 0, result: '2026-05-05' },
  ])('counts $days from $date to $result', ({ date, days, result }) => {
    expect(addDays(date, days)).toBe(result)
  })

  it('finds the way back, and takes two steps as one', () => {
    fc.assert(
      fc.property(aDate, someDays, someDays, (date, there, further) => {
        expect(addDays(addDays(date, there), -there)).toBe(date)
        expect(addDays(addDays(date, there), further)).toBe(addDays(date, there + further))
      }),
    )
  })
})

describe('isDay', () => {
  it.each([
    { text: '2026-11-22', day: true },
    { text: '2024-02-29', day: true },
    { text: '2026-02-29', day: false },
    { text: '2026-99-99', day: false },
    { text: '2026-11', day: false },
    { text: 'morgen', day: false },
  ])('$text: $day', ({ text, day }) => {
    expect(isDay(text)).toBe(day)
  })
})

describe('weekdayOf', () => {
  it.each([
    { date: '2026-11-23', weekday: 0, name: 'Monday' },
    { date: '2026-11-22', weekday: 6, name: 'Sunday' },
    { date: '1970-01-01', weekday: 3, name: 'Thursday' },
    { date: '1969-12-31', weekday: 2, name: 'Wednesday' },
    { date: '1900-01-01', weekday: 0, name: 'Monday' },
    { date: '2000-02-29', weekday: 1, name: 'Tuesday' },
  ])('knows that $date is a $name', ({ date, weekday }) => {
    expect(weekdayOf(date)).toBe(weekday)
  })

  it('moves on by one each day and comes back after seven', () => {
    fc.assert(
      fc.property(aDate, (date) => {
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) + 1) % 7)
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date))
      }),
    )
  })
})

describe('addMonths', () => {
  it.each([
    { date: '2026-01-31', months: 1, result: '2026-02-28' },
    { date: '2028-01-31', months: 1, result: '2028-02-29' },
    { date: '2028-02-29', months: 12, result: '2029-02-28' },
    { date: '2026-08-31', months: 3, result: '2026-11-30' },
    { date: '2026-12-15', months: 1, result: '2027-01-15' },
    { date: '2026-11-30', months: 1, result: '2026-12-30' },
    { date: '2026-11-30', months: 13, result: '2027-12-30' },
    { date: '2026-01-15', months: -1, result: '2025-12-15' },
    { date: '2026-05-31', months: 0, result: '2026-05-31' },
  ])('counts $months from $date to $result', ({ date, months, result }) => {
    expect(addMonths(date, months)).toBe(result)
  })

  it('comes to the same day of the month so many months on, or to the last day of a shorter one', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const result = addMonths(date, months)
        const monthsSinceZero = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
        expect(monthsSinceZero(result) - monthsSinceZero(date)).toBe(months)
        const isLastDay = addDays(result, 1).endsWith('-01')
        if (!isLastDay) expect(result.slice(8)).toBe(date.slice(8))
        expect(result.slice(8) <= date.slice(8)).toBe(true)
      }),
    )
  })
})
