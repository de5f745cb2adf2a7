import { type Catalogue, spokenLanguages } from '#catalogue/catalogue.ts'
import type { Choices } from '#domain/filters.ts'

/** What a person may narrow lists by. */
export function choicesOf(catalogue: Catalogue): Choices {
  return {
    topics: catalogue.facts.topics.map(({ id }) => id),
    audiences: catalogue.facts.audiences.map(({ id }) => id),
    languages: spokenLanguages(catalogue),
  }
}
