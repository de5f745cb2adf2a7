import type { Dangers } from '../catalogue.ts'
import { distance } from './distance.ts'
import { isStopWord, stopWordLanguages } from './stop-words.ts'
import { questionTokens } from './tokens.ts'

/** Tells from a question which dangers it speaks of. */
export interface DangerWatch {
  /** Needs whose help must stand on top, the likeliest first. */
  needs(query: string): string[]
}

/** More than three kinds of help on top push each other away. */
const mostNeeds = 3

/** A phrase is meant when at least this part of its saying words is, and one of them is strong. */
const leastPart = 0.6

/** A strong word is dangerous alone when at least this many phrases have it. */
const leastPhrases = 2

/** A word that is dangerous alone must be as long as this to be heard misspelt, and only in words that the catalogue does not know: `best` is not `beat`. */
const longEnough = 6

/** How many words of questions are remembered. */
const mostKnown = 500

/** How many letters may be wrong in a word of this length. */
function mistakesAllowed(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/** Words of the same stem: `schlägt` and `schlagen`, `избивает` and `избил`. */
function sameStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  // Short words have short endings: `schläft` is not `schlägt`.
  if (b.length < 8 && shorter - same > 1) return false
  return same >= 4 && same >= 0.65 * Math.max(a.length, b.length)
}

/** `man` is often meant for `Mann`: one letter of two that are the same is the first to be forgotten. */
const undoubled = (word: string) => word.replace(/(.)\1+/gu, '$1')

/** Whether a misspelt word may be this word of danger. Misses cost more than false alarms. */
function misspelt(asked: string, word: string): boolean {
  const most = asked.length < 3 ? 0 : mistakesAllowed(word.length)
  if (most === 0 || Math.abs(asked.length - word.length) > most) return false
  // In short words another first letter makes another word: `sitzt` is not `ritzt`.
  if (word.length < 6 && asked[0] !== word[0]) return false
  return distance(asked, word, most) <= most
}

interface Phrase {
  readonly need: string
  readonly words: readonly string[]
}

/** Strong words of several phrases, all about one need: `kızım` (my daughter) is in many, but about many. */
function dangerousAlone(phrases: readonly Phrase[], strong: ReadonlySet<string>): ReadonlyMap<string, string> {
  const needs = new Map<string, string[]>()
  for (const { need, words } of phrases) {
    for (const word of words) if (strong.has(word)) needs.set(word, [...(needs.get(word) ?? []), need])
  }
  return new Map(
    [...needs].flatMap(([word, [need = '', ...others]]) =>
      others.length + 1 >= leastPhrases && others.every((other) => other === need) ? [[word, need] as const] : [],
    ),
  )
}

/**
 * A watch over phrases of every language at once: people in danger type in whatever language comes, and as it comes. `isKnown`
 * tells words that the catalogue uses: those are not taken for misspelt ones (`schlafen` is not `schlagen`).
 */
export function dangerWatch({ dangers }: Dangers, isKnown: (token: string) => boolean): DangerWatch {
  const phrases = dangers.flatMap(({ need, phrases: texts }) =>
    texts.map((text): Phrase => ({ need, words: text.replace(/!/g, '').split(' ') })),
  )
  const strongWords = new Set(
    dangers.flatMap(({ phrases: texts }) =>
      texts.flatMap((text) => text.split(' ').flatMap((word) => (word.startsWith('!') ? [word.slice(1)] : []))),
    ),
  )
  const words = [...new Set(phrases.flatMap((phrase) => phrase.words))]
  /** The same words, each without its doubled letters: made once, not on every key. */
  const bare = new Map(words.map((word) => [word, undoubled(word)]))
  /** Letters are typed one after the other: all words but the last were looked up a moment ago. */
  const known = new Map<string, readonly string[]>()
  const wordsMeant = (asked: string) => {
    const before = known.get(asked)
    if (before) return before
    // A word of every sentence is itself and nothing like it: `his` is not `hits`, `will` is not `Willen`.
    const isCommon = isStopWord(asked, stopWordLanguages)
    const mayBeMisspelt = !isCommon && !isKnown(asked)
    const bareAsked = undoubled(asked)
    const found = words.filter(
      (word) =>
        bareAsked === bare.get(word) ||
        (!isCommon && sameStem(asked, word)) ||
        (mayBeMisspelt && misspelt(asked, word)),
    )
    if (known.size > mostKnown) known.clear()
    known.set(asked, found)
    return found
  }
  const alone = dangerousAlone(phrases, strongWords)
  const ownWords = new Set(words)
  const isUsual = (word: string) => isStopWord(word, stopWordLanguages) || isKnown(word)

  /** The words of a question. Two usual ones are only taken for one that was torn apart where that is a word as it stands. */
  function askedWords(query: string): Set<string> {
    const asked = questionTokens(query)
    const usual = new Set(asked.flatMap(([word = '']) => (isUsual(word) ? word : [])))
    const tornFromUsual = (joined: string) =>
      [...usual].some((word) => joined.startsWith(word) && usual.has(joined.slice(word.length)))
    return new Set(
      asked.flatMap(([word = '', ...joined]) => [
        word,
        ...joined.filter((one) => ownWords.has(one) || !tornFromUsual(one)),
      ]),
    )
  }

  /** How sure it is that a phrase is meant, from 0 to 1 and more for longer ones. */
  function sureness({ words: own }: Phrase, spoken: ReadonlySet<string>): number {
    const meant = own.filter((word) => spoken.has(word))
    if (meant.length === own.length) return 1 + own.join('').length / 100
    const enough = meant.length >= 2 && meant.length >= leastPart * own.length
    return enough && meant.some((word) => strongWords.has(word)) ? meant.length / own.length : 0
  }

  return {
    needs(query) {
      const asked = askedWords(query)
      const spoken = new Set([...asked].flatMap(wordsMeant))
      const strange = new Set([...asked].filter((word) => !isKnown(word)).flatMap(wordsMeant))
      const sure = new Map<string, number>()
      const note = (need: string, value: number) => {
        if (value > (sure.get(need) ?? 0)) sure.set(need, value)
      }
      for (const phrase of phrases) if (phrase.words.length > 0) note(phrase.need, sureness(phrase, spoken))
      for (const [word, need] of alone) {
        if (asked.has(word) || (word.length >= longEnough && strange.has(word))) note(need, leastPart)
      }
      return [...sure]
        .sort(([, a], [, b]) => b - a)
        .slice(0, mostNeeds)
        .map(([need]) => need)
    },
  }
}
