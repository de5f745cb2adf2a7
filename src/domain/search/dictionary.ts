import Fuse from 'fuse.js/basic'
import { distance } from './distance.ts'

/** Every word of a catalogue once, sorted. */
export interface Dictionary {
  readonly terms: readonly string[]
  /** Terms that share enough groups of three letters with a token: the few that are worth scoring. */
  candidates(token: string): readonly number[]
  /** Does what the first search for candidates would otherwise wait for. */
  warm(): void
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

function trigramPlaces(terms: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const trigrams = new Map<string, number[]>()
  terms.forEach((term, number) => {
    for (const trigram of trigramsOf(term)) {
      const numbers = trigrams.get(trigram)
      if (!numbers) trigrams.set(trigram, [number])
      else if (numbers[numbers.length - 1] !== number) numbers.push(number)
    }
  })
  return trigrams
}

/** A dictionary of words in any order. */
export function dictionary(words: Iterable<string>): Dictionary {
  return dictionaryOf([...new Set(words)].sort())
}

/** The first place in the sorted terms that is not before `token`. */
export function lowerBound(terms: readonly string[], token: string): number {
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
/** A word that is only like it must be this like. */
const leastSimilarity = 0.25

/** Longer words are compared with others as if they were this long. */
const longest = 63
const lengthsOfWords = longest + 1

/** How like a token a term is that shares so many groups of three letters with it, beside other terms: long ones share some by chance. */
function likeness(shared: number, length: number): number {
  return shared / Math.sqrt(length + 4)
}

/** A dictionary of words that are sorted and stand once each. */
export function dictionaryOf(terms: readonly string[]): Dictionary {
  const lengths = Uint8Array.from(terms, ({ length }) => Math.min(length, longest))
  /** How many groups of three letters each term shares with the token; zero but while `candidates` looks, which notes in `touched` where not. */
  const shared = new Uint8Array(terms.length)
  const touched = new Uint32Array(terms.length)
  let places: ReadonlyMap<string, readonly number[]> | undefined
  const trigrams = () => {
    places ??= trigramPlaces(terms)
    return places
  }

  /** Counts the groups that terms share with the token. Answers how many terms share any. */
  function share(groups: readonly string[]): number {
    const known = trigrams()
    let length = 0
    for (const trigram of groups) {
      const numbers = known.get(trigram)
      if (!numbers) continue
      for (let each = 0; each < numbers.length; each++) {
        const number = numbers[each] as number
        const before = shared[number] as number
        if (before === 0) touched[length++] = number
        shared[number] = before + 1
      }
    }
    return length
  }

  function candidates(token: string): number[] {
    const groups = trigramsOf(token)
    const length = share(groups)
    const enough = Math.max(1, Math.floor((token.length - 1) * 0.34))
    /** How many terms share so many groups and have such a length. */
    const alike = new Uint32Array((groups.length + 1) * lengthsOfWords)
    let many = 0
    for (let each = 0; each < length; each++) {
      const number = touched[each] as number
      if ((shared[number] as number) < enough) continue
      const kind = (shared[number] as number) * lengthsOfWords + (lengths[number] as number)
      alike[kind] = (alike[kind] as number) + 1
      many++
    }
    const least = many > mostCandidates ? leastLikeness(alike) : 0
    const found: number[] = []
    const justAsLike: number[] = []
    for (let each = 0; each < length; each++) {
      const number = touched[each] as number
      const groupsShared = shared[number] as number
      shared[number] = 0
      if (groupsShared < enough) continue
      const like = likeness(groupsShared, lengths[number] as number)
      if (like > least) found.push(number)
      else if (like === least) justAsLike.push(number)
    }
    return [...found, ...justAsLike].slice(0, mostCandidates)
  }

  return { terms, candidates, warm: trigrams }
}

/** The likeness that only about as many terms reach as are worth scoring, by how many there are of each kind. */
function leastLikeness(alike: Uint32Array): number {
  const kinds: { readonly likeness: number; readonly terms: number }[] = []
  alike.forEach((terms, kind) => {
    if (terms > 0) kinds.push({ likeness: likeness(Math.floor(kind / lengthsOfWords), kind % lengthsOfWords), terms })
  })
  let reached = 0
  for (const kind of kinds.sort((a, b) => b.likeness - a.likeness)) {
    reached += kind.terms
    if (reached >= mostCandidates) return kind.likeness
  }
  return 0
}

/** Wrong letters that a word of this length may have and still be meant. */
function allowedMistakes(length: number): number {
  if (length <= 3) return 0
  if (length <= 5) return 1
  return length <= 8 ? 2 : 3
}

const looseSearch = {
  includeScore: true,
  ignoreLocation: true,
  threshold: 0.34,
  ignoreFieldNorm: true,
  shouldSort: false,
}

/** Shorter words begin longer ones by chance, and shorter rests are endings. */
const leastCompound = 7
const leastRest = 4

/** How well a term fits a token that is a part of it, or has an ending too many; 0 if neither is. */
function partSimilarity(token: string, term: string): number {
  if (token.length >= 4 && term.length > token.length && term.includes(token)) {
    return (term.endsWith(token) ? 0.5 : 0.4) + 0.3 * (token.length / term.length)
  }
  if (term.length < 4 || !token.startsWith(term)) return 0
  const part = term.length / token.length
  // A long word begins a compound of its own: `jobcentertermin`, `wohngeldbesch`.
  const compound = term.length >= leastCompound && token.length - term.length >= leastRest
  return compound ? 0.5 + 0.4 * part : 0.8 * part
}

/** How well a term fits a token with mistakes in it; 0 if there are too many. */
function mistakenSimilarity(token: string, term: string): number {
  const most = allowedMistakes(token.length)
  if (most === 0) return 0
  const mistakes = distance(token, term, most)
  return mistakes > most ? 0 : (0.92 - 1.5 * (mistakes / token.length)) * firstLetter(token, term)
}

function firstLetter(token: string, term: string): number {
  return term[0] === token[0] ? 1 : 0.85
}

/** How well fuse.js thinks that a term fits, made comparable with the rest. */
function looseSimilarity(token: string, term: string, score: number): number {
  const length = Math.min(token.length, term.length) / Math.max(token.length, term.length)
  return 0.8 * (0.92 - 1.7 * score) * (0.55 + 0.45 * length) * firstLetter(token, term)
}

/** The words that may be meant by a token, best first: itself, words it begins, and words like it; `loosely`, even vaguely so. */
export function matches(words: Dictionary, token: string, loosely = true): Match[] {
  const { terms } = words
  const found = new Map<number, number>()
  const put = (term: number, similarity: number) => {
    if (similarity > (found.get(term) ?? leastSimilarity)) found.set(term, similarity)
  }

  const start = lowerBound(terms, token)
  const known = terms[start] === token
  for (let number = start; number < terms.length && number - start < mostPrefixes; number++) {
    const term = terms[number] ?? ''
    if (!term.startsWith(token)) break
    if (term === token) put(number, 1)
    else if (token.length >= 2) put(number, 0.55 + 0.4 * (token.length / term.length))
  }

  if (token.length >= 3 && token.length <= 32) {
    const unsure: number[] = []
    for (const number of words.candidates(token)) {
      if (found.has(number)) continue
      const term = terms[number] ?? ''
      const similarity = Math.max(partSimilarity(token, term), mistakenSimilarity(token, term))
      if (similarity > 0) put(number, similarity)
      // Once a word is known as it stands, words that are loosely like it are not meant.
      else if (loosely && !known && token.length > 4) unsure.push(number)
    }
    if (unsure.length > 0) {
      const near = new Fuse(
        unsure.map((number) => terms[number] ?? ''),
        looseSearch,
      ).search(token)
      for (const { refIndex, item, score = 1 } of near) put(unsure[refIndex] ?? -1, looseSimilarity(token, item, score))
    }
  }

  return [...found]
    .map(([term, similarity]) => ({ term, similarity }))
    .sort((a, b) => b.similarity - a.similarity || a.term - b.term)
    .slice(0, mostMatches)
}
