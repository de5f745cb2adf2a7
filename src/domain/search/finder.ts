import type { Dangers, Facts } from '../catalogue.ts'
import { dangerWatch } from './dangers.ts'
import { isTerm } from './dictionary.ts'
import { needDocuments, offerDocuments } from './documents.ts'
import { phraseBook } from './phrases.ts'
import { type Hit, search, searchIndex } from './search-index.ts'
import type { SearchWords } from './search-words.ts'

/** Answers questions about one catalogue. */
export interface Finder {
  /** Offers, best first. */
  offers(query: string): Hit[]
  /** Needs whose sentence may be meant, best first. */
  needs(query: string): Hit[]
  /** Needs whose help stands on top, because the question speaks of danger. */
  dangers(query: string): string[]
}

/** A need is only suggested when we are rather sure. */
const leastNeedScore = 0.5
/** `kein Geld mehr` shares a word with "I do not want to live any more", and nobody should be asked that for a word. */
const leastUrgentScore = 0.65
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

/** What is said word for word is above what only has the words. */
function withPhrase(score: number, part: number | undefined): number {
  return part === undefined ? score * 0.8 : 0.8 + 0.2 * part
}

/** How many offers of a need stand on top when the question speaks of danger. */
const mostPinned = 3

/** These first, whatever else was found. */
function pinned(ids: readonly string[], hits: readonly Hit[]): Hit[] {
  return [...ids.map((id) => ({ id, score: 1 })), ...hits.filter(({ id }) => !ids.includes(id))]
}

/** Remembers its last answer: a page asks the same question for offers, for needs and for danger. */
function rememberingLast<Answer>(answer: (query: string) => Answer): (query: string) => Answer {
  let last: { readonly query: string; readonly answer: Answer } | undefined
  return (query) => {
    if (last?.query !== query) last = { query, answer: answer(query) }
    return last.answer
  }
}

/** Builds a finder over the words of the reader's language and German together, with words of danger in all languages. */
export function finder(facts: Facts, languages: readonly SearchWords[], dangers: Dangers): Finder {
  const offers = searchIndex(offerDocuments(facts, languages))
  const needs = searchIndex(needDocuments(facts, languages))
  const said = phraseBook(
    facts.needs.map(({ id }) => ({
      id,
      texts: languages.flatMap(({ needs: own }) => [own[id]?.sentence ?? '', ...(own[id]?.keywords ?? [])]),
    })),
  )
  const meantNeeds = rememberingLast((query) => {
    const phrases = said.in(query)
    const hits = search(needs, query).map(({ id, score }) => ({ id, score: withPhrase(score, phrases.get(id)) }))
    const least = (id: string) => (facts.helpNow.includes(id) ? leastUrgentScore : leastNeedScore)
    return hits.filter(({ id, score }) => score >= least(id)).sort((a, b) => b.score - a.score)
  })
  const watch = dangerWatch(dangers, (token) => isTerm(offers.words, token) || isTerm(needs.words, token))
  const urgentNeeds = rememberingLast(watch.needs)
  const help = new Map(facts.needs.map((need) => [need.id, need.offers.slice(0, mostPinned)]))
  return {
    offers(query) {
      const urgent = [...new Set(urgentNeeds(query).flatMap((need) => help.get(need) ?? []))]
      return pinned(urgent, lifted(search(offers, query), meantNeeds(query), facts))
    },
    dangers: urgentNeeds,
    needs: (query) => pinned(urgentNeeds(query), meantNeeds(query)),
  }
}
