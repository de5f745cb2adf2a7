import type { Match } from './dictionary.ts'
import { type SearchIndex, scoreWord } from './search-index.ts'

/** A word of the question: how much it says, and what it may mean in the words of each index. */
export interface WeighedWord {
  readonly says: number
  readonly meant: readonly (readonly Match[])[]
}

/** How well each offer answers a question by its own words, from 0 to 1. */
export function scoreTexts(indexes: readonly SearchIndex[], words: readonly WeighedWord[]): Float32Array {
  const offers = indexes[0]?.documents ?? 0
  const text = new Float32Array(offers)
  const scores = new Float32Array(offers)
  const asked = words.reduce((sum, { says }) => sum + says, 0)
  for (const { says, meant } of words) {
    if (meant.every(({ length }) => length === 0)) continue
    scores.fill(0)
    indexes.forEach((index, list) => {
      scoreWord(index, meant[list] ?? [], scores)
    })
    const part = says / asked
    for (let offer = 0; offer < offers; offer++)
      text[offer] = (text[offer] as number) + part * (scores[offer] as number)
  }
  return text
}
