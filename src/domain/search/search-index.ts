import { type Dictionary, dictionaryOf, type Match } from './dictionary.ts'
import { numbersOfText, numbersToText } from './number-text.ts'
import { termsOfText, termsToText } from './term-text.ts'

/** Words by which a thing is found (as `tokens` gives them), and how much they count (1 for a name, less for the rest). */
export interface Field {
  readonly words: readonly string[]
  readonly weight: number
}

/** The words of one thing to be found. */
export type SearchDocument = readonly Field[]

/** An index as it is built and sent: the words of all documents, and in which of them each stands. */
export interface IndexFile {
  /** How many documents there are. They are known by their number. */
  readonly documents: number
  /** All words, sorted (`termsToText`). */
  readonly terms: string
  /** For each term, how many documents have it. The texts from here on are of `numbersToText`. */
  readonly counts: string
  /** For each of them, how many numbers it lies behind the one before. */
  readonly gaps: string
  /** For each of them, how much the term counts there, in steps. */
  readonly weights: string
}

/** The documents that answer one word of a question, and how well each does, from 0 to 1. */
export interface Reach {
  readonly documents: Uint32Array
  readonly scores: Float32Array
}

/** An index that can be asked. */
export interface SearchIndex {
  readonly documents: number
  readonly words: Dictionary
  /** Where the postings of each term begin; one more entry says where the last ones end. */
  readonly starts: Uint32Array
  readonly postedDocuments: Uint32Array
  /** Between 0 and 1. */
  readonly postedWeights: Float32Array
  /** What one word of a question reaches: every document that has one of the words it may mean, and counts the best of these. Remembered for the list that was asked for. */
  reach(meant: readonly Match[]): Reach
}

/** Weights travel as one of so many steps. */
const weightSteps = 8

/** Builds the index of documents, which are known by their place in the list. */
export function indexFile(documents: readonly SearchDocument[]): IndexFile {
  const weights = new Map<string, Map<number, number>>()
  documents.forEach((fields, number) => {
    for (const { words, weight } of fields) {
      for (const token of words) {
        const inDocuments = weights.get(token) ?? new Map<number, number>()
        inDocuments.set(number, Math.max(weight, inDocuments.get(number) ?? 0))
        weights.set(token, inDocuments)
      }
    }
  })
  const terms = [...weights.keys()].sort()
  const postings = terms.map((term) => [...(weights.get(term) ?? [])])
  return {
    documents: documents.length,
    terms: termsToText(terms),
    counts: numbersToText(postings.map(({ length }) => length)),
    gaps: numbersToText(
      postings.flatMap((posted) => posted.map(([document], place) => document - (posted[place - 1]?.[0] ?? 0))),
    ),
    weights: numbersToText(postings.flatMap((posted) => posted.map(([, weight]) => step(weight)))),
  }
}

function step(weight: number): number {
  return Math.min(weightSteps, Math.max(1, Math.round(weight * weightSteps))) - 1
}

/** Makes an index ready to be asked. */
export function openIndex(file: IndexFile): SearchIndex {
  const words = dictionaryOf(termsOfText(file.terms))
  const counts = numbersOfText(file.counts)
  const postedDocuments = numbersOfText(file.gaps)
  const postedWeights = Float32Array.from(numbersOfText(file.weights), (weight) => (weight + 1) / weightSteps)
  const starts = new Uint32Array(words.terms.length + 1)
  let posting = 0
  for (let term = 0; term < words.terms.length; term++) {
    starts[term] = posting
    let document = 0
    for (let left = counts[term] ?? 0; left > 0; left--) {
      document += postedDocuments[posting] ?? 0
      postedDocuments[posting++] = document
    }
  }
  starts[words.terms.length] = posting
  const index = { documents: file.documents, words, starts, postedDocuments, postedWeights }
  return { ...index, reach: reacher(index) }
}

function reacher({
  documents: all,
  starts,
  postedDocuments,
  postedWeights,
}: Omit<SearchIndex, 'reach'>): SearchIndex['reach'] {
  /** Letters come one after the other, and only the last word of a question changes: the lists of all others are asked for again. */
  const remembered = new WeakMap<readonly Match[], Reach>()
  /** For each document, its best score; zero but while one is looked for. */
  const best = new Float32Array(all)
  const touched = new Uint32Array(all)

  function lookUp(meant: readonly Match[]): Reach {
    let length = 0
    for (const { term, similarity } of meant) {
      const end = starts[term + 1] ?? 0
      for (let posting = starts[term] ?? 0; posting < end; posting++) {
        const document = postedDocuments[posting] as number
        const score = similarity * (postedWeights[posting] as number)
        const before = best[document] as number
        if (before === 0) touched[length++] = document
        if (score > before) best[document] = score
      }
    }
    const documents = touched.slice(0, length)
    const scores = new Float32Array(length)
    for (let each = 0; each < length; each++) {
      const document = documents[each] as number
      scores[each] = best[document] as number
      best[document] = 0
    }
    return { documents, scores }
  }

  return (meant) => {
    const known = remembered.get(meant) ?? lookUp(meant)
    remembered.set(meant, known)
    return known
  }
}

/** In how many documents a term stands. */
export function frequency({ starts }: SearchIndex, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0)
}

/** Found by trying: common words say even less than their share. */
const rarityExponent = 1.15

/** How much a word says that `having` of `all` things have: 1 if one has it, near 0 if all do (after Spärck Jones 1972). */
export function rarity(having: number, all: number): number {
  return (Math.log(1 + all / Math.max(1, having)) / Math.log(1 + Math.max(2, all))) ** rarityExponent
}

/** How much a term says by the number of documents that have it, from 0 to 1. */
export function rarityOf(index: SearchIndex, term: number): number {
  return rarity(frequency(index, term), index.documents)
}
