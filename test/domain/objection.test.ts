import { describe, expect, it } from 'vitest'
import { allowsObjection } from '#domain/objection.ts'
import { realCatalogue, realDetails } from '#test/catalogue.ts'

const benefit = { kind: 'benefit', law: ['§ 1 WoGG'] } as const

describe('objecting to a no', () => {
  it.each([
    { what: 'a benefit by law, decided by the district', offer: benefit, provider: 'district', answer: true },
    { what: 'a benefit by law, decided by a federal office', offer: benefit, provider: 'federal', answer: true },
    { what: 'an account at a bank', offer: benefit, provider: 'company', answer: false },
    { what: 'what a court grants', offer: benefit, provider: 'court', answer: false },
    { what: 'money that no law grants', offer: { ...benefit, law: [] }, provider: 'town', answer: false },
    { what: 'advice', offer: { ...benefit, kind: 'counselling' }, provider: 'district', answer: false },
    {
      what: 'what says itself that one cannot',
      offer: { ...benefit, objection: false },
      provider: 'federal',
      answer: false,
    },
    {
      what: 'what says itself that one can',
      offer: { ...benefit, law: [], objection: true },
      provider: 'town',
      answer: true,
    },
  ] as const)('$what: $answer', ({ offer, provider, answer }) => {
    expect(allowsObjection(offer, { kind: provider })).toBe(answer)
  })

  it('is not promised by anybody whom we do not know', () => {
    expect(allowsObjection(benefit, undefined)).toBe(false)
  })

  it('is there for the great benefits of the real catalogue, and not for banks and foundations', async () => {
    const { facts, providers } = await realCatalogue()
    const details = await realDetails()
    const allowed = facts.offers
      .filter(({ id, kind, provider }) => {
        const own = details.facts.offers[id]
        return own !== undefined && allowsObjection({ kind, ...own }, providers.get(provider))
      })
      .map(({ id }) => id)
    expect(allowed).toEqual(expect.arrayContaining(['wohngeld', 'kindergeld', 'grundsicherungsgeld', 'elterngeld']))
    for (const id of ['p-konto', 'basiskonto', 'bundesstiftung-mutter-und-kind', 'stiftung-handinhand', 'mutterschutz'])
      expect(allowed).not.toContain(id)
  })
})
