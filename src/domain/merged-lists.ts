import { type Holdings, type KeptList, type ListEntry, sortedLists, united } from './lists.ts'

/** What was made of the same offer in two places. */
export function mergedEntry(ours: ListEntry, theirs: ListEntry): ListEntry {
  return {
    ...theirs,
    ...ours,
    note: united('note', ours.note, theirs.note),
    next: united('next', ours.next, theirs.next),
    done: ours.done || theirs.done,
  }
}

/** Each offer once. What is new comes behind the entry that it followed on the other list. */
function mergedEntries(ours: readonly ListEntry[], theirs: readonly ListEntry[]): ListEntry[] {
  const entries = [...ours]
  let place = 0
  for (const entry of theirs) {
    const known = entries.findIndex(({ offer }) => offer === entry.offer)
    const there = entries[known]
    if (there) entries[known] = mergedEntry(there, entry)
    else entries.splice(place, 0, entry)
    place = (there ? known : place) + 1
  }
  return entries
}

function mergedList(ours: KeptList, theirs: KeptList): KeptList {
  return {
    ...theirs,
    ...ours,
    name: united('next', ours.name, theirs.name),
    made: [ours.made, theirs.made].sort()[0] ?? '',
    entries: mergedEntries(ours.entries, theirs.entries),
  }
}

/** Everything of both: no list, offer, word or tick of either is lost, and nothing stands there twice. */
export function mergedHoldings(ours: Holdings, theirs: Holdings): Holdings {
  const lists = new Map(ours.lists.map((list) => [list.id, list]))
  for (const list of theirs.lists) {
    const there = lists.get(list.id)
    lists.set(list.id, there ? mergedList(there, list) : list)
  }
  return {
    lists: sortedLists([...lists.values()]),
    current: ours.current ?? theirs.current,
    ticks: [...new Set([...ours.ticks, ...theirs.ticks])],
  }
}
