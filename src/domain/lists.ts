/** An offer on a list, with what its owner made of it. */
export interface ListEntry {
  readonly offer: string
  /** Free text, in the owner's words. */
  readonly note: string
  /** What the owner does next, in a line. */
  readonly next: string
  readonly done: boolean
}

/** Offers that somebody kept together, in the order of their owner. */
export interface KeptList {
  readonly version: 1
  readonly id: string
  /** Empty for the list that everybody has from the beginning. */
  readonly name: string
  /** ISO instant; empty for the first list, which comes before all others. */
  readonly made: string
  readonly entries: readonly ListEntry[]
}

/** What somebody has arranged on this device. */
export interface Holdings {
  /** In the order in which they were made. */
  readonly lists: readonly KeptList[]
  /** The list that was used last: what is kept comes onto it. */
  readonly current: string | undefined
  /** The papers that are there (ids of documents). A paper that is there is there for every list. */
  readonly ticks: readonly string[]
}

/** The list that everybody has without making one. It is the same in every tab and on every device. */
export const firstListId = 'mine'

export const nothingHeld: Holdings = { lists: [], current: undefined, ticks: [] }

export function emptyList(id = firstListId, name = '', made = ''): KeptList {
  return { version: 1, id, name, made, entries: [] }
}

function bareEntry(offer: string): ListEntry {
  return { offer, note: '', next: '', done: false }
}

export function sortedLists(lists: readonly KeptList[]): KeptList[] {
  return [...lists].sort((a, b) => (a.made === b.made ? (a.id < b.id ? -1 : 1) : a.made < b.made ? -1 : 1))
}

/** The list that was used last; an empty one where there is none. */
export function currentList({ lists, current }: Holdings): KeptList {
  return lists.find(({ id }) => id === current) ?? lists[0] ?? emptyList()
}

export function isOn(list: KeptList, offer: string): boolean {
  return list.entries.some((entry) => entry.offer === offer)
}

/** The offers that stand on any list. */
export function listedOffers(lists: readonly KeptList[]): ReadonlySet<string> {
  return new Set(lists.flatMap(({ entries }) => entries.map(({ offer }) => offer)))
}

/** Changes one list; where there is none with this id, nothing. */
function withChanged(holdings: Holdings, id: string, change: (list: KeptList) => KeptList): Holdings {
  return { ...holdings, lists: holdings.lists.map((list) => (list.id === id ? change(list) : list)) }
}

function withEntry(
  holdings: Holdings,
  listId: string,
  offer: string,
  change: (entry: ListEntry) => ListEntry,
): Holdings {
  return withChanged(holdings, listId, (list) => ({
    ...list,
    entries: list.entries.map((entry) => (entry.offer === offer ? change(entry) : entry)),
  }))
}

/** Puts an offer on top of the list that was used last; where it stands there already it stays in its place. */
export function kept(holdings: Holdings, offer: string): Holdings {
  return putBack(holdings, currentList(holdings), bareEntry(offer), 0)
}

/** Puts an entry onto a list at its place, and makes the list anew if it has gone. */
export function putBack(holdings: Holdings, list: KeptList, entry: ListEntry, place: number): Holdings {
  const { lists } = holdings
  const there = lists.find(({ id }) => id === list.id)
  const { entries } = there ?? { entries: [] }
  const changed: KeptList = {
    ...(there ?? list),
    entries: entries.some(({ offer }) => offer === entry.offer)
      ? entries
      : [...entries.slice(0, place), entry, ...entries.slice(place)],
  }
  return {
    ...holdings,
    lists: there ? lists.map((one) => (one === there ? changed : one)) : sortedLists([...lists, changed]),
    current: changed.id,
  }
}

/** Takes an offer off a list. */
export function dropped(holdings: Holdings, listId: string, offer: string): Holdings {
  return withChanged(holdings, listId, (list) => ({
    ...list,
    entries: list.entries.filter((entry) => entry.offer !== offer),
  }))
}

/** Moves an offer so many places towards the bottom (towards the top below zero). Beyond the end of the list it stays. */
export function moved(holdings: Holdings, listId: string, offer: string, by: number): Holdings {
  return withChanged(holdings, listId, (list) => {
    const place = list.entries.findIndex((entry) => entry.offer === offer)
    const one = list.entries[place]
    if (!one || !list.entries[place + by]) return list
    const entries = list.entries.filter((entry) => entry !== one)
    entries.splice(place + by, 0, one)
    return { ...list, entries }
  })
}

/** Says whether what an offer is about has been done. */
export function markedDone(holdings: Holdings, listId: string, offer: string, done: boolean): Holdings {
  return withEntry(holdings, listId, offer, (entry) => ({ ...entry, done }))
}

export const writtenFields = ['note', 'next'] as const
export type WrittenField = (typeof writtenFields)[number]

/** What somebody has written beside an offer. */
export interface Writing {
  readonly list: string
  readonly offer: string
  readonly field: WrittenField
  /** What stood there when writing began. */
  readonly before: string
  readonly after: string
}

/** Between two texts about the same, both of which stay. */
const between: Readonly<Record<WrittenField, string>> = { note: '\n– – –\n', next: ' / ' }

/** Both texts, each of their parts once: nothing that somebody wrote is overwritten by something else. */
export function united(field: WrittenField, one: string, other: string): string {
  if (one === other) return one
  const parts = [one, other].flatMap((text) => text.split(between[field])).map((part) => part.trim())
  return [...new Set(parts)].filter((part) => part !== '').join(between[field])
}

/** Takes over what was written. Where another tab has written something else meanwhile, both stay. */
export function written(holdings: Holdings, { list, offer, field, before, after }: Writing): Holdings {
  return withEntry(holdings, list, offer, (entry) => {
    const present = entry[field]
    return { ...entry, [field]: present === before ? after : united(field, present, after) }
  })
}

/** Makes a list, and uses it from now on. */
export function withNewList(holdings: Holdings, list: KeptList): Holdings {
  return { ...holdings, lists: sortedLists([...holdings.lists, list]), current: list.id }
}

export function renamed(holdings: Holdings, list: KeptList, name: string): Holdings {
  const lists = holdings.lists.some(({ id }) => id === list.id) ? holdings.lists : [...holdings.lists, list]
  return withChanged({ ...holdings, lists: sortedLists(lists) }, list.id, (one) => ({ ...one, name }))
}

export function withoutList(holdings: Holdings, id: string): Holdings {
  return { ...holdings, lists: holdings.lists.filter((list) => list.id !== id) }
}

/** Uses a list from now on. */
export function chosen(holdings: Holdings, id: string): Holdings {
  return { ...holdings, current: id }
}

/** Says whether a paper is there. */
export function ticked(holdings: Holdings, document: string, there: boolean): Holdings {
  const others = holdings.ticks.filter((id) => id !== document)
  return { ...holdings, ticks: there ? [...others, document] : others }
}

/** Offers that are kept but stand on no list come onto the first one, at its end: whatever has happened, they are seen. */
export function withStrays(holdings: Holdings, offers: readonly string[]): Holdings {
  const listed = listedOffers(holdings.lists)
  const strays = offers.filter((offer) => !listed.has(offer))
  if (strays.length === 0) return holdings
  const first = holdings.lists.find(({ id }) => id === firstListId)
  const lists = first ? holdings.lists : sortedLists([...holdings.lists, emptyList()])
  return withChanged({ ...holdings, lists }, firstListId, (list) => ({
    ...list,
    entries: [...list.entries, ...strays.map(bareEntry)],
  }))
}
