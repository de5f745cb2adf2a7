import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { firstPhone } from '#domain/offer.ts'
import { LanguageContext } from '#i18n/use-translation.ts'
import { type KeptOffer, parseKeptOffer } from '#storage/kept-offer.ts'
import { at } from '#test/builders.ts'
import { keptFrom, realCatalogue, realDetails } from '#test/catalogue.ts'
import { language } from '#test/words.ts'
import { KeptCard } from '#ui/components/KeptCard.tsx'
import { OfferSections } from '#ui/components/OfferSections.tsx'

const moment = at('2026-11-23', '10:00')
const catalogue = await realCatalogue()
const offers = keptFrom(catalogue, await realDetails())

/** The card of an offer that has left the catalogue: everything on it comes from the device. */
function card(kept: KeptOffer, { folded = false } = {}): string {
  return renderToString(
    <LanguageContext.Provider value={language('de')}>
      <KeptCard
        catalogue={catalogue}
        entry={kept}
        wordsLocale={kept.locale}
        notice="gone"
        moment={moment}
        sections={!folded && <OfferSections catalogue={catalogue} entry={kept} moment={moment} />}
        onDrop={() => {}}
      />
    </LanguageContext.Provider>,
  )
}

/** A value inside a kept offer, found by a few steps down, with another in its place. */
function broken(value: unknown, [step, ...steps]: readonly number[], other: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return other
  const part = broken((value as Record<string, unknown>)[key], steps, other)
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? part : one))
    : { ...value, [key]: part }
}

describe('the card of a kept offer', () => {
  it('can show every offer of the catalogue from the device alone', () => {
    const refused = offers.filter((kept) => parseKeptOffer(kept) === undefined)
    expect(refused).toEqual([])
    for (const kept of offers) expect(card(kept)).toContain(kept.words.summary)
  })

  it('tells unasked until when, who gives it and whom to call', () => {
    for (const kept of offers) {
      const { offer, words, provider } = kept
      const html = card(kept, { folded: true })
      const text = html
        .replace(/<[^>]+>/g, '')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
      expect(text).toContain(words.deadline ?? '')
      expect(text).toContain(provider)
      if (offer.askAt.length > 0 || firstPhone(offer)) expect(html).toMatch(/href="(?:tel|mailto):|class="ask-at"/)
    }
  })

  it.each([
    { id: 'kindergeld', label: 'check.askAt', why: 'is asked for at an office' },
    { id: 'jobcenter-wartburgkreis-eisenach', label: 'offer.askAt', why: 'is an office itself' },
  ] as const)('says rightly what the others are there for where an offer $why', ({ id, label }) => {
    const [kept] = offers.filter(({ offer }) => offer.id === id)
    const { t } = language('de')
    const labels = (['check.askAt', 'offer.askAt'] as const).filter((one) =>
      (kept ? card(kept, { folded: true }) : '').includes(t(one)),
    )
    expect(labels).toEqual([label])
  })

  it('can show whatever is taken for a kept offer, whatever has happened to it on the device', () => {
    const accident = fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), fc.jsonValue())
    const accidents = fc.array(accident, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.constantFrom(...offers), accidents, (kept, happened) => {
        const found = happened.reduce<unknown>((value, [steps, other]) => broken(value, steps, other), kept)
        const taken = parseKeptOffer(found)
        if (taken) card(taken)
      }),
      { seed: 1, numRuns: 1500 },
    )
  })
})
