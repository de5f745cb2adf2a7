/**
 * Numbers of two digits and more, each once; smaller ones may be words. 1.800, 1,800 and 1 800 are the same, and so are 10 and
 * 10:00.
 */
export function numbersIn(text: string): string[] {
  const joined = text
    .replace(/(?<=(?<!\d)\d{1,3})[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '')
    .replace(/(\d):00(?!\d)/g, '$1')
  return [...new Set(joined.match(/\d{2,}/g) ?? [])].sort()
}

/** What two texts that say the same do not have in common. */
export interface NumberDifference {
  readonly lost: readonly string[]
  readonly invented: readonly string[]
}

export function numberDifference(german: string, own: string): NumberDifference {
  const before = numbersIn(german)
  const after = numbersIn(own)
  return {
    lost: before.filter((number) => !after.includes(number)),
    invented: after.filter((number) => !before.includes(number)),
  }
}
