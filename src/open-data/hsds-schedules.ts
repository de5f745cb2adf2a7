import type { DaySlots, Hours, Slot } from '#domain/hours.ts'
import { uuid } from './uuid.ts'

/** An opening time as HSDS has it: days of the week, or one day, with hours of the clock on the wall there. */
export interface Schedule {
  readonly id: string
  readonly freq?: 'WEEKLY'
  readonly wkst?: 'MO'
  readonly byday?: string
  readonly opens_at?: string
  readonly closes_at?: string
  readonly valid_from?: string
  readonly valid_to?: string
  readonly description?: string
  readonly notes?: string
}

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** `540` → `09:00`; past midnight it is the clock of the next day, midnight at the end of a day is `24:00`. */
function clock(minutes: number): string {
  const inDay = minutes > 1440 ? minutes - 1440 : minutes
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`
}

const times = ({ from, to }: Slot) => ({ opens_at: clock(from), closes_at: clock(to) })

function holidayNote(holidays: DaySlots | 'usual' | 'unknown'): string {
  if (holidays === 'usual') return 'Gilt auch an Feiertagen.'
  if (holidays === 'unknown') return 'Ob die Zeiten an Feiertagen gelten, ist nicht bekannt.'
  return holidays.length === 0 ? 'An Feiertagen geschlossen.' : 'An Feiertagen gelten andere Zeiten.'
}

/** The opening times of an offer; none where nobody knows them. Times of day are those of Germany. */
export function schedulesOf(offer: string, hours: Hours): readonly Schedule[] {
  const id = (...part: readonly string[]) => uuid('schedule', offer, ...part)
  switch (hours.kind) {
    case 'unknown':
      return []
    case 'appointment':
      return [{ id: id('appointment'), description: 'Nach Vereinbarung.' }]
    case 'always':
      return [
        {
          id: id('always'),
          freq: 'WEEKLY',
          wkst: 'MO',
          byday: days.join(','),
          opens_at: '00:00',
          closes_at: '24:00',
          description: 'Rund um die Uhr, auch an Feiertagen.',
        },
      ]
    case 'weekly': {
      const byTimes = new Map<string, { slot: Slot; byday: string[] }>()
      hours.week.forEach((slots, weekday) => {
        for (const slot of slots) {
          const key = `${slot.from}-${slot.to}`
          const entry = byTimes.get(key) ?? { slot, byday: [] }
          entry.byday.push(days[weekday] ?? '')
          byTimes.set(key, entry)
        }
      })
      const notes = holidayNote(hours.holidays)
      return [
        ...[...byTimes].map(([key, { slot, byday }]) => ({
          id: id(key),
          freq: 'WEEKLY' as const,
          wkst: 'MO' as const,
          byday: byday.join(','),
          ...times(slot),
          notes: hours.appointment ? `${notes} Zu anderen Zeiten nach Vereinbarung.` : notes,
        })),
        ...hours.exceptions.flatMap(({ date, slots }) => {
          const day = { valid_from: date, valid_to: date }
          if (slots.length === 0) return [{ id: id(date), ...day, description: 'Geschlossen.' }]
          return slots.map((slot) => ({
            id: id(date, `${slot.from}-${slot.to}`),
            ...day,
            ...times(slot),
            description: 'Andere Zeit an diesem Tag.',
          }))
        }),
      ]
    }
  }
}
