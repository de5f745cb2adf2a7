import { type Dictionary, dictionary, matches } from './dictionary.ts'
import { questionTokens, tokens } from './tokens.ts'

/** A text to be found, and how much a word in it counts (1 for a name, less for the rest). */
export interface Field {
  readonly text: string
  readonly weight: number
}

/** A thing to be found. */
export interface SearchDocument {
  readonly id: string
  readonly fields: readonly Field[]
}

/** A thing that was found; `score` is between 0 and 1 and only tells hits of one search apart. */
export interface Hit {
  readonly id: string
  readonly score: number
}

interface Posting {
  readonly document: number
  readonly weight: number
}

/** What search needs to know of a catalogue: its words, and which document each stands in. */
export interface SearchIndex {
  readonly ids: readonly string[]
  readonly words: Dictionary
  /** For each term of the dictionary. */
  readonly postings: readonly (readonly Posting[])[]
  /** For each term, how much it says: rare words say more. Between 0 and 1. */
  readonly rarity: readonly number[]
}

export function searchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const weights = new Map<string, Map<number, number>>()
  documents.forEach(({ fields }, number) => {
    for (const { text, weight } of fields) {
      for (const token of tokens(text)) {
        const inDocuments = weights.get(token) ?? new Map<number, number>()
        inDocuments.set(number, Math.max(weight, inDocuments.get(number) ?? 0))
        weights.set(token, inDocuments)
      }
    }
  })
  const words = dictionary(weights.keys())
  const postings = words.terms.map((term) =>
    [...(weights.get(term) ?? [])].map(([document, weight]) => ({ document, weight })),
  )
  const most = Math.log(1 + documents.length)
  const rarity = postings.map(({ length }) => Math.log(1 + documents.length / Math.max(1, length)) / (most || 1))
  return { ids: documents.map(({ id }) => id), words, postings, rarity }
}

/** Hits below this are noise: better to say that nothing fits. */
const leastScore = 0.3
/** A word nobody knows still counts as this much of the question. */
const unknownWord = 0.5
/** Once a word is known as it stands, words that are only like it are rarely meant. */
const besideExact = 0.6

/** How well each document answers one word of the question (0 to 1), and how much that word says among the others. */
interface WordAnswer {
  readonly scores: ReadonlyMap<number, number>
  readonly says: number
}

function answerWord(index: SearchIndex, spellings: readonly string[]): WordAnswer {
  const found = spellings.flatMap((spelling) => matches(index.words, spelling))
  const best = found.reduce((most, { similarity }) => Math.max(most, similarity), 0)
  const scores = new Map<number, number>()
  let says = 0
  for (const { term, similarity } of found) {
    if (similarity === best) says = Math.max(says, index.rarity[term] ?? 0)
    const meant = best === 1 && similarity < 1 ? similarity * besideExact : similarity
    for (const { document, weight } of index.postings[term] ?? []) {
      scores.set(document, Math.max(meant * weight, scores.get(document) ?? 0))
    }
  }
  return { scores, says: says || unknownWord }
}

/** The documents that answer a question, best first. An empty question has no answer. */
export function search(index: SearchIndex, query: string): Hit[] {
  const totals = new Map<number, number>()
  let asked = 0
  for (const spellings of questionTokens(query)) {
    const { scores, says } = answerWord(index, spellings)
    asked += says
    for (const [document, score] of scores) totals.set(document, (totals.get(document) ?? 0) + says * score)
  }
  return [...totals]
    .map(([document, total]) => ({ id: index.ids[document] ?? '', score: total / asked }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
