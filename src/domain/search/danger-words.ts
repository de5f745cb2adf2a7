import { lowerBound } from './dictionary.ts'
import { distance } from './distance.ts'

/** The words of a list of dangers, known by their place among the sorted ones. */
export interface DangerWords {
  readonly terms: readonly string[]
  /** Which of them may be meant by a word of a question: itself, one of its stem, or one that is misspelt like this. */
  meant(asked: string, hearing: Hearing): readonly number[]
}

/** How a word of a question is heard. */
export interface Hearing {
  /** Other forms of a word of danger count as that word. */
  readonly stems: boolean
  /** So do misspelt ones. */
  readonly misspelt: boolean
}

const mostMistakes = 2

/** How many letters may be wrong in a word of this length. */
function mistakesAllowed(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : mostMistakes
}

/** Words of one stem begin with so many letters that are the same. */
const leastStem = 4

/** Words of the same stem: `schlägt` and `schlagen`, `избивает` and `избил`. */
function sameStem(asked: string, word: string): boolean {
  const shorter = Math.min(asked.length, word.length)
  let same = 0
  while (same < shorter && asked[same] === word[same]) same++
  // Short words have short endings: `schläft` is not `schlägt`.
  if (word.length < 8 && shorter - same > 1) return false
  return same >= leastStem && same >= 0.65 * Math.max(asked.length, word.length)
}

/** `man` is often meant for `Mann`: one letter of two that are the same is the first to be forgotten. */
const undoubled = (word: string) => word.replace(/(.)\1+/gu, '$1')

/** Whether a misspelt word may be this word of danger. Misses cost more than false alarms. */
function misspelt(asked: string, word: string): boolean {
  const most = asked.length < 3 ? 0 : mistakesAllowed(word.length)
  if (most === 0) return false
  // In short words another first letter makes another word: `sitzt` is not `ritzt`.
  if (word.length < 6 && asked[0] !== word[0]) return false
  return distance(asked, word, most) <= most
}

/** Which letters a word has, a bit each; some letters share one. */
function letterBits(word: string): number {
  let bits = 0
  for (let place = 0; place < word.length; place++) bits |= 1 << (word.charCodeAt(place) & 31)
  return bits
}

function countOnes(bits: number): number {
  let ones = 0
  for (let left = bits; left !== 0; left &= left - 1) ones++
  return ones
}

/**
 * A letter put in or left out changes at most one bit, a changed one two: words that differ in more bits need not be compared.
 * This takes half of the time away that listening for misspelt words takes.
 */
const mostBits = 2 * mostMistakes

/** Makes the words of a list of dangers ready to be listened for. */
export function dangerWords(words: Iterable<string>): DangerWords {
  const terms = [...new Set(words)].sort()
  const bits = Int32Array.from(terms, letterBits)
  const undoubledTerms = new Map<string, number[]>()
  terms.forEach((term, number) => {
    const bare = undoubled(term)
    undoubledTerms.set(bare, [...(undoubledTerms.get(bare) ?? []), number])
  })

  function ofStem(asked: string): number[] {
    const stem = asked.slice(0, leastStem)
    if (stem.length < leastStem) return []
    const found: number[] = []
    for (let number = lowerBound(terms, stem); terms[number]?.startsWith(stem); number++)
      if (sameStem(asked, terms[number] ?? '')) found.push(number)
    return found
  }

  function ofMistakes(asked: string): number[] {
    const asksFor = letterBits(asked)
    const found: number[] = []
    for (let number = 0; number < terms.length; number++) {
      if (countOnes(asksFor ^ (bits[number] as number)) > mostBits) continue
      if (misspelt(asked, terms[number] as string)) found.push(number)
    }
    return found
  }

  return {
    terms,
    meant(asked, hearing) {
      return [
        ...new Set([
          ...(undoubledTerms.get(undoubled(asked)) ?? []),
          ...(hearing.stems ? ofStem(asked) : []),
          ...(hearing.misspelt ? ofMistakes(asked) : []),
        ]),
      ]
    },
  }
}
