import { type OfferSource, readOffers } from '#content/offers.ts'
import { ContentError, Problems } from '#content/problems.ts'
import { isPublished } from '#content/publishing.ts'
import type { ContentFolder } from '#content/read.ts'
import { readVocabularies } from '#content/vocabularies.ts'
import { readVocabularyWords, type VocabularyWords } from '#content/vocabulary-words.ts'
import { type Glossary, glossaryOf } from '#content/words/check-words.ts'
import { readTerms } from '#content/words/terms.ts'
import { type Locale, sourceLocale } from '#domain/text.ts'
import { Slip } from '../run-command.ts'

/** Words that are long enough to be taken apart. */
export const longWord = /\p{L}{6,}/gu

/** What all areas are made from. */
export interface Models {
  readonly offers: readonly OfferSource[]
  readonly byId: ReadonlyMap<string, OfferSource>
  readonly codes: Readonly<Record<string, string>>
  readonly glossary: Glossary
  readonly areaWords: VocabularyWords['areas']
  /** Longer words of every language, to make new ones from. */
  readonly words: ReadonlyMap<Locale, readonly string[]>
  /** Words that stay: names and the terms that every language must have. */
  readonly keeps: (word: string) => boolean
}

/** Reads the real content. Throws if it has mistakes, or not all of the languages. */
export async function readModels(
  content: ContentFolder,
  locales: ContentFolder,
  languages: readonly Locale[],
): Promise<Models> {
  const problems = new Problems()
  const vocabularies = await readVocabularies(content, problems)
  const { areas } = await readVocabularyWords(content, vocabularies, problems)
  const areaWords = Object.fromEntries(Object.entries(areas).filter(([locale]) => languages.includes(locale)))
  const { offers: all } = await readOffers(content, languages, problems)
  const offers = all.filter(isPublished)
  const terms = await readTerms(locales, problems)
  const names = [
    ...vocabularies.providers.map(({ name }) => name),
    ...vocabularies.documents.map(({ official }) => official),
    ...vocabularies.names,
  ]
  const glossary = glossaryOf(
    offers.map(({ facts }) => facts.official),
    names,
    terms,
  )
  const named = new Set(glossary.names.flatMap((name) => name.match(longWord) ?? []))
  const stems = terms.flatMap((term) => [...term.stems.values()].flat()).map((stem) => stem.toLowerCase())
  const kept = new Map<string, boolean>()
  const keeps = (word: string) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    const lower = word.toLowerCase()
    const keep =
      named.has(word) || terms.some(({ german }) => german.test(word)) || stems.some((stem) => lower.includes(stem))
    kept.set(word, keep)
    return keep
  }
  const strange = languages.filter((locale) => !vocabularies.site.languages.includes(locale))
  if (strange.length > 0)
    throw new Slip(
      `The content has no words in ${strange.join(', ')}. It has ${vocabularies.site.languages.join(', ')}.`,
    )
  if (!languages.includes(sourceLocale)) throw new Slip(`Without ${sourceLocale} there are no words to begin with.`)
  // Models with mistakes would be left out, and nobody would know why the country is smaller.
  if (problems.list.length > 0) throw new ContentError(problems.list)
  const words = new Map(
    languages.map((locale) => {
      const texts = offers.flatMap((offer) => offer.words[locale]?.body.match(longWord) ?? [])
      return [locale, [...new Set(texts)].filter((word) => !keeps(word))] as const
    }),
  )
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  return { offers, byId, codes: vocabularies.codes, areaWords, glossary, words, keeps }
}
