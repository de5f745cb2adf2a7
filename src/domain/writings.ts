import type { KeptList, ListEntry } from './lists.ts'

/** What its owner has written beside the offers of a list, by offer; without those beside which nothing stands. */
export function writings(list: KeptList): ReadonlyMap<string, ListEntry> {
  const filled = list.entries.filter(({ note, next }) => (note + next).trim() !== '')
  return new Map(filled.map((entry) => [entry.offer, entry]))
}
