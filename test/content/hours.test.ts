import fc from 'fast-check'
import OpeningHours from 'opening_hours'
import { describe, expect, it } from 'vitest'
import { compileHours } from '#content/hours.ts'
import { isHoliday, thuringianHolidays } from '#domain/holidays.ts'
import { type Hours, type OpenState, openState } from '#domain/hours.ts'
import { addDays, type Moment, momentAt } from '#domain/moment.ts'
import { at, slot } from '#test/builders.ts'

const eisenach = { lat: 50.98, lon: 10.32, address: { country_code: 'de', state: 'Thüringen' } }
const quarterHour = 15 * 60_000

function library(rule: string): OpeningHours {
  return new OpeningHours(rule, eisenach, 2)
}

function compiled(rule: string): Hours {
  const hours = compileHours(rule)
  if (hours.kind === 'wrong') throw new Error(hours.message)
  return hours.kind === 'always' ? hours : { ...hours, exceptions: [], appointment: false }
}

const night = slot('00:00-06:00')
const saysNothingOfHolidays = (rule: string) => !/PH|24\/7/.test(rule)

/** The day whose hours hold at a moment: until six a night may still belong to the day before. */
function dayBehind({ date, minutes }: Moment): string {
  return minutes < night.to ? addDays(date, -1) : date
}

/** The states that agree with the library. On a holiday nobody has decided we say neither open nor closed. */
function fittingStates(rule: string, open: boolean, moment: Moment): OpenState['kind'][] {
  const undecided = (date: string) => saysNothingOfHolidays(rule) && isHoliday(date)
  if (!open) return undecided(moment.date) ? ['closed', 'holiday'] : ['closed']
  return undecided(dayBehind(moment)) ? ['holiday'] : ['open', 'always']
}

const mondaysOfSummerTime = ['2026-03-30', '2027-03-29']

/**
 * Nights about which we do not ask the library. A holiday changes its hours at midnight; for us the night still belongs to
 * the evening before. And 24 hours before the first hour of this Monday it was still Saturday, which it takes for yesterday.
 */
function isDisputed(rule: string, { date, minutes }: Moment): boolean {
  const besideHoliday = rule.includes('PH') && (isHoliday(date) || isHoliday(addDays(date, -1)))
  return minutes < night.to && (besideHoliday || mondaysOfSummerTime.includes(date))
}

/** What to read when we and the library disagree; `undefined` if we do not. */
function contradiction(rule: string, hours: Hours, open: boolean, moment: Moment): string | undefined {
  const { kind } = openState(hours, moment)
  if (fittingStates(rule, open, moment).includes(kind)) return undefined
  return `${moment.date}, minute ${moment.minutes}: ${kind}, but the library says ${open ? 'open' : 'closed'}`
}

describe('compiled hours and the opening_hours library', () => {
  const dayRules = [
    'Mo-Fr 09:00-17:00',
    'Mo-Su 07:00-22:00',
    'Mo-Th 08:00-20:00; Fr 08:00-15:00',
    'Mo,Th 10:00-12:30,14:00-15:45; Tu 13:00-18:00; PH off',
    'Mo-Fr 09:00-12:00,13:00-16:00,18:00-19:15; We 14:00-18:30; PH off',
    'Mo-Fr 09:00-17:00; Sa,Su,PH 10:00-12:00',
    'Mo-Su,PH 08:00-20:00',
    'Mo-Fr 00:00-24:00; PH off',
    '24/7',
  ]
  const nightRules = ['Fr 18:00-02:00', 'Fr-Su 18:00-02:00; PH off', 'Mo-Su 22:00-06:00']
  const year = { from: new Date(2026, 0, 1), to: new Date(2027, 0, 1) }

  const quarterHours = new Map<number, Moment>()
  for (let time = year.from.getTime(); time < year.to.getTime(); time += quarterHour) {
    quarterHours.set(time, momentAt(new Date(time)))
  }

  /** Every quarter of an hour of 2026 at which the library says open. */
  function openQuarterHours(rule: string): Set<number> {
    const open = new Set<number>()
    for (const [from, to] of library(rule).getOpenIntervals(year.from, year.to)) {
      for (let time = from.getTime(); time < to.getTime(); time += quarterHour) open.add(time)
    }
    return open
  }

  it.each([...dayRules, ...nightRules])('agree at every quarter of an hour of 2026: %s', (rule) => {
    const hours = compiled(rule)
    const open = openQuarterHours(rule)
    const contradictions: string[] = []
    let asked = 0
    for (const [time, moment] of quarterHours) {
      if (nightRules.includes(rule) && isDisputed(rule, moment)) continue
      asked++
      const found = contradiction(rule, hours, open.has(time), moment)
      if (found) contradictions.push(found)
    }
    expect(contradictions).toEqual([])
    expect(asked).toBeGreaterThan(359 * 96)
  })

  it.each(dayRules.filter((rule) => rule.includes('PH')))(
    'agree on when the door closes and opens next: %s',
    (rule) => {
      const hours = compiled(rule)
      const intervals = library(rule).getOpenIntervals(year.from, year.to)
      const ours = intervals.map(([from]) => openState(hours, momentAt(from)))
      expect(ours).toEqual(intervals.map(([, to]) => ({ kind: 'open', until: momentAt(to) })))
      const next = intervals.slice(1).map(([from]) => ({ kind: 'closed', opens: momentAt(from) }))
      expect(intervals.slice(0, -1).map(([, to]) => openState(hours, momentAt(to)))).toEqual(next)
    },
  )

  const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
  const timeOf = (quarter: number) =>
    `${String(Math.floor(quarter / 4) % 24).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
  /** Up to three slots a day, from six in the morning to two in the night; a night begins before midnight. */
  const daySlots = fc
    .uniqueArray(fc.integer({ min: 6 * 4, max: 26 * 4 }), { maxLength: 6 })
    .map((quarters) => quarters.sort((a, b) => a - b).slice(0, quarters.length - (quarters.length % 2)))
    .filter((quarters) => (quarters.at(-2) ?? 0) < 24 * 4)
    .map((quarters) =>
      quarters.flatMap((from, index) =>
        index % 2 === 0 ? [`${timeOf(from)}-${timeOf(quarters[index + 1] ?? 0)}`] : [],
      ),
    )
  const randomRule = fc
    .record({
      week: fc.array(daySlots, { minLength: 7, maxLength: 7 }).filter((week) => week.some(({ length }) => length > 0)),
      holidays: fc.constantFrom('', '; PH off'),
    })
    .map(({ week, holidays }) => {
      const open = week.flatMap((slots, day) => (slots.length > 0 ? [`${days[day]} ${slots.join(',')}`] : []))
      return open.join(', ') + holidays
    })
  const anyMinute = fc
    .integer({ min: Date.UTC(2026, 0, 2) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 })
    .map((minute) => new Date(minute * 60_000))
  const aroundHolidays = fc
    .tuple(fc.constantFrom(...thuringianHolidays(2026), ...thuringianHolidays(2027)), fc.integer({ min: 0, max: 2880 }))
    .map(([date, minute]) => new Date(new Date(`${date}T00:00:00`).getTime() + minute * 60_000))

  it('agree on any weekly rule at any moment of 2026 and 2027', { timeout: 20_000 }, () => {
    const instants = fc.array(fc.oneof(anyMinute, aroundHolidays), { minLength: 20, maxLength: 40 })
    fc.assert(
      fc.property(randomRule, instants, (rule, when) => {
        const hours = compiled(rule)
        const judge = library(rule)
        for (const instant of when) {
          const moment = momentAt(instant)
          if (isDisputed(rule, moment)) continue
          expect(contradiction(rule, hours, judge.getState(instant), moment)).toBeUndefined()
        }
      }),
    )
  })

  it.each([
    { night: 'into a holiday', moment: at('2026-10-03', '00:30'), ours: 'open', theirs: false },
    { night: 'after a holiday', moment: at('2026-05-02', '00:30'), ours: 'closed', theirs: true },
  ])('differ on purpose in a night $night, which for us goes with its evening', ({ moment, ours, theirs }) => {
    const rule = 'Fr 18:00-02:00; PH off'
    expect(library(rule).getState(new Date(`${moment.date}T00:30:00`))).toBe(theirs)
    expect(openState(compiled(rule), moment).kind).toBe(ours)
  })
})

describe('compileHours', () => {
  it.each([
    { rule: 'Mo-Fr 09:00-17:00', holidays: 'unknown' },
    { rule: 'Mo-Fr 09:00-17:00; PH off', holidays: [] },
    { rule: 'Mo-Fr 09:00-17:00; PH 10:00-12:00', holidays: [slot('10:00-12:00')] },
    { rule: 'Mo-Su,PH 09:00-17:00', holidays: 'usual' },
  ])('keeps what a rule says about holidays, and that it says nothing: $rule', ({ rule, holidays }) => {
    expect(compileHours(rule)).toMatchObject({ kind: 'weekly', holidays })
  })

  it('reads each day’s slots in order, and counts a night on from the day on which it begins', () => {
    expect(compileHours('Tu 14:00-18:00,09:00-12:00; Fr 18:00-02:00')).toEqual({
      kind: 'weekly',
      week: [[], [slot('09:00-12:00'), slot('14:00-18:00')], [], [], [slot('18:00-26:00')], [], []],
      holidays: 'unknown',
    })
  })

  it('keeps whole days apart, though one runs into the next', () => {
    const whole = [slot('00:00-24:00')]
    expect(compileHours('Tu-Th 00:00-24:00; Fr 00:00-15:00')).toEqual({
      kind: 'weekly',
      week: [[], whole, whole, whole, [slot('00:00-15:00')], [], []],
      holidays: 'unknown',
    })
  })

  it('does not mind small letters, spaces and a single digit', () => {
    expect(compileHours(' mo - fr 9:00 - 17:00 ; ph off ')).toEqual(compileHours('Mo-Fr 09:00-17:00; PH off'))
    expect(compileHours(' 24/7 ')).toEqual({ kind: 'always' })
  })

  it.each([
    'We[1] 09:00-12:00',
    'Mo-Fr 09:00-12:00; We[5] off',
    'Mo-Fr 09:00-12:00; SH off',
    'SH 09:00-12:00',
    'Jan-Mar Mo 09:00-12:00',
    'Mo-Fr 09:00-12:00; Apr-May off',
    'Mo-Fr 09:00-12:00; Dec 24 off',
    'Mo-Fr 09:00-12:00; 2027 Aug off',
    'week 1-53/2 Mo 09:00-12:00',
    'Mo-Su 09:00-12:00; easter off',
    'Mo-Fr sunrise-sunset',
    'Mo-Fr 09:00-12:00; PH We 10:00-11:00',
    'Mo-Fr 09:00-12:00; PH Mo off',
    'Mo-Fr 09:00-12:00; Tu unknown',
    'Mo-Fr 09:00+',
    'Mo-Fr 09:00-12:00 "nur mit Termin"',
    'Mo-Fr 09:00-12:00 || "nach Vereinbarung"',
  ])('refuses what does not hold every week, instead of leaving a part out: %s', (rule) => {
    expect(compileHours(rule)).toEqual({
      kind: 'wrong',
      message: `„${rule}“ gilt nicht jede Woche gleich. Schreiben Sie nur feste Wochenzeiten und den Rest unter „hours“ in die Texte.`,
    })
  })

  it('refuses a rule that cuts short the night before it, and says how both can hold', () => {
    expect(compileHours('Fr 18:00-02:00; Sa 09:00-12:00').kind).toBe('wrong')
    expect(compileHours('Fr 18:00-02:00, Sa 09:00-12:00')).toMatchObject({ kind: 'weekly' })
  })

  it.each([
    'We[1]',
    'Mo 9-12',
    'Quatsch',
    '',
    'Montag 09:00-12:00',
    'Mo-Fr 09.00-12.00',
    'Mo-Fr 09:00–12:00',
    'Mo 25:00',
  ])('shows how a rule is written when it cannot be read: “%s”', (rule) => {
    const hours = compileHours(rule)
    expect(hours.kind).toBe('wrong')
    const message = hours.kind === 'wrong' ? hours.message : ''
    expect(message.startsWith(`„${rule}“ lässt sich nicht als Öffnungszeit lesen (`)).toBe(true)
    expect(message.endsWith('). Schreiben Sie zum Beispiel „Mo-Fr 09:00-17:00; PH off“.')).toBe(true)
    expect(message).not.toMatch(/\n|Please|This|The /)
  })

  it.each(['Mo-Fr off', 'Mo-Fr 09:00-12:00; Mo-Fr off', 'PH off'])('says so when nobody can ever come: %s', (rule) => {
    expect(compileHours(rule)).toEqual({
      kind: 'wrong',
      message: `„${rule}“ ist nie geöffnet. Lassen Sie „open“ weg, wenn die Zeiten nicht bekannt sind.`,
    })
  })

  it.each(['Mo-Su 00:00-24:00', 'Mo-Su,PH 00:00-24:00', 'open'])('asks for the one way to write always: %s', (rule) => {
    expect(compileHours(rule)).toEqual({
      kind: 'wrong',
      message: `„${rule}“ ist immer geöffnet. Schreiben Sie „24/7“.`,
    })
  })
})
