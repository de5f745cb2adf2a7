/** A score that has grown over its bounds, as a number from 0 to 1. */
export function bounded(score: number): number {
  return Math.min(1, Math.max(0, score))
}

/** More than there are things. */
const step = 2 ** 21
/** Scores are told apart by so many steps. */
const finest = 2 ** 18
const roughBits = 9
const bins = 2 ** roughBits

function count(counts: Uint32Array, bin: number): void {
  counts[bin] = (counts[bin] as number) + 1
}

/** The bin in which the `most`th one lies, and how many of it are still wanted; past all bins where there are not so many. */
function binOf(counts: Uint32Array, most: number): { readonly bin: number; readonly wanted: number } {
  let wanted = most
  for (let bin = 0; bin < counts.length; bin++) {
    const count = counts[bin] as number
    if (wanted <= count) return { bin, wanted }
    wanted -= count
  }
  return { bin: counts.length, wanted: 0 }
}

/** For each thing, the steps between its score and the best there can be, and its number: plain numbers are sorted fast. Used again for every question. */
let keys = new Float64Array(0)

/**
 * Numbers of the things with the highest scores (0 to 1), best first and at most so many; equal ones in the order of the catalogue.
 * Counting first how many have which score leaves only those to be sorted that are wanted.
 */
export function bestFirst(scores: Float32Array, least: number, most: number): number[] {
  if (keys.length < scores.length) keys = new Float64Array(scores.length)
  let length = 0
  const rough = new Uint32Array(bins + 1)
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number
    if (score <= 0 || score < least) continue
    const place = Math.round((1 - score) * finest)
    keys[length++] = place * step + number
    count(rough, place >> roughBits)
  }
  if (length <= most) return numbersOf(keys.subarray(0, length))
  const roughly = binOf(rough, most)
  const fine = new Uint32Array(bins)
  for (let each = 0; each < length; each++) {
    const place = Math.floor((keys[each] as number) / step)
    if (place >> roughBits === roughly.bin) count(fine, place % bins)
  }
  const finely = binOf(fine, roughly.wanted)
  const last = roughly.bin * bins + finely.bin
  const next = (last + 1) * step
  let { wanted } = finely
  let kept = 0
  for (let each = 0; each < length; each++) {
    const key = keys[each] as number
    if (key < last * step || (key < next && wanted-- > 0)) keys[kept++] = key
  }
  return numbersOf(keys.subarray(0, kept))
}

/** The numbers of the things behind these keys, in the order of the keys. */
function numbersOf(sorted: Float64Array): number[] {
  return Array.from(sorted.sort(), (key) => key % step)
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
