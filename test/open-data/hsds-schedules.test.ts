import { describe, expect, it } from 'vitest'
import { schedulesOf } from '#open-data/hsds-schedules.ts'
import { slot, weekly } from '#test/builders.ts'

const withoutIds = (...given: Parameters<typeof schedulesOf>) =>
  schedulesOf(...given).map(({ id: _id, ...rest }) => rest)

describe('schedulesOf', () => {
  it('says nothing where nobody knows', () => {
    expect(schedulesOf('a', { kind: 'unknown' })).toEqual([])
  })

  it('puts days with the same times together', () => {
    const hours = weekly({ mon: ['09:00-12:00', '14:00-16:00'], thu: ['09:00-12:00'] })
    const notes = 'An Feiertagen geschlossen.'
    expect(withoutIds('a', hours)).toEqual([
      { freq: 'WEEKLY', wkst: 'MO', byday: 'MO,TH', opens_at: '09:00', closes_at: '12:00', notes },
      { freq: 'WEEKLY', wkst: 'MO', byday: 'MO', opens_at: '14:00', closes_at: '16:00', notes },
    ])
  })

  it.each([
    { times: '20:00-26:00', closes: '02:00' },
    { times: '20:00-24:00', closes: '24:00' },
  ])('says when a night ends: $times', ({ times, closes }) => {
    expect(withoutIds('a', weekly({ fri: [times] }))).toEqual([
      expect.objectContaining({ opens_at: '20:00', closes_at: closes }),
    ])
  })

  it('says on which day other times hold, and on which none', () => {
    const exceptions = [
      { date: '2026-12-23', slots: [slot('09:00-10:00')] },
      { date: '2026-12-24', slots: [] },
    ]
    expect(withoutIds('a', weekly({}, { exceptions }))).toEqual([
      expect.objectContaining({
        valid_from: '2026-12-23',
        valid_to: '2026-12-23',
        opens_at: '09:00',
        closes_at: '10:00',
      }),
      { valid_from: '2026-12-24', valid_to: '2026-12-24', description: 'Geschlossen.' },
    ])
  })

  it.each([
    { holidays: 'unknown', says: 'nicht bekannt' },
    { holidays: 'usual', says: 'auch an Feiertagen' },
    { holidays: [], says: 'geschlossen' },
  ] as const)('does not guess what holds on public holidays: $says', ({ holidays, says }) => {
    const [schedule] = schedulesOf('a', weekly({ mon: ['09:00-12:00'] }, { holidays }))
    expect(schedule?.notes).toContain(says)
  })

  it('gives every time an id of its own', () => {
    const ids = schedulesOf('a', weekly({ mon: ['09:00-12:00'], tue: ['10:00-12:00'] })).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
    expect(schedulesOf('b', weekly({ mon: ['09:00-12:00'] }))[0]?.id).not.toBe(ids[0])
  })
})
