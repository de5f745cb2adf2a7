import { compileHours } from '#content/hours.ts'
import type { Reading } from './hsds-reading.ts'
import type { Thing } from './taken.ts'

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

function dayOf(text: string): string | undefined {
  const start = text.trim().slice(0, 2).toLowerCase()
  return days.find((day) => day.toLowerCase() === start)
}

/** `9:00`, `09:00:00+01:00` → `09:00` */
function clock(text: string | undefined): string | undefined {
  const [, hour = '', minute] = /^(\d{1,2}):(\d{2})/.exec(text ?? '') ?? []
  return minute && Number(hour) <= 24 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

/** Parts of a schedule that make it other than the same every week. */
const notWeekly = ['byweekno', 'bymonthday', 'byyearday', 'count', 'until', 'valid_to']

/** The weekly times of schedules as one rule; those that are not the same every week are noted. */
export function openingRule(schedules: readonly Thing[], { taken, notes }: Reading): string | undefined {
  const rules: string[] = []
  for (const schedule of schedules) {
    const freq = taken.text(schedule, 'freq')
    const interval = taken.text(schedule, 'interval')
    const from = clock(taken.text(schedule, 'opens_at'))
    const to = clock(taken.text(schedule, 'closes_at'))
    const named = taken.text(schedule, 'byday') ?? taken.text(schedule, 'weekday') ?? ''
    taken.skip(schedule, ['id', 'wkst', 'timezone', 'dtstart', 'valid_from'])
    const odd = notWeekly.find((key) => taken.text(schedule, key) !== undefined)
    const found = named.split(',').map(dayOf)
    const weekly = (freq ?? 'WEEKLY') === 'WEEKLY' && (interval ?? '1') === '1' && !odd
    if (weekly && from && to && found.every((day) => day !== undefined)) {
      rules.push(`${found.join(',')} ${from}-${to}`)
      continue
    }
    const message = odd
      ? 'Diese Zeiten gelten nicht jede Woche gleich. Schreiben Sie sie unter „hours“ in den Text.'
      : 'Diese Zeiten wurden nicht verstanden.'
    const at = odd ?? (Object.hasOwn(schedule, 'weekday') ? 'weekday' : 'byday')
    notes.push({ where: taken.place(schedule, at), message })
    taken.leaveOut(schedule)
  }
  const rule = [...new Set(rules)].join('; ')
  if (rule === '') return undefined
  const compiled = compileHours(mergedDays(rule))
  return compiled.kind === 'wrong' ? rule : mergedDays(rule)
}

/** Two times on one day stand in one rule: `Mo 09:00-12:00,14:00-17:00`. A later rule for a day would replace the earlier one. */
function mergedDays(rule: string): string {
  const byDay = new Map<string, string[]>()
  for (const part of rule.split('; ')) {
    const [named = '', times = ''] = part.split(' ')
    for (const day of named.split(',')) byDay.set(day, [...(byDay.get(day) ?? []), times])
  }
  const byTimes = new Map<string, string[]>()
  for (const day of days) {
    const times = [...new Set(byDay.get(day) ?? [])].sort().join(',')
    if (times !== '') byTimes.set(times, [...(byTimes.get(times) ?? []), day])
  }
  return [...byTimes].map(([times, own]) => `${own.join(',')} ${times}`).join('; ')
}
