import { describe, expect, it } from 'vitest'
import type { Hours } from '#domain/hours.ts'
import { slot, weekly } from '#test/builders.ts'
import { speak } from '#test/words.ts'
import { hoursLines } from '#ui/hours-lines.ts'

const lines = (hours: Hours) =>
  hoursLines(speak.de, hours).map(({ days, times }) => (times ? `${days} ${times}` : days))

describe('hours on paper', () => {
  it.each<{ name: string; hours: Hours; said: string[] }>([
    { name: 'nothing is known', hours: { kind: 'unknown' }, said: [] },
    { name: 'somebody is always there', hours: { kind: 'always' }, said: ['Rund um die Uhr'] },
    { name: 'one needs an appointment', hours: { kind: 'appointment' }, said: ['Mit Termin'] },
    {
      name: 'days are alike',
      hours: weekly(
        { mon: ['08:00-12:00'], tue: ['08:00-12:00'], wed: ['08:00-12:00'], fri: ['08:00-12:00'] },
        { holidays: 'usual' },
      ),
      said: ['Montag–Mittwoch 08:00–12:00', 'Freitag 08:00–12:00'],
    },
    {
      name: 'a day has a break',
      hours: weekly({ sun: ['09:00-12:00', '13:00-18:00'] }, { holidays: 'usual' }),
      said: ['Sonntag 09:00–12:00, 13:00–18:00'],
    },
    { name: 'holidays are closed', hours: weekly({}), said: ['An Feiertagen: geschlossen'] },
    {
      name: 'holidays are not known',
      hours: weekly({}, { holidays: 'unknown' }),
      said: ['An Feiertagen: nicht bekannt'],
    },
    {
      name: 'there is more to say',
      hours: weekly(
        { thu: ['20:00-26:00'] },
        {
          holidays: [slot('10:00-12:00')],
          exceptions: [
            { date: '2026-12-24', slots: [] },
            { date: '2026-12-31', slots: [slot('09:00-12:00')] },
          ],
          appointment: true,
        },
      ),
      said: [
        'Donnerstag 20:00–02:00',
        'An Feiertagen 10:00–12:00',
        'Am 24. Dezember 2026: geschlossen',
        'Am 31. Dezember 2026 09:00–12:00',
        'Auch mit Termin',
      ],
    },
  ])('say it in few lines when $name', ({ hours, said }) => {
    expect(lines(hours)).toEqual(said)
  })
})
