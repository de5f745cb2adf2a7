// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { Contact, Offer } from '#domain/offer.ts'
import { anOffer } from '#test/builders.ts'
import { clear, show } from '#test/show.tsx'
import { language, locales, type TestedLocale } from '#test/words.ts'
import { FreshnessNotice } from '#ui/components/FreshnessNotice.tsx'

afterEach(clear)

const today = '2026-11-22'
const phone: Contact = {
  kind: 'phone',
  number: '+493691670404',
  shown: '03691 670404',
  purpose: 'advice',
  free: false,
}

async function notice(offer: Offer, locale: TestedLocale = 'de'): Promise<string> {
  return (await show(<FreshnessNotice offer={offer} today={today} />, locale)).textContent ?? ''
}

/** Facts that are of this day, to be looked at every six months. */
function factsOf(date: string, given: Partial<Offer> = {}): Offer {
  return anOffer({ checked: { date, how: 'phone' }, review: 6, ...given })
}

describe('the notice of old facts', () => {
  it('asks people to call first, and says of when the facts are', async () => {
    expect(await notice(factsOf('2025-03-02', { contacts: [phone] }))).toBe(
      'Stand der Angaben: 2. März 2025. Bitte rufen Sie vorher an.',
    )
  })

  it('asks people to ask first where there is no number to call', async () => {
    expect(await notice(factsOf('2025-03-02'))).toBe(
      'Stand der Angaben: 2. März 2025. Fragen Sie nach, bevor Sie hingehen.',
    )
  })

  it.each(['hotline', 'online'] as const)('does not send people to the door of a %s offer', async (kind) => {
    expect(await notice(factsOf('2025-03-02', { kind, contacts: [phone] }))).toBe('Stand der Angaben: 2. März 2025.')
  })

  it('sends nobody to a secret door', async () => {
    const offer = factsOf('2024-05-01', { places: [{ id: 'shelter', confidential: true }] })
    expect(await notice(offer)).toBe('Stand der Angaben: 1. Mai 2024.')
  })

  it('bends a month that has no day, where the language does', async () => {
    const offer = factsOf('2025-12-01', {
      checked: { date: '2026-11-22', how: 'source' },
      factsOf: '2025-03',
      kind: 'hotline',
    })
    expect(await notice(offer, 'uk')).toBe('Це інформація від березня 2025 року.')
  })

  it('makes up no date where no source has one', async () => {
    const undated = anOffer({
      checked: { date: '2026-11-22', how: 'source' },
      sources: [{ law: '§ 1 WoGG', date: 'undated' }],
    })
    expect(await notice(undated)).toBe(
      'Wir wissen nicht, von wann die Angaben sind. Fragen Sie nach, bevor Sie hingehen.',
    )
  })

  it.each([
    { date: '2026-05-22', old: false },
    { date: '2026-05-21', old: true },
  ])('looks at the review time to the day: facts of $date', async ({ date, old }) => {
    expect((await notice(factsOf(date))) !== '').toBe(old)
  })

  it.each(locales)('speaks %s', async (locale) => {
    const { t } = language(locale)
    const date = t('date.day', { day: 2, month: t('month.3'), year: 2025 })
    expect(await notice(factsOf('2025-03-02', { contacts: [phone] }), locale)).toBe(t('offer.overdue', { date }))
  })
})
