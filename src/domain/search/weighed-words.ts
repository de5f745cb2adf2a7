import type { Match } from './dictionary.ts'
import type { AskedWord } from './question.ts'
import { rank, unknownWeight } from './rank.ts'

/** A word of the question: how much it says, and what it may mean in each list of words. */
export interface WeighedWord {
  readonly says: number
  readonly meant: readonly (readonly Match[])[]
}

/** How much a word says: as much as its likeliest meaning does in the list of words that knows it best. */
function saying(
  meant: readonly (readonly Match[])[],
  unknown: number,
  rarityOf: (list: number, term: number) => number,
): number {
  let best = 0
  let says = 0
  meant.forEach(([first], list) => {
    if (!first || first.similarity < best) return
    const value = rarityOf(list, first.term)
    says = first.similarity > best ? value : Math.max(says, value)
    best = first.similarity
  })
  return best * says + (1 - best) * unknown
}

/** Weighs the words of a question against each other. `meant`: what each may mean; `rarityOf`: how much a term says, from 0 to 1. */
export function weigh(
  words: readonly AskedWord[],
  meant: readonly (readonly (readonly Match[])[])[],
  rarityOf: (list: number, term: number) => number,
): WeighedWord[] {
  const unknown = unknownWeight(words.filter(({ stop }) => !stop).length)
  return words.map(({ stop }, place) => {
    const own = meant[place] ?? []
    return { meant: own, says: (stop ? rank.stopWord : 1) * saying(own, unknown, rarityOf) }
  })
}
