/** How many results a first screen shows. */
const firstScreen = 6
/** How many of them may answer the same. */
const mostAlike = 2

/**
 * On the first screen at most two results of one kind, as long as others are there: who asks for something that may mean several
 * things sees something of each. `kindOf` tells what a result answers; those of no kind stay where they are.
 */
export function varied<Result>(ranked: readonly Result[], kindOf: (result: Result) => unknown): Result[] {
  const counts = new Map<unknown, number>()
  const first: Result[] = []
  const later: Result[] = []
  for (const result of ranked) {
    const kind = kindOf(result)
    const count = counts.get(kind) ?? 0
    if (first.length < firstScreen && (kind === undefined || count < mostAlike)) {
      counts.set(kind, count + 1)
      first.push(result)
    } else {
      later.push(result)
    }
  }
  return [...first, ...later]
}
