import { isHoliday } from './holidays.ts'
import { addDays, type Moment, weekdayOf } from './moment.ts'

/**
 * One weekly opening time, in minutes since midnight of the day it begins.
 * `to` may pass 1440: Friday 20:00–02:00 is `{ from: 1200, to: 1560 }`.
 */
export interface Slot {
  readonly from: number
  readonly to: number
}

/** Slots of one day, in order, not overlapping. */
export type DaySlots = readonly Slot[]

/** A dated exception: other slots on that date; none means closed. */
export interface HoursException {
  readonly date: string
  readonly slots: DaySlots
}

/** When an offer can be reached. */
export type Hours =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'weekly'
      /** Monday first; seven entries. */
      readonly week: readonly DaySlots[]
      /** What holds on public holidays; `usual` if they are days like any other, `unknown` if nobody has said. */
      readonly holidays: DaySlots | 'usual' | 'unknown'
      readonly exceptions: readonly HoursException[]
      /** Also by appointment at other times. */
      readonly appointment: boolean
    }
  | { readonly kind: 'appointment' }
  | { readonly kind: 'unknown' }

/** Whether the door is open at a moment, until when, or when it opens next. */
export type OpenState =
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly until: Moment }
  | { readonly kind: 'closed'; readonly opens: Moment | undefined }
  /** A public holiday, and nobody has said whether the usual hours hold. */
  | { readonly kind: 'holiday' }
  | { readonly kind: 'appointment' }
  | { readonly kind: 'unknown' }

const day = 1440
/** Long enough to pass Christmas and New Year for a place that opens once a fortnight's week. */
const daysAhead = 28

type WeeklyHours = Extract<Hours, { kind: 'weekly' }>

/** The slots that begin on a date, with exceptions and holidays applied. */
export function slotsOn(hours: WeeklyHours, date: string): DaySlots {
  const exception = hours.exceptions.find((one) => one.date === date)
  if (exception) return exception.slots
  if (hours.holidays !== 'usual' && isHoliday(date)) return hours.holidays === 'unknown' ? [] : hours.holidays
  return usualSlots(hours, date)
}

function usualSlots(hours: WeeklyHours, date: string): DaySlots {
  return hours.week[weekdayOf(date)] ?? []
}

/** A holiday on which the door would be open if it were a day like any other. */
function isUnclearHoliday(hours: WeeklyHours, date: string): boolean {
  const decided = hours.holidays !== 'unknown' || hours.exceptions.some((one) => one.date === date)
  return !decided && isHoliday(date) && usualSlots(hours, date).length > 0
}

/** Whether a moment lies on such a holiday, or in the night that begins on one. */
function isUnclear(hours: WeeklyHours, { date, minutes }: Moment): boolean {
  const dayBefore = addDays(date, -1)
  const isNight = usualSlots(hours, dayBefore).some(({ to }) => minutes + day < to)
  return isUnclearHoliday(hours, date) || (isNight && isUnclearHoliday(hours, dayBefore))
}

/** A slot of `date` as an absolute span of minutes, counted from midnight of `origin`. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Every opening span from the day before `origin` on, in order, touching ones joined. */
function* spansFrom(hours: WeeklyHours, origin: string, days: number): Generator<Span> {
  let last: Span | undefined
  for (let offset = -1; offset <= days; offset++) {
    for (const slot of slotsOn(hours, addDays(origin, offset))) {
      const span = { from: slot.from + offset * day, to: slot.to + offset * day }
      if (last && span.from <= last.to) last = { from: last.from, to: Math.max(last.to, span.to) }
      else {
        if (last) yield last
        last = span
      }
    }
  }
  if (last) yield last
}

function momentOf(origin: string, minutes: number): Moment {
  const days = Math.floor(minutes / day)
  return { date: addDays(origin, days), minutes: minutes - days * day }
}

/** Whether times are known. "By appointment" is a way to get one, and tells no time. */
export function hasHours({ kind }: Hours): boolean {
  return kind === 'always' || kind === 'weekly'
}

/** The state of the door at a moment. Never guesses: hours that are not known stay unknown. */
export function openState(hours: Hours, moment: Moment): OpenState {
  if (hours.kind !== 'weekly') return hours
  for (const span of spansFrom(hours, moment.date, daysAhead)) {
    if (span.to <= moment.minutes) continue
    if (span.from <= moment.minutes) return { kind: 'open', until: momentOf(moment.date, span.to) }
    if (isUnclear(hours, moment)) return { kind: 'holiday' }
    return { kind: 'closed', opens: momentOf(moment.date, span.from) }
  }
  return isUnclear(hours, moment) ? { kind: 'holiday' } : { kind: 'closed', opens: undefined }
}

/** Whether somebody can be reached right now, as far as we know. */
export function isOpen(hours: Hours, moment: Moment): boolean {
  const { kind } = openState(hours, moment)
  return kind === 'always' || kind === 'open'
}
