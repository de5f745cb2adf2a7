import { type Moment, weekdayOf } from '#domain/moment.ts'
import type { MessageKey, Translate } from './translate.ts'

/** `540` → `09:00`. Midnight at the end of a day is `24:00`. */
export function formatTime(minutes: number): string {
  const inDay = minutes > 1440 ? minutes - 1440 : minutes
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`
}

/** The name of a weekday, 0 for Monday. Our own names: browsers lack some languages and then show another. */
export function weekdayName(t: Translate, weekday: number): string {
  return t(`weekday.${weekday}` as MessageKey)
}

/** `2026-11-22` in words; `2024-05` and `2024` as far as they go. Some languages bend a month behind a day, and in a sentence. */
export function formatDate(t: Translate, date: string, inSentence = false): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const key = inSentence || day !== undefined ? `month.${Number(month)}` : `monthAlone.${Number(month)}`
  const name = t(key as MessageKey)
  return day === undefined
    ? t('date.month', { month: name, year })
    : t('date.day', { day: Number(day), month: name, year })
}

/** When a moment is, seen from today: a time today, tomorrow, or a weekday. */
export function formatMoment(t: Translate, moment: Moment, today: Moment, tomorrow: string): string {
  const time = formatTime(moment.minutes)
  if (moment.date === today.date) return t('moment.today', { time })
  if (moment.date === tomorrow) return t('moment.tomorrow', { time })
  return t('moment.weekday', { weekday: weekdayName(t, weekdayOf(moment.date)), time })
}

/** `563` → `563 €`; cents only where there are some. */
export function formatEuro(t: Translate, euro: number): string {
  const cents = Math.round(euro * 100) % 100 !== 0
  const [whole = '', fraction] = euro.toFixed(cents ? 2 : 0).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, t('number.group'))
  return t('number.euro', { amount: fraction ? `${grouped}${t('number.decimal')}${fraction}` : grouped })
}
