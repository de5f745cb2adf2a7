/** A score that has grown over its bounds, as a number from 0 to 1. */
export function bounded(score: number): number {
  return Math.min(1, Math.max(0, score))
}

/** More than there are things. */
const step = 2 ** 21
/** Scores are told apart by so many steps … */
const finest = 2 ** 18
/** … of which so many are counted together. */
const stepsOfBin = 2 ** 9
const bins = finest / stepsOfBin + 1

/** For each thing, the steps between its score and the best there can be, and its number: plain numbers are sorted fast. Used again for every question. */
let keys = new Float64Array(0)

/**
 * Numbers of the things with the highest scores (0 to 1), best first and at most so many; equal ones in the order of the catalogue.
 * Counting first how many have about which score leaves few to be sorted that are not wanted.
 */
export function bestFirst(scores: Float32Array, least: number, most: number): number[] {
  if (keys.length < scores.length) keys = new Float64Array(scores.length)
  const counts = new Uint32Array(bins)
  let length = 0
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number
    if (score <= 0 || score < least) continue
    const place = Math.round((1 - score) * finest)
    const bin = Math.floor(place / stepsOfBin)
    keys[length++] = place * step + number
    counts[bin] = (counts[bin] as number) + 1
  }
  let bin = 0
  for (let reached = 0; bin < bins && reached < most; bin++) reached += counts[bin] as number
  const next = bin * stepsOfBin * step
  const wanted = keys.subarray(0, length).filter((key) => key < next)
  return Array.from(wanted.sort(), (key) => key % step).slice(0, most)
}

/** The highest of scores that are 0 or more. */
export function highest(scores: Float32Array): number {
  let most = 0
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number
    if (score > most) most = score
  }
  return most
}

/** A little more than nothing: enough to stand before what is as good. */
const barely = 0.001

/** Lifts the best of some scores over all others, as little as that takes, and the rest of them by as much. */
export function putFirst(scores: Float32Array, numbers: readonly number[]): void {
  const best = numbers.reduce((most, number) => Math.max(most, scores[number] as number), 0)
  if (best === 0) return
  const rise = Math.max(0, highest(scores) - best) + barely
  for (const number of numbers) scores[number] = bounded((scores[number] as number) + rise)
}
