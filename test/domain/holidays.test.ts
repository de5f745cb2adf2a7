import { describe, expect, it } from 'vitest'
import { easterSunday, isHoliday, thuringianHolidays } from '#domain/holidays.ts'
import { addDays, weekdayOf } from '#domain/moment.ts'

const years = Array.from({ length: 21 }, (_, index) => 2020 + index)

describe('Easter Sunday', () => {
  it.each([
    '1818-03-22',
    '1943-04-25',
    '2020-04-12',
    '2021-04-04',
    '2022-04-17',
    '2023-04-09',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2031-04-13',
    '2032-03-28',
    '2033-04-17',
    '2034-04-09',
    '2035-03-25',
    '2036-04-13',
    '2037-04-05',
    '2038-04-25',
    '2039-04-10',
    '2040-04-01',
    '2285-03-22',
  ])('is on %s, as the calendars print it', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date)
  })
})

describe('public holidays in Thuringia', () => {
  it('are these eleven in 2026', () => {
    expect([...thuringianHolidays(2026)].sort()).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-09-20',
      '2026-10-03',
      '2026-10-31',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it.each(years)('are eleven days of %i, with the movable ones on their weekdays', (year) => {
    const holidays = [...thuringianHolidays(year)]
    const easter = easterSunday(year)
    const movable = [addDays(easter, -2), addDays(easter, 1), addDays(easter, 39), addDays(easter, 50)]
    expect(holidays).toHaveLength(11)
    expect(holidays.every((date) => date.startsWith(`${year}-`))).toBe(true)
    expect(holidays).toEqual(expect.arrayContaining(movable))
    expect(movable.map(weekdayOf)).toEqual([4, 0, 3, 0])
  })

  it.each([
    { date: '2018-09-20', holiday: false, why: 'World Children’s Day came in 2019' },
    { date: '2019-09-20', holiday: true, why: 'World Children’s Day came in 2019' },
    { date: '2026-09-20', holiday: true, why: 'World Children’s Day has stayed' },
    { date: '2026-10-31', holiday: true, why: 'Thuringia keeps Reformation Day' },
    { date: '2026-11-01', holiday: false, why: 'All Saints’ Day is kept elsewhere' },
    { date: '2026-06-04', holiday: false, why: 'Corpus Christi is kept in a few other places' },
    { date: '2026-04-05', holiday: false, why: 'the law names Easter Monday, not the Sunday' },
    { date: '2026-12-24', holiday: false, why: 'Christmas Eve is a working day' },
    { date: '2026-12-31', holiday: false, why: 'New Year’s Eve is a working day' },
    { date: '2027-01-01', holiday: true, why: 'a new year begins with one' },
  ])('count $date: $holiday, because $why', ({ date, holiday }) => {
    expect(isHoliday(date)).toBe(holiday)
  })
})
