/** Longer words are compared as they stand: nobody types them by hand. */
const longest = 64
/** Three rows of the table of distances, used again for every pair of words. */
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to get from one word to the other
 * (optimal string alignment, after Damerau 1964). Anything above `most` is answered with `most + 1`, which saves the work.
 */
export function distance(a: string, b: string, most: number): number {
  const height = a.length
  const width = b.length
  if (Math.abs(height - width) > most) return most + 1
  if (height > longest || width > longest) return a === b ? 0 : most + 1
  let [beforeLast, last, row] = rows
  for (let j = 0; j <= width; j++) last[j] = j
  for (let i = 1; i <= height; i++) {
    row[0] = i
    let least = i
    const letter = a.charCodeAt(i - 1)
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1)
      let value = (last[j - 1] as number) + (letter === other ? 0 : 1)
      const leftOut = (last[j] as number) + 1
      const putIn = (row[j - 1] as number) + 1
      if (leftOut < value) value = leftOut
      if (putIn < value) value = putIn
      if (j > 1 && letterBefore === other && letter === b.charCodeAt(j - 2)) {
        const swapped = (beforeLast[j - 2] as number) + 1
        if (swapped < value) value = swapped
      }
      row[j] = value
      if (value < least) least = value
    }
    if (least > most) return most + 1
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  return Math.min(last[width] as number, most + 1)
}
