import type { Facts, SearchWords } from '../catalogue.ts'
import { needDocuments, offerDocuments } from './documents.ts'
import { type Hit, search, searchIndex } from './search-index.ts'

/** Answers questions about one catalogue. */
export interface Finder {
  /** Offers, best first. */
  offers(query: string): Hit[]
  /** Needs whose sentence may be meant, best first. */
  needs(query: string): Hit[]
}

/** A need is only suggested when we are rather sure. */
const leastNeedScore = 0.5

/** Builds a finder over the words of the reader's language and German together. */
export function finder(facts: Facts, languages: readonly SearchWords[]): Finder {
  const offers = searchIndex(offerDocuments(facts, languages))
  const needs = searchIndex(needDocuments(facts, languages))
  return {
    offers: (query) => search(offers, query),
    needs: (query) => search(needs, query).filter(({ score }) => score >= leastNeedScore),
  }
}
