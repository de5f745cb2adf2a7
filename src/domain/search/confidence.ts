/** How well a question is answered. */
export interface Answered {
  /** The score of the best offer, from 0 to 1. */
  readonly score: number
  /** How much of the question the words of one offer say, from 0 to 1. */
  readonly own: number
  /** How surely each telling word of the question is known, from 0 to 1. */
  readonly known: readonly number[]
}

/** What speaks for an answer, and how much all of it must say together; found by trying, on thousands of questions with and without sense. */
const weights = { own: 0.7, knownWord: 0.0975 }
const least = 0.61
/** A word that is known less surely than this is perhaps another one. */
const leastKnown = 0.7
/** More words than these make nothing surer. */
const mostWords = 6

/** Whether somebody would call it an answer, and not only the nearest there is. The more known words meet, the less that is chance. */
export function isConfident({ score, own, known }: Answered): boolean {
  const words = known.filter((similarity) => similarity >= leastKnown).length
  return Math.max(score, weights.own * own) + weights.knownWord * Math.min(mostWords, words) >= least
}
