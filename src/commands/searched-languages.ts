import type { Keywords, Words } from '#domain/catalogue.ts'
import { type SearchWords, searchWords } from '#domain/search/search-words.ts'
import type { Locale } from '#domain/text.ts'

interface Compiled {
  readonly words: Readonly<Record<Locale, Words>>
  readonly keywords: Readonly<Record<Locale, Keywords>>
}

/** What is searched in each language of a compiled catalogue. */
export function searchedLanguages({ words, keywords }: Compiled): Record<Locale, SearchWords> {
  const languages = Object.entries(words).flatMap(([locale, own]) => {
    const searched = keywords[locale]
    return searched ? [[locale, searchWords(own, searched)] as const] : []
  })
  return Object.fromEntries(languages)
}
