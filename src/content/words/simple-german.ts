/**
 * What we ask of Einfache Sprache: one thought a sentence, no word that only offices use. The limits follow the rules of
 * thumb of DIN 8581-1 (Einfache Sprache) for short sentences and words; names are as long as they are.
 */
export const mostWordsInSentence = 12
export const mostLettersInWord = 16

const months = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'

/** A mark at which a sentence ends: not that of `z. B.` or `1. Januar`. */
const sentenceEnd = new RegExp(
  `(?<=[.!?:])(?<!(?<!\\p{L})\\p{L}\\.)(?!(?<=\\d\\.)\\s+(?:${months}|\\p{Ll}))\\s+|\\n`,
  'u',
)

/** Sentences as readers meet them: an item of a list is one, and what follows a colon begins anew. */
export function sentencesOf(text: string): string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** A sentence that is too long for Einfache Sprache. */
export function longSentence(text: string): string | undefined {
  return sentencesOf(text).find((sentence) => wordsOf(sentence).length > mostWordsInSentence)
}

const longWords = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The words of official names; made once for a list. */
function wordsOfNames(names: readonly string[]): ReadonlySet<string> {
  const words = longWords.get(names) ?? new Set(names.flatMap((name) => name.match(/\p{L}+/gu) ?? []))
  longWords.set(names, words)
  return words
}

/** A word that is too long; the given official names may be. */
export function longWord(text: string, names: readonly string[]): string | undefined {
  const long = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length > mostLettersInWord)
  return long.find((word) => !wordsOfNames(names).has(word))
}
