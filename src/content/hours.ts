import OpeningHours from 'opening_hours'
import type { DaySlots, Slot } from '#domain/hours.ts'
import { addDays, weekdayOf } from '#domain/moment.ts'

// The library reads the clock of the machine it runs on; the door stands in Germany.
process.env.TZ = 'Europe/Berlin'

/** What an OSM rule says, or a German sentence about what is wrong with it. */
export type CompiledRule =
  | { readonly kind: 'always' }
  | { readonly kind: 'weekly'; readonly week: readonly DaySlots[]; readonly holidays: DaySlots | 'usual' | 'unknown' }
  | { readonly kind: 'wrong'; readonly message: string }

/** Where the library looks up public holidays. */
const eisenach = { lat: 50.98, lon: 10.32, address: { country_code: 'de', state: 'Thüringen' } }
/** Times of day as well as spans of time (mode 2), and warnings in German. */
const settings = { mode: 2, locale: 'de', tag_key: undefined, map_value: undefined, warnings_severity: undefined }

/** All that fixed weekly times are written with. Seasons, single dates, school holidays and remarks need other words. */
const weeklyWords = /^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|closed|open|\d{1,2}:\d{2}|[-,;\s])+$/i

/** Mondays of weeks without a public holiday, over the seasons: a weekly rule gives the same table in each. */
const sampleMondays = [
  '2026-01-12',
  '2026-02-09',
  '2026-03-16',
  '2026-06-01',
  '2026-06-15',
  '2026-07-13',
  '2026-08-24',
  '2026-11-09',
]
/** Public holidays on every day of the week. */
const sampleHolidays = [
  '2026-04-06',
  '2028-10-03',
  '2031-01-01',
  '2031-12-25',
  '2026-05-14',
  '2026-12-25',
  '2026-10-03',
  '2026-09-20',
]

function localDate(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day)
}

/** Minutes between midnight of a date and an instant, as the wall clock counts them. */
function minutesSince(date: string, instant: Date): number {
  const wall = Date.UTC(
    instant.getFullYear(),
    instant.getMonth(),
    instant.getDate(),
    instant.getHours(),
    instant.getMinutes(),
  )
  return Math.round((wall - Date.parse(`${date}T00:00:00Z`)) / 60_000)
}

const wholeDay = 1440

/**
 * The slots that begin on a date. A slot that runs past midnight belongs to the day on which it begins; one longer than a
 * day consists of days that run into each other, and each keeps its own part.
 */
function slotsBeginningOn(hours: OpeningHours, date: string): Slot[] {
  const slots: Slot[] = []
  const intervals = hours.getOpenIntervals(localDate(addDays(date, -1)), localDate(addDays(date, 3)))
  for (const [opens, closes, unknown] of intervals) {
    if (unknown) continue
    const [from, to] = [minutesSince(date, opens), minutesSince(date, closes)]
    const slot = to - from > wholeDay ? { from: Math.max(from, 0), to: Math.min(to, wholeDay) } : { from, to }
    if (slot.from >= 0 && slot.from < wholeDay && slot.from < slot.to) slots.push(slot)
  }
  return slots
}

const sameSlots = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function weekFrom(hours: OpeningHours, monday: string): DaySlots[] {
  return Array.from({ length: 7 }, (_, day) => slotsBeginningOn(hours, addDays(monday, day)))
}

/** What holds on holidays: nobody said, the same on all of them, or the usual hours of each weekday. */
function holidaysOf(
  hours: OpeningHours,
  rule: string,
  week: readonly DaySlots[],
): DaySlots | 'usual' | 'unknown' | undefined {
  if (!/\bPH\b/i.test(rule)) return 'unknown'
  const each = sampleHolidays.map((date) => ({ usual: week[weekdayOf(date)], found: slotsBeginningOn(hours, date) }))
  if (each.every(({ usual, found }) => sameSlots(usual, found))) return 'usual'
  const [first] = each
  return each.every(({ found }) => sameSlots(found, first?.found)) ? first?.found : undefined
}

/**
 * What the library finds odd. A rule for holidays at the end is shown to it apart: after a night it would warn that the holiday
 * cuts the night short, but for us the night belongs to the day on which it begins.
 */
function warningsOf(rule: string): string[] {
  return rule.split(/;(?=\s*PH\b[^;]*$)/i).flatMap((part) => new OpeningHours(part, eisenach, settings).getWarnings())
}

function parsed(rule: string): OpeningHours | string {
  try {
    const hours = new OpeningHours(rule, eisenach, settings)
    const [warning] = warningsOf(rule)
    return warning ? warning.replace(/\s+/g, ' ') : hours
  } catch (error) {
    return String(error).replace(/\s+/g, ' ')
  }
}

/** Compiles an OSM `opening_hours` rule into a weekly table. Rules that change from week to week are refused, not rounded. */
export function compileHours(rule: string): CompiledRule {
  if (rule.trim() === '24/7') return { kind: 'always' }
  const hours = parsed(rule)
  if (typeof hours === 'string') {
    const message = `„${rule}“ lässt sich nicht als Öffnungszeit lesen (${hours}). Schreiben Sie zum Beispiel „Mo-Fr 09:00-17:00; PH off“.`
    return { kind: 'wrong', message }
  }
  const [first = [], ...weeks] = sampleMondays.map((monday) => weekFrom(hours, monday))
  const holidays = holidaysOf(hours, rule, first)
  if (!weeklyWords.test(rule) || holidays === undefined || !weeks.every((week) => sameSlots(week, first))) {
    const message = `„${rule}“ gilt nicht jede Woche gleich. Schreiben Sie nur feste Wochenzeiten und den Rest unter „hours“ in die Texte.`
    return { kind: 'wrong', message }
  }
  if (first.every((slots) => slots.length === 0)) {
    return {
      kind: 'wrong',
      message: `„${rule}“ ist nie geöffnet. Lassen Sie „open“ weg, wenn die Zeiten nicht bekannt sind.`,
    }
  }
  if (typeof holidays === 'string' && first.every(([slot]) => slot?.from === 0 && slot.to === wholeDay)) {
    return { kind: 'wrong', message: `„${rule}“ ist immer geöffnet. Schreiben Sie „24/7“.` }
  }
  return { kind: 'weekly', week: first, holidays }
}
