import { catalogueSchema, type DetailWordsFile, type Words } from '#domain/catalogue.ts'
import type { BriefWords, DetailWords, OfferWords } from '#domain/offer.ts'
import type { Locale, Origin } from '#domain/text.ts'
import { sourceLocale } from '#domain/text.ts'
import { compileWords, type OfferSource } from './offers.ts'
import { staleVocabularies, type VocabularyWords } from './vocabulary-words.ts'

/** The words of an offer in two parts: what lists need at once, and what only its own page shows. */
function partedWords({ title, summary, origin, stale, ...details }: OfferWords): {
  brief: BriefWords
  details: DetailWords
} {
  return { brief: { title, summary, origin, ...(stale && { stale }) }, details }
}

/** Several texts are as good as the least checked of them. */
function weakestOrigin(origins: readonly Origin[]): Origin {
  const order: readonly Origin[] = ['machine', 'reviewed', 'written']
  return order.find((origin) => origins.includes(origin)) ?? 'machine'
}

/** The words of every offer in one language. */
export function compileOfferWords(locale: Locale, offers: readonly OfferSource[]): Map<string, OfferWords> {
  return new Map(
    offers.flatMap(({ id, words }) => {
      const found = words[locale]
      if (!found) return []
      return [[id, compileWords(found, locale === sourceLocale ? undefined : words[sourceLocale])]]
    }),
  )
}

function mapped<From, To>(things: ReadonlyMap<string, From>, to: (from: From) => To): Record<string, To> {
  return Object.fromEntries([...things].map(([id, thing]) => [id, to(thing)]))
}

/** What lists, filters and headings show in one language. */
export function compileWordsFile(
  locale: Locale,
  offers: ReadonlyMap<string, OfferWords>,
  vocabularyWords: VocabularyWords,
  messages: Readonly<Record<string, string>>,
): Omit<Words, 'edition'> {
  const stale = staleVocabularies(vocabularyWords, locale, sourceLocale).length > 0
  return {
    schema: catalogueSchema,
    locale,
    messages,
    ...(stale && { stale }),
    origin: weakestOrigin(Object.values(vocabularyWords).map((languages) => languages[locale]?.origin ?? 'machine')),
    areas: vocabularyWords.areas[locale]?.words ?? {},
    topics: vocabularyWords.topics[locale]?.words ?? {},
    needs: vocabularyWords.needs[locale]?.words ?? {},
    goals: vocabularyWords.goals[locale]?.words ?? {},
    audiences: vocabularyWords.audiences[locale]?.words ?? {},
    documents: vocabularyWords.documents[locale]?.words ?? {},
    offers: mapped(offers, (words) => partedWords(words).brief),
  }
}

/** What only the pages of offers show in one language. */
export function compileDetailWords(
  locale: Locale,
  offers: ReadonlyMap<string, OfferWords>,
): Omit<DetailWordsFile, 'edition'> {
  return { schema: catalogueSchema, locale, offers: mapped(offers, (words) => partedWords(words).details) }
}
