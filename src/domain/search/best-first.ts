/** A score that has grown over its bounds, as a number from 0 to 1. */
export function bounded(score: number): number {
  return Math.min(1, Math.max(0, score))
}

/** Sorting plain numbers is fast: a score, turned round, and the number of the thing behind it. */
const step = 2 ** 21
const finest = 2 ** 18

const bins = 512

/** A score that about so many reach, so that only those need be sorted. */
function scoreOfMany(scores: Float32Array, least: number, many: number): number {
  const counts = new Uint32Array(bins + 1)
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number
    if (score > 0 && score >= least) {
      const bin = Math.floor(score * bins)
      counts[bin] = (counts[bin] as number) + 1
    }
  }
  let reached = 0
  for (let bin = bins; bin >= 0; bin--) {
    reached += counts[bin] as number
    if (reached >= many) return Math.max(least, bin / bins)
  }
  return least
}

/** Numbers of the things with the highest scores (0 to 1), best first and at most so many; equal ones in the order of the catalogue. */
export function bestFirst(scores: Float32Array, least: number, most: number): number[] {
  const enough = scores.length > most ? scoreOfMany(scores, least, most) : least
  const keys: number[] = []
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number
    if (score > 0 && score >= enough) keys.push(Math.round((1 - score) * finest) * step + number)
  }
  return Array.from(Float64Array.from(keys).sort(), (key) => key % step).slice(0, most)
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
