function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/**
 * For every text of one tree of words the one at the same place of another: the same words in another language. Where two
 * places say the same, the first counts. Lists of different lengths do not say the same in the same places, so they are left out.
 */
export function counterparts(
  words: unknown,
  others: unknown,
  found: Map<string, string> = new Map(),
): Map<string, string> {
  if (typeof words === 'string') {
    if (typeof others === 'string' && others !== words && !found.has(words)) found.set(words, others)
  } else if (Array.isArray(words)) {
    if (Array.isArray(others) && others.length === words.length)
      words.forEach((word, index) => void counterparts(word, others[index], found))
  } else if (isTree(words) && isTree(others)) {
    for (const [key, word] of Object.entries(words)) counterparts(word, others[key], found)
  }
  return found
}

/** Two texts side by side: sentence by sentence where both have as many of them, else as a whole. */
export function sentencePairs(text: readonly string[], other: readonly string[]): (readonly [string, string])[] {
  if (text.length === other.length) return text.map((sentence, index) => [sentence, other[index] ?? ''] as const)
  return [[text.join(''), other.join('')]]
}
