import type { DaySlots, Hours } from '#domain/hours.ts'
import { formatDate, formatTime, weekdayName } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'

/** Opening times in few lines, for paper: `Montag–Donnerstag`, `09:00–12:00`. */
export interface HoursLine {
  readonly days: string
  /** Runs from left to right in every language; `undefined` where `days` says everything. */
  readonly times?: string | undefined
}

function timesOf(t: Translate, slots: DaySlots): string {
  return slots.map(({ from, to }) => `${formatTime(from)}–${formatTime(to)}`).join(t('text.separator'))
}

/** Days one after the other with the same times stand together; closed days are left out. Nothing where nothing is known. */
export function hoursLines(t: Translate, hours: Hours): HoursLine[] {
  if (hours.kind === 'always') return [{ days: t('offer.always') }]
  if (hours.kind === 'appointment') return [{ days: t('offer.byAppointment') }]
  if (hours.kind === 'unknown') return []
  const week = hours.week.map((slots) => timesOf(t, slots))
  const lines: HoursLine[] = []
  for (let day = 0; day < week.length; day++) {
    const times = week[day]
    if (!times) continue
    const first = weekdayName(t, day)
    const start = day
    while (week[day + 1] === times) day++
    lines.push({ days: day > start ? `${first}–${weekdayName(t, day)}` : first, times })
  }
  const { holidays, exceptions, appointment } = hours
  if (holidays === 'unknown') lines.push({ days: `${t('offer.holidays')}: ${t('offer.holidaysUnknown')}` })
  else if (holidays !== 'usual') lines.push(special(t, t('offer.holidays'), holidays))
  for (const { date, slots } of exceptions)
    lines.push(special(t, t('offer.exception', { date: formatDate(t, date) }), slots))
  if (appointment) lines.push({ days: t('offer.alsoByAppointment') })
  return lines
}

function special(t: Translate, days: string, slots: DaySlots): HoursLine {
  return slots.length === 0 ? { days: `${days}: ${t('offer.closedDay')}` } : { days, times: timesOf(t, slots) }
}
