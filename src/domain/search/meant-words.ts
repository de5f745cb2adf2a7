import { type Dictionary, type Match, matches } from './dictionary.ts'
import type { AskedWord } from './question.ts'
import { remembering } from './remembering.ts'
import { type SoundBook, soundBook, soundingLike, sounds } from './sounds.ts'

/** A joined word must be known at least this well: `kinder garten`. */
const leastJoined = 0.72
/** Two words that were joined are a little less sure than one. */
const joinedPart = 0.95
/** Where the letters lead to a word this surely, nobody asks how it sounds. */
const sureLetters = 0.75
/** Once a word is known as it stands, words that are only like it are rarely meant. */
const besideExact = 0.6
/** Letters come one after the other: all words but the last were looked up a moment ago. */
const mostRemembered = 300

function best(found: readonly Match[]): number {
  return found.reduce((most, { similarity }) => Math.max(most, similarity), 0)
}

/** Each term once, the surest first. */
function merged(found: readonly Match[]): Match[] {
  const surest = new Map<number, number>()
  for (const { term, similarity } of found) {
    if (similarity > (surest.get(term) ?? 0)) surest.set(term, similarity)
  }
  return [...surest]
    .map(([term, similarity]) => ({ term, similarity }))
    .sort((a, b) => b.similarity - a.similarity || a.term - b.term)
}

/** Looks up words in several dictionaries. */
export interface Expander {
  /** The words of each dictionary that may be meant, the surest first. */
  meant(word: AskedWord): readonly (readonly Match[])[]
  /** Does what the first word would otherwise wait for. */
  warm(): void
}

/**
 * Tells which words of each dictionary a word of a question may mean: itself, what it begins, what it is like, what it makes with
 * its neighbour, and where all that is weak, what sounds like it in any alphabet.
 */
export function expander(dictionaries: readonly Dictionary[]): Expander {
  const books = new Map<Dictionary, SoundBook>()
  const bookOf = (words: Dictionary) => {
    const known = books.get(words) ?? soundBook(words)
    books.set(words, known)
    return known
  }
  /** By a word and what it makes with its neighbours, a blank between each. */
  const lookUp = remembering(mostRemembered, (key): readonly (readonly Match[])[] => {
    const [token = '', ...joined] = key.split(' ')
    const byLetters = dictionaries.map((words) => [
      ...matches(words, token),
      ...joined.flatMap((one) =>
        matches(words, one, false)
          .filter(({ similarity }) => similarity >= leastJoined)
          .map(({ term, similarity }) => ({ term, similarity: similarity * joinedPart })),
      ),
    ])
    const surest = byLetters.reduce((most, found) => Math.max(most, best(found)), 0)
    // A neighbour without sounds that we know would leave the token alone: `wohngeld 日本`.
    const spoken = joined.filter((one) => sounds(token).length > 0 && sounds(one.replace(token, '')).length > 0)
    const asked = surest < sureLetters ? [token, ...spoken] : []
    return dictionaries.map((words, list) => {
      const sounding = asked.flatMap((one) => soundingLike(bookOf(words), one))
      const known = surest === 1
      return merged(
        [...(byLetters[list] ?? []), ...sounding].map(({ term, similarity }) => ({
          term,
          similarity: known && similarity < 1 ? similarity * besideExact : similarity,
        })),
      )
    })
  })

  return {
    meant: ({ token, joined }) => lookUp([token, ...joined].join(' ')),
    warm() {
      for (const words of dictionaries) {
        words.warm()
        bookOf(words).codes.warm()
      }
    },
  }
}
