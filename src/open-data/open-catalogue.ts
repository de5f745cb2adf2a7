import type { MapFiles } from '#content/map/compile-map.ts'
import type { OfferSource } from '#content/offers.ts'
import type { DetailFacts, DetailWordsFile, Facts, Provider, Words } from '#domain/catalogue.ts'
import type { MapData } from '#domain/map/data.ts'
import type { Offer, OfferWords } from '#domain/offer.ts'
import { pagePath } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'

/** The parts of a compiled catalogue that are given away. */
export interface OpenCatalogue {
  readonly facts: Facts
  readonly words: Readonly<Record<Locale, Words>>
  readonly details: DetailFacts
  readonly detailWords: Readonly<Record<Locale, DetailWordsFile>>
  /** The offers as their files have them: what a table must hold to be read back. */
  readonly published: readonly OfferSource[]
  readonly map: MapData
  /** The files of the map, each with its sources and licences inside. */
  readonly mapFiles: MapFiles
  readonly goalReasons: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Where the finder will be found: origin and base address together, with a slash at the end. */
export type Home = string

/** The catalogue as others may read it: whole offers with their words in every language. */
export interface OpenSource {
  readonly catalogue: OpenCatalogue
  readonly facts: Facts
  readonly offers: readonly Offer[]
  readonly providers: ReadonlyMap<string, Provider>
  /** The official names of papers, by id. */
  readonly documents: ReadonlyMap<string, string>
  /** German words of lists and of the interface. */
  readonly words: Words
  /** The languages beside the German one. */
  readonly others: readonly Locale[]
  wordsOf(offer: string, locale: Locale): OfferWords | undefined
  /** The full address of the page of a thing. */
  address(kind: 'offer' | 'goal' | 'need' | 'topic' | 'group', id: string): string
  readonly home: Home
}

/** Opens a compiled catalogue for those who give it away. */
export function openSource(catalogue: OpenCatalogue, home: Home): OpenSource {
  const { facts, details, words, detailWords } = catalogue
  const german = words[facts.sourceLocale]
  if (!german) throw new Error(`open data needs words in ${facts.sourceLocale}`)
  return {
    catalogue,
    facts,
    offers: facts.offers.flatMap((offer) => {
      const own = details.offers[offer.id]
      return own ? [{ ...offer, ...own }] : []
    }),
    providers: new Map(facts.providers.map((provider) => [provider.id, provider])),
    documents: new Map(facts.documents.map(({ id, official }) => [id, official])),
    words: german,
    others: facts.locales.filter((locale) => locale !== facts.sourceLocale),
    wordsOf(offer, locale) {
      const brief = words[locale]?.offers[offer]
      const own = detailWords[locale]?.offers[offer]
      return brief && own ? { ...brief, ...own } : undefined
    },
    address: (kind, id) => `${home}${pagePath(facts.sourceLocale, { kind, id })}`,
    home,
  }
}
