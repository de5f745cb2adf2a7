// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { Hours } from '#domain/hours.ts'
import type { Moment } from '#domain/moment.ts'
import type { Translate } from '#i18n/translate.ts'
import { at, weekly } from '#test/builders.ts'
import { clear, show } from '#test/show.tsx'
import { language, type TestedLocale } from '#test/words.ts'
import { OpenBadge } from '#ui/components/OpenBadge.tsx'

afterEach(clear)

async function badge(hours: Hours, moment: Moment | undefined, locale: TestedLocale): Promise<string> {
  return (await show(<OpenBadge hours={hours} moment={moment} />, locale)).textContent ?? ''
}

interface Case {
  readonly when: string
  readonly hours: Hours
  readonly moment: Moment
  readonly german: string
  /** The same, said in any language. */
  readonly said: (t: Translate) => string
}

const mornings = weekly({ mon: ['09:00-12:00'], thu: ['09:00-12:00'] })
const nights = weekly({ fri: ['20:00-26:00'] })
const evenings = weekly({ sat: ['18:00-24:00'] })
const skipsAWeek = weekly({ mon: ['09:00-12:00'] }, { exceptions: [{ date: '2026-03-09', slots: [] }] })
const holidaysUnknown = weekly({ mon: ['09:00-12:00'] }, { holidays: 'unknown' })
const holidaysClosed = weekly({ mon: ['09:00-12:00'], tue: ['09:00-12:00'] })

// 2 March 2026 is a Monday, 6 April 2026 is Easter Monday.
const cases: readonly Case[] = [
  {
    when: 'the door is open',
    hours: mornings,
    moment: at('2026-03-02', '09:00'),
    german: 'Jetzt offen bis 12:00 Uhr',
    said: (t) => t('open.until', { time: '12:00' }),
  },
  {
    when: 'it opens later today',
    hours: mornings,
    moment: at('2026-03-02', '08:59'),
    german: 'Geschlossen. Öffnet heute um 09:00 Uhr',
    said: (t) => t('open.opens', { moment: t('moment.today', { time: '09:00' }) }),
  },
  {
    when: 'it opens tomorrow',
    hours: mornings,
    moment: at('2026-03-04', '12:00'),
    german: 'Geschlossen. Öffnet morgen um 09:00 Uhr',
    said: (t) => t('open.opens', { moment: t('moment.tomorrow', { time: '09:00' }) }),
  },
  {
    when: 'it opens on another day of the week',
    hours: mornings,
    moment: at('2026-03-02', '12:00'),
    german: 'Geschlossen. Öffnet am Donnerstag um 09:00 Uhr',
    said: (t) => t('open.opens', { moment: t('moment.weekday', { weekday: t('weekday.3'), time: '09:00' }) }),
  },
  {
    when: 'it opens in more than a week, where a weekday would send people to a closed door',
    hours: skipsAWeek,
    moment: at('2026-03-02', '12:00'),
    german: 'Jetzt geschlossen',
    said: (t) => t('open.closed'),
  },
  {
    when: 'it does not open any more',
    hours: weekly({}),
    moment: at('2026-03-02', '12:00'),
    german: 'Jetzt geschlossen',
    said: (t) => t('open.closed'),
  },
  {
    when: 'it stays open past midnight',
    hours: nights,
    moment: at('2026-03-06', '23:00'),
    german: 'Jetzt offen bis morgen um 02:00 Uhr',
    said: (t) => t('open.untilLate', { moment: t('moment.tomorrow', { time: '02:00' }) }),
  },
  {
    when: 'midnight has passed and it is still open',
    hours: nights,
    moment: at('2026-03-07', '01:00'),
    german: 'Jetzt offen bis 02:00 Uhr',
    said: (t) => t('open.until', { time: '02:00' }),
  },
  {
    when: 'it closes at midnight',
    hours: evenings,
    moment: at('2026-03-07', '20:00'),
    german: 'Jetzt offen bis 24:00 Uhr',
    said: (t) => t('open.until', { time: '24:00' }),
  },
  {
    when: 'it is a holiday and nobody has said what holds then',
    hours: holidaysUnknown,
    moment: at('2026-04-06', '10:00'),
    german: 'Heute ist Feiertag: vielleicht geschlossen',
    said: (t) => t('open.holiday'),
  },
  {
    when: 'it is a holiday and the door stays closed',
    hours: holidaysClosed,
    moment: at('2026-04-06', '10:00'),
    german: 'Geschlossen. Öffnet morgen um 09:00 Uhr',
    said: (t) => t('open.opens', { moment: t('moment.tomorrow', { time: '09:00' }) }),
  },
  {
    when: 'one needs an appointment',
    hours: { kind: 'appointment' },
    moment: at('2026-03-02', '10:00'),
    german: 'Mit Termin',
    said: (t) => t('open.appointment'),
  },
  {
    when: 'it is always open',
    hours: { kind: 'always' },
    moment: at('2026-03-02', '03:00'),
    german: 'Rund um die Uhr',
    said: (t) => t('open.always'),
  },
]

describe('the badge of a door', () => {
  it.each(cases)('says “$german” when $when', async ({ hours, moment, german }) => {
    expect(await badge(hours, moment, 'de')).toBe(german)
  })

  it.each(cases)('says it in Arabic when $when', async ({ hours, moment, said }) => {
    const text = await badge(hours, moment, 'ar')
    expect(text).toBe(said(language('ar').t))
    expect(text).toMatch(/^[\p{Script=Arabic}\p{P}\s\d]+$/u)
  })

  it('says nothing where nobody knows', async () => {
    expect(await badge({ kind: 'unknown' }, at('2026-03-02', '10:00'), 'de')).toBe('')
  })

  it('waits until the page knows the time', async () => {
    expect(await badge({ kind: 'always' }, undefined, 'de')).toBe('')
  })
})
