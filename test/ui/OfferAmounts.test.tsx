// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { WholeOffer } from '#catalogue/catalogue.ts'
import type { Moment } from '#domain/moment.ts'
import { anOffer, at, offerWords } from '#test/builders.ts'
import { clear, show } from '#test/show.tsx'
import { language, locales } from '#test/words.ts'
import { OfferAmounts } from '#ui/components/OfferAmounts.tsx'

afterEach(clear)

const entry: WholeOffer = {
  offer: anOffer({
    amounts: [
      { id: 'child', euro: 259, per: 'month', year: 2026 },
      { id: 'extra', euro: 1297.5, per: 'month', year: 2026, upTo: true },
      { id: 'old', euro: 255, per: 'month', year: 2025 },
    ],
  }),
  words: offerWords({ amounts: { child: 'für jedes Kind', extra: 'für die Familie', old: 'für jedes Kind' } }),
  provider: 'Familienkasse',
}

async function amounts(moment: Moment | undefined): Promise<string[]> {
  const shown = await show(<OfferAmounts entry={entry} moment={moment} />)
  return [...shown.querySelectorAll('li')].map((item) => (item.textContent ?? '').replaceAll('\u00a0', ' '))
}

describe('amounts of money', () => {
  it('stand there with period, meaning and year while their year lasts', async () => {
    expect(await amounts(at('2026-12-31', '23:59'))).toEqual([
      '259 € im Monat für jedes Kind (Stand 2026)',
      'bis zu 1.297,50 € im Monat für die Familie (Stand 2026)',
    ])
  })

  it('are gone when their year is over, and the heading with them', async () => {
    expect(await amounts(at('2027-01-01', '00:00'))).toEqual([])
    expect(document.querySelector('h2')).toBeNull()
  })

  it('wait until the page knows the year', async () => {
    expect(await amounts(undefined)).toEqual([])
  })

  it.each(locales)('are said in %s', async (locale) => {
    const { t } = language(locale)
    const shown = await show(<OfferAmounts entry={entry} moment={at('2026-03-02', '10:00')} />, locale)
    expect(shown.querySelector('h2')?.textContent).toBe(t('offer.amounts'))
    expect(shown.querySelector('li')?.textContent).toContain(t('offer.per.month'))
    expect(shown.querySelector('li')?.textContent).toContain(t('offer.amountYear', { year: 2026 }))
  })
})
