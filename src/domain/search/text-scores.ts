import { reach, type SearchIndex } from './search-index.ts'
import type { WeighedWord } from './weighed-words.ts'

/** Tells how well each offer answers a question by its own words, from 0 to 1. Its answer is only good until it is asked again. */
export type TextScorer = (words: readonly WeighedWord[]) => Float32Array

/** Scores offers by the words of these indexes, which all have the same offers. */
export function textScorer(indexes: readonly SearchIndex[]): TextScorer {
  const offers = indexes[0]?.documents ?? 0
  const text = new Float32Array(offers)
  const best = new Float32Array(offers)
  return (words) => {
    text.fill(0)
    const asked = words.reduce((sum, { says }) => sum + says, 0)
    for (const { says, meant } of words) {
      const reaches = indexes.map((index, list) => reach(index, meant[list] ?? []))
      for (const { documents, scores } of reaches) raise(best, documents, scores)
      for (const { documents } of reaches) takeOver(best, documents, says / asked, text)
    }
    return text
  }
}

/** Raises numbers to these, where they are lower. */
function raise(numbers: Float32Array, places: Uint32Array, to: Float32Array): void {
  for (let each = 0; each < places.length; each++) {
    const place = places[each] as number
    if ((to[each] as number) > (numbers[place] as number)) numbers[place] = to[each] as number
  }
}

/** Adds a part of these numbers to a sum, and sets them to zero. */
function takeOver(numbers: Float32Array, places: Uint32Array, part: number, sum: Float32Array): void {
  for (let each = 0; each < places.length; each++) {
    const place = places[each] as number
    sum[place] = (sum[place] as number) + part * (numbers[place] as number)
    numbers[place] = 0
  }
}
