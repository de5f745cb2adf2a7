import { describe, expect, it } from 'vitest'
import { type Hours, hasHours, isOpen, openState, slotsOn } from '#domain/hours.ts'
import { at, slot, weekly } from '#test/builders.ts'

const weekdays = ['09:00-12:00']
const office = { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays }

const closedUntil = (date: string, time: string) => ({ kind: 'closed', opens: at(date, time) })
const openUntil = (date: string, time: string) => ({ kind: 'open', until: at(date, time) })
const undecided = { kind: 'holiday' }

describe('openState', () => {
  describe('on ordinary days', () => {
    const hours = weekly({ ...office, thu: ['09:00-12:00', '14:00-18:00'] })

    it.each([
      { time: '08:59', state: closedUntil('2026-11-26', '09:00') },
      { time: '09:00', state: openUntil('2026-11-26', '12:00') },
      { time: '11:59', state: openUntil('2026-11-26', '12:00') },
      { time: '12:00', state: closedUntil('2026-11-26', '14:00') },
      { time: '14:00', state: openUntil('2026-11-26', '18:00') },
      { time: '18:00', state: closedUntil('2026-11-27', '09:00') },
    ])('says until when it is open or when it opens, at $time', ({ time, state }) => {
      expect(openState(hours, at('2026-11-26', time))).toEqual(state)
    })

    it('looks past the weekend', () => {
      expect(openState(hours, at('2026-11-27', '12:00'))).toEqual(closedUntil('2026-11-30', '09:00'))
    })

    it('looks a whole week ahead for a door that opens once a week', () => {
      expect(openState(weekly({ mon: ['09:00-12:00'] }), at('2026-11-23', '12:00'))).toEqual(
        closedUntil('2026-11-30', '09:00'),
      )
    })

    it('looks past the end of the year', () => {
      expect(openState(weekly({ wed: ['09:00-12:00'] }), at('2026-12-30', '12:00'))).toEqual(
        closedUntil('2027-01-06', '09:00'),
      )
    })

    it('joins slots that touch, on one day and over midnight', () => {
      const joined = weekly({ thu: ['09:00-12:00', '12:00-24:00'], fri: ['00:00-02:00'] })
      expect(openState(joined, at('2026-11-26', '10:00'))).toEqual(openUntil('2026-11-27', '02:00'))
      expect(openState(joined, at('2026-11-27', '01:00'))).toEqual(openUntil('2026-11-27', '02:00'))
    })

    it('has nothing to announce when the door never opens', () => {
      expect(openState(weekly({}), at('2026-11-26', '10:00'))).toEqual({ kind: 'closed', opens: undefined })
    })
  })

  describe('past midnight', () => {
    const night = weekly({ fri: ['20:00-26:00'] })

    it.each([
      { date: '2026-11-27', time: '19:59', state: closedUntil('2026-11-27', '20:00') },
      { date: '2026-11-27', time: '23:59', state: openUntil('2026-11-28', '02:00') },
      { date: '2026-11-28', time: '01:30', state: openUntil('2026-11-28', '02:00') },
      { date: '2026-11-28', time: '02:00', state: closedUntil('2026-12-04', '20:00') },
      { date: '2026-11-27', time: '01:30', state: closedUntil('2026-11-27', '20:00') },
    ])('a Friday night lasts into Saturday: $date $time', ({ date, time, state }) => {
      expect(openState(night, at(date, time))).toEqual(state)
    })

    it('does not break a night that runs into the next opening', () => {
      const hours = weekly({ fri: ['20:00-26:00'], sat: ['01:00-05:00'] })
      expect(openState(hours, at('2026-11-28', '00:30'))).toEqual(openUntil('2026-11-28', '05:00'))
    })

    it('a night belongs to the day on which it begins, whatever the next day is', () => {
      expect(openState(night, at('2026-10-03', '01:30'))).toEqual(openUntil('2026-10-03', '02:00'))
      expect(openState(night, at('2026-05-02', '01:30'))).toEqual(closedUntil('2026-05-08', '20:00'))
    })
  })

  describe('on public holidays', () => {
    const closed = weekly(office, { holidays: [] })
    const own = weekly(office, { holidays: [slot('10:00-11:00')] })
    const usual = weekly(office, { holidays: 'usual' })
    const untold = weekly(office, { holidays: 'unknown' })

    it.each([
      { rule: 'closed', hours: closed, state: closedUntil('2026-12-28', '09:00') },
      { rule: 'own', hours: own, state: openUntil('2026-12-25', '11:00') },
      { rule: 'usual', hours: usual, state: openUntil('2026-12-25', '12:00') },
      { rule: 'untold', hours: untold, state: undecided },
    ])('keeps what was said about them, at ten on 25 December ($rule)', ({ hours, state }) => {
      expect(openState(hours, at('2026-12-25', '10:00'))).toEqual(state)
    })

    it('opens at the holiday’s own hours when they come next', () => {
      expect(openState(own, at('2026-12-24', '12:00'))).toEqual(closedUntil('2026-12-25', '10:00'))
      expect(openState(own, at('2026-12-25', '11:00'))).toEqual(closedUntil('2026-12-26', '10:00'))
    })

    it.each([
      { rule: 'closed', hours: closed },
      { rule: 'untold', hours: untold },
    ])('names the first day that is sure, over Easter and over Christmas ($rule)', ({ hours }) => {
      expect(openState(hours, at('2026-04-02', '12:00'))).toEqual(closedUntil('2026-04-07', '09:00'))
      expect(openState(hours, at('2026-12-24', '12:00'))).toEqual(closedUntil('2026-12-28', '09:00'))
    })

    it('does not wonder about a holiday on which the door is closed anyway', () => {
      expect(openState(untold, at('2026-12-26', '10:00'))).toEqual(closedUntil('2026-12-28', '09:00'))
    })

    it.each(['00:00', '08:59', '12:00', '23:59'])('says nothing sure all day long when nobody told: %s', (time) => {
      expect(openState(untold, at('2026-12-25', time))).toEqual(undecided)
    })

    it('says nothing sure about the night after such a holiday either', () => {
      const night = weekly({ fri: ['20:00-26:00'] }, { holidays: 'unknown' })
      expect(openState(night, at('2026-05-01', '21:00'))).toEqual(undecided)
      expect(openState(night, at('2026-05-02', '01:30'))).toEqual(undecided)
      expect(openState(night, at('2026-05-02', '02:00'))).toEqual(closedUntil('2026-05-08', '20:00'))
    })
  })

  describe('on dates with an exception', () => {
    const exceptions = [
      { date: '2026-11-26', slots: [] },
      { date: '2026-11-28', slots: [slot('13:00-15:00')] },
      { date: '2026-12-25', slots: [slot('18:00-20:00')] },
      { date: '2027-01-01', slots: [] },
    ]
    const hours = weekly(office, { exceptions, holidays: 'unknown' })

    it.each([
      { when: 'closed for once', moment: at('2026-11-26', '10:00'), state: closedUntil('2026-11-27', '09:00') },
      { when: 'the day before', moment: at('2026-11-25', '12:00'), state: closedUntil('2026-11-27', '09:00') },
      { when: 'open for once', moment: at('2026-11-28', '13:00'), state: openUntil('2026-11-28', '15:00') },
      { when: 'before that', moment: at('2026-11-27', '12:00'), state: closedUntil('2026-11-28', '13:00') },
      { when: 'open on a holiday', moment: at('2026-12-25', '18:00'), state: openUntil('2026-12-25', '20:00') },
      { when: 'closed that morning', moment: at('2026-12-25', '10:00'), state: closedUntil('2026-12-25', '18:00') },
      { when: 'closed on a holiday', moment: at('2027-01-01', '10:00'), state: closedUntil('2027-01-04', '09:00') },
    ])('goes by the exception: $when', ({ moment, state }) => {
      expect(openState(hours, moment)).toEqual(state)
    })

    it('finds the next opening behind two weeks of company holidays', () => {
      const closedDays = Array.from({ length: 16 }, (_, index) => `2026-08-${String(index + 1).padStart(2, '0')}`)
      const summer = weekly(office, { exceptions: closedDays.map((date) => ({ date, slots: [] })) })
      expect(openState(summer, at('2026-07-31', '12:00'))).toEqual(closedUntil('2026-08-17', '09:00'))
    })
  })

  it.each<{ hours: Hours }>([
    { hours: { kind: 'always' } },
    { hours: { kind: 'appointment' } },
    { hours: { kind: 'unknown' } },
  ])('says no more than it knows: $hours.kind', ({ hours }) => {
    expect(openState(hours, at('2026-12-25', '03:00'))).toEqual(hours)
  })
})

describe('isOpen', () => {
  it.each<{ hours: Hours; open: boolean; when: string }>([
    { when: 'always', hours: { kind: 'always' }, open: true },
    { when: 'by appointment', hours: { kind: 'appointment' }, open: false },
    { when: 'nobody knows', hours: { kind: 'unknown' }, open: false },
    { when: 'during a slot', hours: weekly({ thu: ['09:00-12:00'] }), open: true },
    { when: 'after a slot', hours: weekly({ thu: ['08:00-10:00'] }), open: false },
  ])('promises an open door only when we know of one: $when', ({ hours, open }) => {
    expect(isOpen(hours, at('2026-11-26', '10:00'))).toBe(open)
  })

  it('does not promise an open door on a holiday nobody has decided', () => {
    expect(isOpen(weekly(office, { holidays: 'unknown' }), at('2026-12-25', '10:00'))).toBe(false)
  })
})

describe('hasHours', () => {
  it.each<{ hours: Hours; known: boolean }>([
    { hours: { kind: 'always' }, known: true },
    { hours: weekly({ mon: ['09:00-12:00'] }), known: true },
    { hours: { kind: 'appointment' }, known: false },
    { hours: { kind: 'unknown' }, known: false },
  ])('$hours.kind: $known', ({ hours, known }) => {
    expect(hasHours(hours)).toBe(known)
  })
})

describe('slotsOn', () => {
  const exceptions = [{ date: '2026-12-25', slots: [slot('18:00-20:00')] }]
  const hours = weekly(office, { exceptions, holidays: [slot('10:00-11:00')] })

  it.each([
    { day: 'an ordinary Thursday', date: '2026-12-24', slots: [slot('09:00-12:00')] },
    { day: 'a holiday', date: '2026-12-26', slots: [slot('10:00-11:00')] },
    { day: 'a holiday with an exception', date: '2026-12-25', slots: [slot('18:00-20:00')] },
    { day: 'a Sunday', date: '2026-12-27', slots: [] },
  ])('puts exceptions before holidays and holidays before the week: $day', ({ date, slots }) => {
    expect(slotsOn(hours, date)).toEqual(slots)
  })

  it('shows no slots on a holiday nobody has decided', () => {
    expect(slotsOn(weekly(office, { holidays: 'unknown' }), '2026-12-25')).toEqual([])
  })
})
