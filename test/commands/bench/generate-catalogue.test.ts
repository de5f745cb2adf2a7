import { describe, expect, it } from 'vitest'
import { generateCatalogue, type SearchedCatalogue } from '#commands/bench/generate-catalogue.ts'
import { tokens } from '#domain/search/tokens.ts'
import { anOffer, facts, finderOf, phrases, searchSources } from '#test/builders.ts'

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
  search: searchSources({
    terms: [{ id: 'lebensmittelausgabe', offers: ['tafel', 'wohngeld'] }],
    offers: {
      de: {
        wohngeld: { title: 'Zuschuss zur Miete', keywords: ['Wohngeldstelle', 'Geld für Ihre Wohnung'] },
        tafel: { title: 'Lebensmittel für wenig Geld', keywords: ['Tafelladen', 'Gutes Essen, gespendet'] },
        frauenhaus: { title: 'Sicherer Ort für Frauen', keywords: ['Zuflucht', 'Schutz vor Gewalt'] },
      },
      ar: { wohngeld: { title: 'مساعدة في دفع الإيجار', keywords: ['إيجار', 'مال للسكن'] } },
    },
    phrases: {
      de: phrases({
        needs: { rent: ['Ich kann die Miete nicht bezahlen', 'Mietschulden'] },
        terms: { lebensmittelausgabe: ['Lebensmittelausgabe'] },
      }),
      ar: phrases({ needs: { rent: ['لا أستطيع دفع الإيجار'] } }),
    },
  }),
}

function vocabulary({ search }: SearchedCatalogue, locale: string): number {
  const offers = Object.values(search.offers[locale] ?? {})
  return new Set(offers.flatMap(({ title, keywords }) => tokens([title, ...keywords].join(' ')))).size
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
    expect(Object.keys(search.offers.de ?? {})).toEqual(ids)
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

  it('has no words in a language where the real offer has none', () => {
    const { search } = generateCatalogue(real, 6)
    expect(Object.keys(search.offers.ar ?? {})).toEqual(['wohngeld-0', 'wohngeld-3'])
  })

  it('lists the offers of a need and of a term, and gives no confidential place an address', () => {
    const { facts, search } = generateCatalogue(real, 6)
    expect(facts.needs[0]?.offers).toEqual(['wohngeld-0', 'wohngeld-3'])
    expect(search.terms).toEqual([
      { id: 'lebensmittelausgabe', offers: ['tafel-1', 'tafel-4', 'wohngeld-0', 'wohngeld-3'] },
    ])
    expect(facts.offers[2]?.places).toEqual([{ id: 'main', confidential: true }])
  })

  it('is asked for in the words of real people', () => {
    expect(generateCatalogue(real, 6).search.phrases).toEqual(real.search.phrases)
  })

  it.each([
    { locale: 'de', query: 'Mietschulde', found: /^wohngeld-/ },
    { locale: 'ar', query: 'دفع الايجار', found: /^wohngeld-/ },
    { locale: 'de', query: 'Lebensmittelausgabe', found: /^tafel-/ },
  ])('can be searched in $locale: $query', ({ locale, query, found }) => {
    const { facts, search } = generateCatalogue(real, 300)
    expect(finderOf(facts, search, locale).ask(query).offers[0]?.id).toMatch(found)
  })
})
