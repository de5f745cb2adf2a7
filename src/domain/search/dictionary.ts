import Fuse from 'fuse.js/basic'
import { distance } from './distance.ts'

/** Every word of a catalogue once, sorted, and where its groups of three letters occur. */
export interface Dictionary {
  readonly terms: readonly string[]
  readonly trigrams: ReadonlyMap<string, readonly number[]>
}

/** A word of the dictionary that may be meant, and how sure we are (0 to 1). */
export interface Match {
  readonly term: number
  readonly similarity: number
}

function trigramsOf(term: string): string[] {
  const framed = `^${term}$`
  return Array.from({ length: Math.max(0, framed.length - 2) }, (_, index) => framed.slice(index, index + 3))
}

export function dictionary(words: Iterable<string>): Dictionary {
  const terms = [...new Set(words)].sort()
  const trigrams = new Map<string, number[]>()
  terms.forEach((term, number) => {
    for (const trigram of new Set(trigramsOf(term))) {
      const numbers = trigrams.get(trigram)
      if (numbers) numbers.push(number)
      else trigrams.set(trigram, [number])
    }
  })
  return { terms, trigrams }
}

/** The first place in the sorted terms that is not before `token`. */
function lowerBound(terms: readonly string[], token: string): number {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] ?? '') < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether the dictionary has this word as it stands. */
export function isTerm({ terms }: Dictionary, token: string): boolean {
  return terms[lowerBound(terms, token)] === token
}

const mostPrefixes = 64
const mostCandidates = 120
const mostMatches = 40

/** Terms that share enough groups of three letters with the token: the few that are worth scoring. */
function candidates({ terms, trigrams }: Dictionary, token: string): number[] {
  const shared = new Map<number, number>()
  for (const trigram of trigramsOf(token)) {
    for (const number of trigrams.get(trigram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1)
  }
  const enough = Math.max(1, Math.floor((token.length - 1) * 0.34))
  return [...shared]
    .filter(([, count]) => count >= enough)
    .map(([number, count]) => ({ number, weight: count / Math.sqrt((terms[number]?.length ?? 0) + 4) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostCandidates)
    .map(({ number }) => number)
}

/** Wrong letters that a word of this length may have and still be meant. */
function allowedMistakes(length: number): number {
  if (length <= 3) return 0
  if (length <= 5) return 1
  return length <= 8 ? 2 : 3
}

const looseSearch = { includeScore: true, ignoreLocation: true, threshold: 0.34, ignoreFieldNorm: true }

/** How well a term fits a token with mistakes in it, a part of a compound, or an ending too many. */
function fuzzySimilarity(token: string, term: string, fuseScore: number | undefined): number {
  const first = term[0] === token[0] ? 1 : 0.85
  const most = allowedMistakes(token.length)
  const mistakes = distance(token, term, most)
  if (most > 0 && mistakes <= most) return (0.92 - 1.5 * (mistakes / token.length)) * first
  if (token.length >= 4 && term.length > token.length && term.includes(token)) {
    return (term.endsWith(token) ? 0.5 : 0.4) + 0.3 * (token.length / term.length)
  }
  if (term.length >= 4 && token.startsWith(term)) return 0.8 * (term.length / token.length)
  if (fuseScore === undefined || token.length <= 4) return 0
  const length = Math.min(token.length, term.length) / Math.max(token.length, term.length)
  return 0.8 * (0.92 - 1.7 * fuseScore) * (0.55 + 0.45 * length) * first
}

/** The words that may be meant by a token, best first: itself, words it begins, and words like it. */
export function matches(words: Dictionary, token: string): Match[] {
  const { terms } = words
  const found = new Map<number, number>()
  const put = (term: number, similarity: number) => {
    if (similarity > (found.get(term) ?? 0)) found.set(term, similarity)
  }

  const start = lowerBound(terms, token)
  for (let number = start; number < terms.length && number - start < mostPrefixes; number++) {
    const term = terms[number] ?? ''
    if (!term.startsWith(token)) break
    if (term === token) put(number, 1)
    else if (token.length >= 2) put(number, 0.55 + 0.4 * (token.length / term.length))
  }

  if (token.length >= 3 && token.length <= 32) {
    const numbers = candidates(words, token).filter((number) => !found.has(number))
    const scores = new Map<number, number | undefined>()
    const near = new Fuse(
      numbers.map((number) => terms[number] ?? ''),
      looseSearch,
    ).search(token)
    for (const { refIndex, score } of near) scores.set(numbers[refIndex] ?? -1, score)
    for (const number of numbers) put(number, fuzzySimilarity(token, terms[number] ?? '', scores.get(number)))
  }

  return [...found]
    .map(([term, similarity]) => ({ term, similarity }))
    .filter(({ similarity }) => similarity > 0.25)
    .sort((a, b) => b.similarity - a.similarity || a.term - b.term)
    .slice(0, mostMatches)
}
