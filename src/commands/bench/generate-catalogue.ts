import type { Facts, Provider } from '#domain/catalogue.ts'
import type { Offer, Place } from '#domain/offer.ts'
import type { OfferSearchWords, SearchSources } from '#domain/search/search-files.ts'
import type { Locale } from '#domain/text.ts'
import { pick, type Random, randomNumbers } from '../generate/random.ts'

/** What search needs to know of a catalogue. */
export interface SearchedCatalogue {
  readonly facts: Facts
  readonly search: SearchSources
}

/**
 * How a vocabulary grows with its text (Heaps 1978): words known = k × words written ^ exponent. The real content has 0.64 to
 * 0.79 (72 offers, 2026-11); longer texts repeat themselves more.
 */
const heapsExponent = 0.65

/** The part of its words that a generated text shares with the real one it follows. */
const sharedPart = 0.6

/** Offers to each provider. */
const offersOfProvider = 8

const word = /[\p{L}\p{N}]+/gu
const wordsOf = (text: string) => text.toLowerCase().match(word) ?? []

/** A new word from two: German joins them whole (`Miethilfe`, `Hilfsberatung`), other languages as if by an ending. */
function joined(first: string, second: string, locale: Locale, random: Random): string {
  if (locale.startsWith('de')) return first + pick(['', '', 's', 'n'], random) + second
  return first + second.slice(Math.floor(second.length / 2))
}

/**
 * Writes texts that follow the given ones. Where a word is changed, a new one is made as often as Heaps' law asks for it;
 * otherwise a word is used again, those that were used often more often (Simon 1955).
 */
function writer(texts: readonly string[], locale: Locale, random: Random): (text: string) => string {
  const written = texts.flatMap(wordsOf)
  const known = new Set(written)
  const parts = [...known].filter(({ length }) => length >= 4 && length <= 9)
  const growth = known.size / written.length ** heapsExponent

  const newWord = () => {
    let made = pick(parts, random)
    while (known.has(made)) made = joined(made, pick(parts, random), locale, random)
    known.add(made)
    return made
  }
  const changed = () => (known.size < growth * written.length ** heapsExponent ? newWord() : pick(written, random))
  return (text) =>
    text.replace(word, (own) => {
      const next = random() < sharedPart ? own : changed()
      written.push(next.toLowerCase())
      return next
    })
}

/** Each generated offer follows a real one. */
interface Following {
  readonly id: string
  readonly model: Offer
}

type WordsOfOffers = Readonly<Record<string, OfferSearchWords>>

function generatedWords(
  real: WordsOfOffers,
  locale: Locale,
  following: readonly Following[],
  random: Random,
): WordsOfOffers {
  const texts = Object.values(real).flatMap(({ title, keywords }) => [title, ...keywords])
  const write = writer(texts, locale, random)
  return Object.fromEntries(
    following.flatMap(({ id, model }) => {
      const own = real[model.id]
      return own ? [[id, { title: write(own.title), keywords: own.keywords.map(write) }]] : []
    }),
  )
}

function generatedFacts(real: Facts, following: readonly Following[], edition: string, random: Random): Facts {
  const streets = real.offers.flatMap(({ places }) =>
    places.flatMap((place) => (place.confidential ? [] : place.street)),
  )
  const names = [...real.offers.map(({ official }) => official), ...real.providers.map(({ name }) => name), ...streets]
  const write = writer(names, real.sourceLocale, random)

  const providers: Provider[] = following
    .filter((_, number) => number % offersOfProvider === 0)
    .map((_, number) => {
      const model = pick(real.providers, random)
      return { ...model, id: `${model.id}-${number}`, name: write(model.name) }
    })
  const place = (model: Place): Place => (model.confidential ? model : { ...model, street: write(model.street) })
  const offers = following.map(
    ({ id, model }, number): Offer => ({
      ...model,
      id,
      code: number.toString(36).padStart(2, '0'),
      official: write(model.official),
      provider: pick(providers, random).id,
      places: model.places.map(place),
      askAt: [],
      related: [],
    }),
  )

  const offersOfNeed = new Map<string, string[]>(real.needs.map(({ id }) => [id, []]))
  for (const { id, needs } of offers) for (const need of needs) offersOfNeed.get(need)?.push(id)
  const needs = real.needs.map((need) => ({ ...need, offers: offersOfNeed.get(need.id) ?? [] }))
  return { ...real, edition, providers, needs, offers, withdrawn: [] }
}

/**
 * A catalogue of any size that reads like the real one: the same needs and topics, and offers that follow the real offers in
 * other words. The same seed makes the same catalogue. For benchmarks and tests of search; nobody is ever shown it.
 */
export function generateCatalogue(real: SearchedCatalogue, count: number, seed = 1): SearchedCatalogue {
  const random = randomNumbers(seed)
  const edition = `generated-${count}-${seed}`
  const following = Array.from({ length: count }, (_, number): Following => {
    const model = real.facts.offers[number % real.facts.offers.length] as Offer
    return { id: `${model.id}-${number}`, model }
  })
  const copies = new Map<string, string[]>()
  for (const { id, model } of following) {
    const known = copies.get(model.id)
    if (known) known.push(id)
    else copies.set(model.id, [id])
  }
  return {
    facts: generatedFacts(real.facts, following, edition, random),
    search: {
      ...real.search,
      terms: real.search.terms.map((term) => ({ ...term, offers: term.offers.flatMap((id) => copies.get(id) ?? []) })),
      offers: Object.fromEntries(
        Object.entries(real.search.offers).map(([locale, words]) => [
          locale,
          generatedWords(words, locale, following, random),
        ]),
      ),
    },
  }
}
