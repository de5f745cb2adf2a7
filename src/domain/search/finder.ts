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
/** How many needs may lift their offers. */
const mostLiftingNeeds = 3
/** The most that a need lifts an offer, and how much less each place further down its order. */
const lift = { first: 0.5, perPlace: 0.04 }

/**
 * Offers of a need that is meant come in the order in which a counsellor names them, whatever words they share with the
 * question: the words of a need say more than the words of an offer.
 */
function lifted(hits: readonly Hit[], needs: readonly Hit[], facts: Facts): Hit[] {
  const scores = new Map(hits.map(({ id, score }) => [id, score]))
  const lifts = new Map<string, number>()
  for (const need of needs.slice(0, mostLiftingNeeds)) {
    const offers = facts.needs.find(({ id }) => id === need.id)?.offers ?? []
    offers.forEach((offer, place) => {
      const lifting = need.score * Math.max(0, lift.first - lift.perPlace * place)
      lifts.set(offer, Math.max(lifting, lifts.get(offer) ?? 0))
    })
  }
  return [...new Set([...scores.keys(), ...lifts.keys()])]
    .map((id) => ({ id, score: ((scores.get(id) ?? 0) + (lifts.get(id) ?? 0)) / (1 + lift.first) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** Builds a finder over the words of the reader's language and German together. */
export function finder(facts: Facts, languages: readonly SearchWords[]): Finder {
  const offers = searchIndex(offerDocuments(facts, languages))
  const needs = searchIndex(needDocuments(facts, languages))
  const meantNeeds = (query: string) => search(needs, query).filter(({ score }) => score >= leastNeedScore)
  return {
    offers: (query) => lifted(search(offers, query), meantNeeds(query), facts),
    needs: meantNeeds,
  }
}
