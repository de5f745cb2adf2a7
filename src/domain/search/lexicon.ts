import type { Locale } from '../text.ts'
import { numbersOfText, numbersToText } from './number-text.ts'
import { type IndexFile, indexFile, openIndex, type Reach, rarity, type SearchIndex } from './search-index.ts'
import { sayingTokens } from './stop-words.ts'
import type { WeighedWord } from './weighed-words.ts'

/**
 * What people say for the things of a catalogue, in one language. A thing is meant (a need, a topic, a term) and leads to offers;
 * `IndexFile` has its phrases as documents.
 */
export interface LexiconFile extends IndexFile {
  /** For each thing, in the order of the catalogue's meanings, how many of the phrases are its own. */
  readonly phrases: string
}

/** Phrases without those that say the same words as another, and without empty ones. */
function different(phrases: readonly (readonly string[])[]): (readonly string[])[] {
  const byWords = new Map(phrases.map((words) => [[...new Set(words)].sort().join(' '), words]))
  byWords.delete('')
  return [...byWords.values()]
}

/** Builds the lexicon of one language from the phrases of every thing. */
export function lexiconFile(locale: Locale, phrasesOf: readonly (readonly string[])[]): LexiconFile {
  const saying = phrasesOf.map((phrases) => different(phrases.map((phrase) => sayingTokens(phrase, locale))))
  return {
    ...indexFile(saying.flat().map((words) => [{ words, weight: 1 }])),
    phrases: numbersToText(saying.map(({ length }) => length)),
  }
}

/** A lexicon that can be asked. */
export interface Lexicon {
  readonly index: SearchIndex
  /** How many things the catalogue has. */
  readonly things: number
  /** For each phrase, whose it is. */
  readonly owners: Uint16Array
  /** For each term, how much it says: rare ones say more. Between 0 and 1. */
  readonly rarity: Float32Array
  /** For each phrase, how much its words say together. */
  readonly fullness: Float32Array
}

/** How many things have a phrase with this term. Phrases are sorted by their owner. */
function owning({ starts, postedDocuments }: SearchIndex, owners: Uint16Array, term: number): number {
  let count = 0
  let last = -1
  for (let posting = starts[term] ?? 0; posting < (starts[term + 1] ?? 0); posting++) {
    const owner = owners[postedDocuments[posting] ?? 0] ?? 0
    if (owner !== last) count++
    last = owner
  }
  return count
}

export function openLexicon(file: LexiconFile): Lexicon {
  const index = openIndex(file)
  const counts = numbersOfText(file.phrases)
  const owners = new Uint16Array(index.documents)
  let phrase = 0
  counts.forEach((count, thing) => {
    for (let left = count; left > 0; left--) owners[phrase++] = thing
  })
  const rarities = Float32Array.from(index.words.terms, (_, term) => rarity(owning(index, owners, term), counts.length))
  const fullness = new Float32Array(index.documents)
  for (let term = 0; term < rarities.length; term++) {
    for (let posting = index.starts[term] ?? 0; posting < (index.starts[term + 1] ?? 0); posting++) {
      const owned = index.postedDocuments[posting] ?? 0
      fullness[owned] = (fullness[owned] ?? 0) + (rarities[term] ?? 0)
    }
  }
  return { index, things: counts.length, owners, rarity: rarities, fullness }
}

/** How much the best phrase counts beside all words of a thing together. */
const phrasePart = 0.6
/** How much a phrase counts of which hardly a word was said: it only has a word of the question. */
const leastPhrase = 0.45

/**
 * How sure it is that each thing is meant, from 0 to 1: how much of the question its best phrase has and how much of that phrase
 * was said; and how much of the question all its phrases have together, in whatever language.
 */
export function meanings(lexicons: readonly Lexicon[], words: readonly WeighedWord[]): Float32Array {
  const things = lexicons[0]?.things ?? 0
  const sureness = new Float32Array(things)
  const asked = words.reduce((sum, { says }) => sum + says, 0)
  if (asked === 0) return sureness
  const reaches = lexicons.map(({ index }, number) => words.map(({ meant }) => index.reach(meant[number] ?? [])))
  const best = bestPhrases(lexicons, words, reaches)
  const wide = allPhrases(lexicons, words, reaches)
  for (let thing = 0; thing < things; thing++) {
    sureness[thing] = (phrasePart * (best[thing] as number) + (1 - phrasePart) * (wide[thing] as number)) / asked
  }
  return sureness
}

/** What each word of a question reaches in the phrases of each lexicon. */
type Reaches = readonly (readonly Reach[])[]

/** For each thing, how much its best phrase says of the question. */
function bestPhrases(lexicons: readonly Lexicon[], words: readonly WeighedWord[], reaches: Reaches): Float32Array {
  const best = new Float32Array(lexicons[0]?.things ?? 0)
  lexicons.forEach(({ index, owners, fullness }, number) => {
    const own = reaches[number] ?? []
    const answered = new Float32Array(index.documents)
    own.forEach(({ documents, scores }, place) => {
      const { says } = words[place] as WeighedWord
      for (let each = 0; each < documents.length; each++) {
        const phrase = documents[each] as number
        answered[phrase] = (answered[phrase] as number) + says * (scores[each] as number)
      }
    })
    for (const { documents } of own) {
      for (let each = 0; each < documents.length; each++) {
        const phrase = documents[each] as number
        const answer = answered[phrase] as number
        const part = Math.min(1, answer / (fullness[phrase] || 1))
        const value = answer * (leastPhrase + (1 - leastPhrase) * part)
        const owner = owners[phrase] as number
        if (value > (best[owner] as number)) best[owner] = value
      }
    }
  })
  return best
}

/** For each thing, how much all its phrases say of the question together, in whatever language. */
function allPhrases(lexicons: readonly Lexicon[], words: readonly WeighedWord[], reaches: Reaches): Float32Array {
  const wide = new Float32Array(lexicons[0]?.things ?? 0)
  const widest = new Float32Array(wide.length)
  words.forEach(({ says }, place) => {
    lexicons.forEach(({ owners }, number) => {
      const own = reaches[number] as readonly Reach[]
      const { documents, scores } = own[place] as Reach
      for (let each = 0; each < documents.length; each++) {
        const owner = owners[documents[each] as number] as number
        if ((scores[each] as number) > (widest[owner] as number)) widest[owner] = scores[each] as number
      }
    })
    for (let thing = 0; thing < wide.length; thing++)
      wide[thing] = (wide[thing] as number) + says * (widest[thing] as number)
    widest.fill(0)
  })
  return wide
}
