import { describe, expect, it } from 'vitest'
import { formatDate, formatEuro, formatMoment, formatTime, weekdayName } from '#i18n/dates.ts'
import { at } from '#test/builders.ts'
import { speak } from '#test/words.ts'

type Language = keyof typeof speak

describe('formatTime', () => {
  it.each([
    { minutes: 0, time: '00:00' },
    { minutes: 1, time: '00:01' },
    { minutes: 540, time: '09:00' },
    { minutes: 1439, time: '23:59' },
    { minutes: 1440, time: '24:00' },
    { minutes: 1441, time: '00:01' },
    { minutes: 1560, time: '02:00' },
  ])('shows minute $minutes of a day as $time, and midnight at its end as 24:00', ({ minutes, time }) => {
    expect(formatTime(minutes)).toBe(time)
  })
})

describe('formatDate', () => {
  it.each<{ locale: Language; date: string; text: string }>([
    { locale: 'de', date: '2026-11-22', text: '22. November 2026' },
    { locale: 'de', date: '2026-03-02', text: '2. März 2026' },
    { locale: 'de', date: '2024-05', text: 'Mai 2024' },
    { locale: 'de', date: '2024', text: '2024' },
    { locale: 'en', date: '2026-11-22', text: '22 November 2026' },
    { locale: 'en', date: '2024-12', text: 'December 2024' },
    { locale: 'ar', date: '2026-11-22', text: '22 نوفمبر 2026' },
    { locale: 'ar', date: '2024-01', text: 'يناير 2024' },
    { locale: 'uk', date: '2026-11-22', text: '22 листопада 2026' },
    { locale: 'uk', date: '2025-12', text: 'грудень 2025' },
    { locale: 'uk', date: '2024', text: '2024' },
    { locale: 'ru', date: '2026-11-22', text: '22 ноября 2026' },
    { locale: 'ru', date: '2025-12', text: 'декабрь 2025' },
    { locale: 'fa', date: '2026-11-22', text: '22 نوامبر 2026' },
    { locale: 'tr', date: '2026-11-22', text: '22 Kasım 2026' },
  ])('says $date in $locale as far as it goes: $text', ({ locale, date, text }) => {
    expect(formatDate(speak[locale], date)).toBe(text)
  })
})

describe('formatDate in a sentence', () => {
  it.each<{ locale: Language; date: string; text: string }>([
    { locale: 'uk', date: '2025-12', text: 'Інформація від грудня 2025 року' },
    { locale: 'uk', date: '2025-12-03', text: 'Інформація від 3 грудня 2025 року' },
    { locale: 'ru', date: '2025-12', text: 'Данные от декабря 2025 года' },
    { locale: 'de', date: '2025-12', text: 'Stand der Angaben: Dezember 2025' },
  ])('bends the month where $locale asks for it: $text', ({ locale, date, text }) => {
    const t = speak[locale]
    expect(t('offer.factsOf', { date: formatDate(t, date, true) })).toBe(text)
  })
})

describe('weekdayName', () => {
  it.each<{ locale: Language; monday: string; sunday: string }>([
    { locale: 'de', monday: 'Montag', sunday: 'Sonntag' },
    { locale: 'en', monday: 'Monday', sunday: 'Sunday' },
    { locale: 'ar', monday: 'الاثنين', sunday: 'الأحد' },
    { locale: 'uk', monday: 'понеділок', sunday: 'неділя' },
  ])('begins the week on Monday in $locale', ({ locale, monday, sunday }) => {
    expect([weekdayName(speak[locale], 0), weekdayName(speak[locale], 6)]).toEqual([monday, sunday])
  })
})

describe('formatMoment', () => {
  const sunday = at('2026-11-22', '20:00')
  const monday = '2026-11-23'

  it.each<{ locale: Language; moment: ReturnType<typeof at>; text: string }>([
    { locale: 'de', moment: at('2026-11-22', '22:00'), text: 'heute um 22:00 Uhr' },
    { locale: 'de', moment: at('2026-11-23', '09:00'), text: 'morgen um 09:00 Uhr' },
    { locale: 'de', moment: at('2026-11-24', '09:00'), text: 'am Dienstag um 09:00 Uhr' },
    { locale: 'de', moment: at('2026-11-29', '09:00'), text: 'am Sonntag um 09:00 Uhr' },
    { locale: 'en', moment: at('2026-11-22', '22:00'), text: 'today at 22:00' },
    { locale: 'en', moment: at('2026-11-23', '00:00'), text: 'tomorrow at 00:00' },
    { locale: 'en', moment: at('2026-11-27', '13:30'), text: 'Friday at 13:30' },
    { locale: 'ar', moment: at('2026-11-23', '09:00'), text: 'غدا الساعة 09:00' },
    { locale: 'ar', moment: at('2026-11-24', '09:00'), text: 'يوم الثلاثاء الساعة 09:00' },
    { locale: 'uk', moment: at('2026-11-25', '09:00'), text: 'середа, 09:00' },
  ])('says on a Sunday in $locale: $text', ({ locale, moment, text }) => {
    expect(formatMoment(speak[locale], moment, sunday, monday)).toBe(text)
  })
})

describe('formatEuro', () => {
  const space = '\u00a0'

  it.each<{ locale: Language; euro: number; text: string }>([
    { locale: 'de', euro: 0, text: `0${space}€` },
    { locale: 'de', euro: 563, text: `563${space}€` },
    { locale: 'de', euro: 12.5, text: `12,50${space}€` },
    { locale: 'de', euro: 0.05, text: `0,05${space}€` },
    { locale: 'de', euro: 1800, text: `1.800${space}€` },
    { locale: 'de', euro: 1234567.5, text: `1.234.567,50${space}€` },
    { locale: 'de', euro: 999.999, text: `1.000${space}€` },
    { locale: 'en', euro: 1800, text: '€1,800' },
    { locale: 'en', euro: 1800.5, text: '€1,800.50' },
    { locale: 'ru', euro: 1800.5, text: `1${space}800,50${space}евро` },
    { locale: 'fa', euro: 1800.5, text: `1,800.50${space}یورو` },
    { locale: 'tr', euro: 1800.5, text: `1.800,50${space}avro` },
    { locale: 'uk', euro: 1800, text: `1${space}800${space}євро` },
    { locale: 'uk', euro: 1800.5, text: `1${space}800,50${space}євро` },
    { locale: 'ar', euro: 1800, text: `1,800${space}يورو` },
    { locale: 'ar', euro: 1800.5, text: `1,800.50${space}يورو` },
  ])('writes euros in $locale as its readers do, cents only where there are some: $text', ({ locale, euro, text }) => {
    expect(formatEuro(speak[locale], euro)).toBe(text)
  })
})
