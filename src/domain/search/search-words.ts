import type { Keywords, Words } from '../catalogue.ts'
import type { Locale } from '../text.ts'

/** Everything of one language that is searched. */
export interface SearchWords {
  readonly locale: Locale
  readonly topics: Readonly<Record<string, string>>
  readonly needs: Readonly<Record<string, { readonly sentence: string; readonly keywords: readonly string[] }>>
  readonly offers: Readonly<
    Record<string, { readonly title: string; readonly summary: string; readonly keywords: readonly string[] }>
  >
}

/** The words that pages show, together with those that are only searched. */
export function searchWords(words: Words, keywords: Keywords): SearchWords {
  const topics = Object.entries(words.topics).map(([id, { name }]) => [id, name])
  const needs = Object.entries(words.needs).map(([id, { sentence }]) => [
    id,
    { sentence, keywords: keywords.needs[id] ?? [] },
  ])
  const offers = Object.entries(words.offers).map(([id, { title, summary }]) => [
    id,
    { title, summary, keywords: keywords.offers[id] ?? [] },
  ])
  return {
    locale: words.locale,
    topics: Object.fromEntries(topics),
    needs: Object.fromEntries(needs),
    offers: Object.fromEntries(offers),
  }
}
