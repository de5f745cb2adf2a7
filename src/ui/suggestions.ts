import type { Catalogue } from '#catalogue/catalogue.ts'
import type { Answer } from '#domain/search/finder.ts'
import type { Suggestion } from './components/SearchField.tsx'

/** How many of each kind: a small screen with a keyboard on it shows about six rows. */
const most = { needs: 3, topics: 1, offers: 3, providers: 1 }

/** What to suggest while somebody types: needs first, then a shelf, offers and a provider. */
export function suggestionsFor({ words, offers, providers }: Catalogue, answer: Answer): Suggestion[] {
  const needs = answer.needs.slice(0, most.needs).flatMap(({ id }): Suggestion[] => {
    const text = words.needs[id]?.sentence
    return text ? [{ kind: 'need', text, page: { kind: 'need', id } }] : []
  })
  const topics = answer.topics.slice(0, most.topics).flatMap(({ id }): Suggestion[] => {
    const text = words.topics[id]?.name
    return text ? [{ kind: 'topic', text, page: { kind: 'topic', id } }] : []
  })
  const found = answer.offers.slice(0, most.offers).flatMap(({ id }): Suggestion[] => {
    const text = words.offers[id]?.title
    return text && offers.has(id) ? [{ kind: 'offer', text, page: { kind: 'offer', id } }] : []
  })
  const named = answer.providers.slice(0, most.providers).flatMap(({ id }): Suggestion[] => {
    const text = providers.get(id)?.name
    return text ? [{ kind: 'provider', text, german: true }] : []
  })
  return [...needs, ...topics, ...found, ...named]
}
