import type { Facts } from '../catalogue.ts'
import type { SearchDocument } from './search-index.ts'
import type { SearchWords } from './search-words.ts'

/** How much a word counts, by where it stands. */
const weights = {
  official: 1,
  title: 0.95,
  keywords: 0.85,
  provider: 0.7,
  place: 0.7,
  needs: 0.6,
  summary: 0.55,
  topics: 0.5,
}

/** Offers as documents: the words of every given language at once, because people mix theirs with German. */
export function offerDocuments(facts: Facts, languages: readonly SearchWords[]): SearchDocument[] {
  const providers = new Map(facts.providers.map((provider) => [provider.id, provider.name]))
  return facts.offers.map((offer) => {
    const fields = [
      { text: offer.official, weight: weights.official },
      { text: providers.get(offer.provider) ?? '', weight: weights.provider },
    ]
    for (const place of offer.places) {
      if (!place.confidential) fields.push({ text: `${place.name ?? ''} ${place.street}`, weight: weights.place })
    }
    for (const words of languages) {
      const own = words.offers[offer.id]
      if (own) {
        fields.push({ text: own.title, weight: weights.title })
        fields.push({ text: own.keywords.join(' '), weight: weights.keywords })
        fields.push({ text: own.summary, weight: weights.summary })
      }
      for (const need of offer.needs) {
        const { sentence = '', keywords = [] } = words.needs[need] ?? {}
        fields.push({ text: `${sentence} ${keywords.join(' ')}`, weight: weights.needs })
      }
      for (const topic of offer.topics) fields.push({ text: words.topics[topic] ?? '', weight: weights.topics })
    }
    return { id: offer.id, fields }
  })
}

/** Needs as documents: the sentence itself and what people say instead. */
export function needDocuments(facts: Facts, languages: readonly SearchWords[]): SearchDocument[] {
  return facts.needs.map((need) => ({
    id: need.id,
    fields: languages.flatMap((words) => {
      const { sentence = '', keywords = [] } = words.needs[need.id] ?? {}
      return [
        { text: sentence, weight: weights.title },
        { text: keywords.join(' '), weight: weights.keywords },
      ]
    }),
  }))
}
