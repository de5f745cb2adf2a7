import type { OfferSearchWords, Phrases, SearchSources } from '#domain/search/search-files.ts'
import type { Locale } from '#domain/text.ts'
import { compileDangers } from './compile-dangers.ts'
import type { SearchGlossary } from './glossary.ts'
import type { OfferSource } from './offers.ts'
import type { Vocabularies } from './vocabularies.ts'
import type { VocabularyWords } from './vocabulary-words.ts'

interface Sources {
  readonly vocabularies: Vocabularies
  readonly vocabularyWords: VocabularyWords
  readonly glossary: SearchGlossary
  readonly published: readonly OfferSource[]
}

/** What people say in a language: the phrases of the glossary, and what is shown anyway (sentences of needs, names of topics). */
function phrasesIn(locale: Locale, { vocabularyWords, glossary }: Sources): Phrases {
  const { needs = {}, topics = {}, terms = {} } = glossary.phrases[locale] ?? {}
  const sentences = Object.entries(vocabularyWords.needs[locale]?.words ?? {})
  const names = Object.entries(vocabularyWords.topics[locale]?.words ?? {})
  return {
    needs: Object.fromEntries(sentences.map(([id, { sentence }]) => [id, [sentence, ...(needs[id] ?? [])]])),
    topics: Object.fromEntries(names.map(([id, { name }]) => [id, [name, ...(topics[id] ?? [])]])),
    terms,
  }
}

function offerWordsIn(locale: Locale, { published }: Sources): Record<string, OfferSearchWords> {
  return Object.fromEntries(
    published.flatMap(({ id, words }) => {
      const head = words[locale]?.head
      return head ? [[id, { title: head.title, keywords: head.keywords }]] : []
    }),
  )
}

/** Everything that is searched, as it stands in the files. */
export function compileSearch(sources: Sources): SearchSources {
  const { vocabularies, vocabularyWords, glossary, published } = sources
  const ids = new Set(published.map(({ id }) => id))
  const byLocale = <Part>(locales: readonly Locale[], part: (locale: Locale, from: Sources) => Part) =>
    Object.fromEntries(locales.map((locale) => [locale, part(locale, sources)]))
  return {
    ...compileDangers(vocabularies, vocabularyWords, published, glossary),
    terms: glossary.terms.map(({ id, offers }) => ({ id, offers: offers.filter((offer) => ids.has(offer)) })),
    offers: byLocale(vocabularies.site.languages, offerWordsIn),
    phrases: byLocale(Object.keys(glossary.phrases), phrasesIn),
  }
}
