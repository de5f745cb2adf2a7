import { addDays } from './moment.ts'

/**
 * Easter Sunday of a year, as `YYYY-MM-DD`.
 * Anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991); it holds for every Gregorian year.
 */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${year}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`
}

const fixed = ['01-01', '05-01', '10-03', '10-31', '12-25', '12-26']
/** Days after Easter Sunday: Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const movable = [-2, 1, 39, 50]
/** World Children's Day is a public holiday in Thuringia since 2019. */
const childrensDay = { monthDay: '09-20', since: 2019 }

/** Thuringia's public holidays of a year (§ 2 Thüringer Feier- und Gedenktagsgesetz). */
export function thuringianHolidays(year: number): ReadonlySet<string> {
  const easter = easterSunday(year)
  const days = fixed.map((monthDay) => `${year}-${monthDay}`)
  if (year >= childrensDay.since) days.push(`${year}-${childrensDay.monthDay}`)
  return new Set([...days, ...movable.map((offset) => addDays(easter, offset))])
}

const years = new Map<number, ReadonlySet<string>>()

/** Whether a date (`YYYY-MM-DD`) is a public holiday in Thuringia. */
export function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4))
  let holidays = years.get(year)
  if (!holidays) {
    holidays = thuringianHolidays(year)
    years.set(year, holidays)
  }
  return holidays.has(date)
}
