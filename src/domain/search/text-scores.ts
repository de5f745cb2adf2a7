import type { Reach, SearchIndex } from './search-index.ts'
import type { WeighedWord } from './weighed-words.ts'

/** Tells how well each offer answers a question by its own words, from 0 to 1. An answer is only good until the next question. */
export type TextScorer = (words: readonly WeighedWord[]) => Float32Array

/**
 * Scores offers by the words of these indexes, which all have the same offers. Its arrays are used again for every question: new ones for
 * 20,000 offers would take two of five milliseconds a key.
 */
export function textScorer(indexes: readonly SearchIndex[]): TextScorer {
  const text = new Float32Array(indexes[0]?.documents ?? 0)
  const best = new Float32Array(text.length)
  return (words) => {
    text.fill(0)
    const asked = words.reduce((sum, { says }) => sum + says, 0)
    for (const { says, meant } of words) {
      const reaches = indexes.map((index, list) => index.reach(meant[list] ?? []))
      for (const reach of reaches) raise(best, reach)
      for (const reach of reaches) takeOver(best, reach, says / asked, text)
    }
    return text
  }
}

/** Raises numbers to what a word reaches, where they are lower. */
function raise(numbers: Float32Array, { documents, scores }: Reach): void {
  for (let each = 0; each < documents.length; each++) {
    const document = documents[each] as number
    if ((scores[each] as number) > (numbers[document] as number)) numbers[document] = scores[each] as number
  }
}

/** Adds a part of these numbers to a sum, and sets them to zero. */
function takeOver(numbers: Float32Array, { documents }: Reach, part: number, sum: Float32Array): void {
  for (let each = 0; each < documents.length; each++) {
    const document = documents[each] as number
    sum[document] = (sum[document] as number) + part * (numbers[document] as number)
    numbers[document] = 0
  }
}
