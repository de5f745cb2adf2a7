import type { Dangers, Facts } from '../catalogue.ts'
import type { Locale } from '../text.ts'
import { fold } from './fold.ts'
import { type LexiconFile, lexiconFile } from './lexicon.ts'
import { type IndexFile, indexFile, type SearchDocument } from './search-index.ts'
import { sayingTokens } from './stop-words.ts'
import { nameTokens } from './tokens.ts'

/** A word of offices that people know or have in a letter, and the offers that answer it, the most fitting first. */
export interface GlossaryTerm {
  readonly id: string
  readonly offers: readonly string[]
}

/** What search needs in every language. */
export interface SearchCommon extends Dangers {
  /** For each term of the glossary, the offers that answer it, by their place in the facts. */
  readonly terms: readonly (readonly number[])[]
}

/** What search looks at in the facts of a catalogue. */
export type SearchedFacts = Pick<Facts, 'offers' | 'needs' | 'topics' | 'providers'>

/** Something that a question may mean, with the offers that answer it. */
export interface ThingMeant {
  readonly kind: 'need' | 'topic' | 'term'
  readonly id: string
  readonly offers: readonly string[]
}

/** Everything a question may mean, in the order in which lexicons know it. */
export function thingsMeant(facts: SearchedFacts, terms: SearchCommon['terms']): ThingMeant[] {
  return [
    ...facts.needs.map(({ id, offers }) => ({ kind: 'need' as const, id, offers })),
    ...facts.topics.map(({ id }) => ({
      kind: 'topic' as const,
      id,
      offers: facts.offers.filter(({ topics }) => topics.includes(id)).map((offer) => offer.id),
    })),
    ...terms.map((offers, place) => ({
      kind: 'term' as const,
      id: String(place),
      offers: offers.map((offer) => facts.offers[offer]?.id ?? ''),
    })),
  ]
}

/** What people say for needs, topics and terms in one language, by id. */
export interface Phrases {
  readonly needs: Readonly<Record<string, readonly string[]>>
  readonly topics: Readonly<Record<string, readonly string[]>>
  readonly terms: Readonly<Record<string, readonly string[]>>
}

/** The lexicon of a language over everything that may be meant. `termIds`: what the terms are called in the glossary. */
function compileLexicon(
  locale: Locale,
  things: readonly ThingMeant[],
  termIds: readonly string[],
  phrases: Phrases,
): LexiconFile {
  const phrasesOf = ({ kind, id }: ThingMeant) => {
    if (kind === 'need') return phrases.needs[id]
    return kind === 'topic' ? phrases.topics[id] : phrases.terms[termIds[Number(id)] ?? '']
  }
  return lexiconFile(
    locale,
    things.map((thing) => phrasesOf(thing) ?? []),
  )
}

/** How much a word of an offer counts, by where it stands. */
const weights = { official: 1, title: 1, keywords: 0.875, provider: 0.75, place: 0.75 }

/** The words of an offer that are searched in one language. */
export interface OfferSearchWords {
  readonly title: string
  readonly keywords: readonly string[]
}

/** The index of the offers in one language. What is the same in every language (official names, providers, places) is only in the source's. */
function compileIndex(
  locale: Locale,
  facts: SearchedFacts,
  words: Readonly<Record<string, OfferSearchWords>>,
  withNames: boolean,
): IndexFile {
  const providers = new Map(facts.providers.map(({ id, name }) => [id, name]))
  const saying = (text: string) => sayingTokens(text, locale)
  const documents = facts.offers.map((offer): SearchDocument => {
    const own = words[offer.id]
    const ownWords = own
      ? [
          { words: saying(own.title), weight: weights.title },
          { words: own.keywords.flatMap(saying), weight: weights.keywords },
        ]
      : []
    if (!withNames) return ownWords
    const places = offer.places.flatMap((place) =>
      place.confidential
        ? []
        : [{ words: nameTokens(`${place.name ?? ''} ${place.street} ${place.town}`), weight: weights.place }],
    )
    return [
      { words: nameTokens(offer.official), weight: weights.official },
      { words: nameTokens(providers.get(offer.provider) ?? ''), weight: weights.provider },
      ...places,
      ...ownWords,
    ]
  })
  return indexFile(documents)
}

/** Everything that is searched, as texts. */
export interface SearchSources extends Dangers {
  readonly terms: readonly GlossaryTerm[]
  readonly offers: Readonly<Record<Locale, Readonly<Record<string, OfferSearchWords>>>>
  /** By language; variants of a language have none of their own. */
  readonly phrases: Readonly<Record<Locale, Phrases>>
}

/** Everything that is searched, ready to be loaded. */
export interface SearchFiles {
  readonly common: SearchCommon
  readonly indexes: Readonly<Record<Locale, IndexFile>>
  readonly lexicons: Readonly<Record<Locale, LexiconFile>>
}

/** Phrases without those that the source has for the same thing: its lexicon is searched beside every other. */
function withoutKnown(own: Phrases, source: Phrases | undefined): Phrases {
  const without = (part: keyof Phrases) =>
    Object.fromEntries(
      Object.entries(own[part]).map(([id, phrases]) => {
        const known = new Set(source?.[part][id]?.map(fold))
        return [id, phrases.filter((phrase) => !known.has(fold(phrase)))]
      }),
    )
  return { needs: without('needs'), topics: without('topics'), terms: without('terms') }
}

/** Builds the indexes and lexicons of all languages. */
export function searchFiles(
  facts: SearchedFacts & Pick<Facts, 'sourceLocale'>,
  { offers, phrases, terms, ...dangers }: SearchSources,
): SearchFiles {
  const places = new Map(facts.offers.map(({ id }, place) => [id, place]))
  const common = { ...dangers, terms: terms.map((term) => term.offers.flatMap((id) => places.get(id) ?? [])) }
  const things = thingsMeant(facts, common.terms)
  const termIds = terms.map(({ id }) => id)
  const mapped = <From, To>(from: Readonly<Record<Locale, From>>, to: (locale: Locale, own: From) => To) =>
    Object.fromEntries(Object.entries(from).map(([locale, own]) => [locale, to(locale, own)]))
  return {
    common,
    indexes: mapped(offers, (locale, words) => compileIndex(locale, facts, words, locale === facts.sourceLocale)),
    lexicons: mapped(phrases, (locale, own) =>
      compileLexicon(
        locale,
        things,
        termIds,
        locale === facts.sourceLocale ? own : withoutKnown(own, phrases[facts.sourceLocale]),
      ),
    ),
  }
}
