import { describe, expect, it } from 'vitest'
import { generateCatalogue, type SearchedCatalogue } from '#commands/generate-catalogue.ts'
import { finder } from '#domain/search/finder.ts'
import { tokens } from '#domain/search/tokens.ts'
import { anOffer, facts, searchWords } from '#test/builders.ts'

const real: SearchedCatalogue = {
  facts: facts({
    locales: ['de', 'ar'],
    needs: [{ id: 'rent', topic: 'housing', offers: ['wohngeld'] }],
    providers: [{ id: 'town', name: 'Stadt Eisenach', kind: 'office' }],
    offers: [
      anOffer({ id: 'wohngeld', official: 'Wohngeld', provider: 'town', needs: ['rent'] }),
      anOffer({ id: 'tafel', official: 'Eisenacher Tafel', provider: 'town' }),
      anOffer({ id: 'frauenhaus', provider: 'town', places: [{ id: 'main', confidential: true }] }),
    ],
  }),
  dangers: { dangers: [], strong: [] },
  search: {
    de: searchWords({
      needs: { rent: { sentence: 'Ich kann die Miete nicht bezahlen', keywords: ['Mietschulden'] } },
      offers: {
        wohngeld: { title: 'Zuschuss zur Miete', summary: 'Geld für Ihre Wohnung.', keywords: ['Wohngeldstelle'] },
        tafel: { title: 'Lebensmittel für wenig Geld', summary: 'Gutes Essen, gespendet.', keywords: ['Tafelladen'] },
        frauenhaus: { title: 'Sicherer Ort für Frauen', summary: 'Schutz vor Gewalt.', keywords: ['Zuflucht'] },
      },
    }),
    ar: searchWords({
      locale: 'ar',
      offers: { wohngeld: { title: 'مساعدة في دفع الإيجار', summary: 'مال للسكن', keywords: ['إيجار'] } },
    }),
  },
}

function vocabulary({ search }: SearchedCatalogue, locale: string): number {
  const offers = Object.values(search[locale]?.offers ?? {})
  return new Set(offers.flatMap(({ title, summary, keywords }) => tokens([title, summary, ...keywords].join(' ')))).size
}

describe('a generated catalogue', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateCatalogue(real, 50, 7)).toEqual(generateCatalogue(real, 50, 7))
    expect(generateCatalogue(real, 50, 7)).not.toEqual(generateCatalogue(real, 50, 8))
  })

  it('has as many offers as asked for, each with a name of its own and its words', () => {
    const { facts, search } = generateCatalogue(real, 100)
    const ids = facts.offers.map(({ id }) => id)
    expect(new Set(ids).size).toBe(100)
    expect(Object.keys(search.de?.offers ?? {})).toEqual(ids)
    const providers = new Set(facts.providers.map(({ id }) => id))
    expect(facts.offers.every(({ provider }) => providers.has(provider))).toBe(true)
  })

  it.each(['de', 'ar'])(
    'needs more words for more offers in %s, but not twice as many for twice the offers',
    (locale) => {
      const some = vocabulary(generateCatalogue(real, 1000), locale)
      const more = vocabulary(generateCatalogue(real, 2000), locale)
      // Heaps' law: 2 ^ 0.65 = 1.57.
      expect(more / some).toBeGreaterThan(1.4)
      expect(more / some).toBeLessThan(1.75)
    },
  )

  it('lists the offers of a need, and gives no confidential place an address', () => {
    const { facts } = generateCatalogue(real, 6)
    expect(facts.needs[0]?.offers).toEqual(['wohngeld-0', 'wohngeld-3'])
    expect(facts.offers[2]?.places).toEqual([{ id: 'main', confidential: true }])
  })

  it('can be searched', () => {
    const { facts, search } = generateCatalogue(real, 300)
    const [best] = finder(
      facts,
      [search.ar, search.de].filter((words) => words !== undefined),
      real.dangers,
    ).offers('Mietschuldn')
    expect(best?.id).toMatch(/^wohngeld-/)
  })
})
