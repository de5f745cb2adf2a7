import { currentList, type Holdings, type KeptList, sortedLists, withStrays, written } from '#domain/lists.ts'
import type { StoreName } from './database.ts'
import { parseKeptList, parseWriting } from './kept-list.ts'
import { type KeptOffer, parseKeptOffer } from './kept-offer.ts'
import type { Shelf, Shelves } from './rooms.ts'

const listKey = 'list'

/** Where lists are, and what leads to them. */
export const listShelves = ['kept', 'lists', 'ticks', 'drafts', 'settings'] as const satisfies readonly StoreName[]

interface ReadHoldings {
  readonly holdings: Holdings
  /** Lists as they lie there, and not as they would with strays and drafts. */
  readonly stored: ReadonlySet<KeptList>
  /** Ids of lists that we cannot read. */
  readonly brokenLists: readonly string[]
  /** The keys of the drafts that were taken over. */
  readonly takenOver: readonly string[]
}

/** What is arranged here, with what was being written when a page was closed. */
export async function readHoldings(shelf: Shelves): Promise<ReadHoldings> {
  const [ids, values, ticks, draftKeys, drafts, current, keptIds] = await Promise.all([
    shelf('lists').getAllKeys(),
    shelf('lists').getAll(),
    shelf('ticks').getAllKeys(),
    shelf('drafts').getAllKeys(),
    shelf('drafts').getAll(),
    shelf('settings').get(listKey),
    shelf('kept').getAllKeys(),
  ])
  const lists: KeptList[] = []
  const brokenLists: string[] = []
  for (const [index, id] of ids.entries()) {
    const list = parseKeptList(values[index])
    if (list?.id === id) lists.push(list)
    else brokenLists.push(id)
  }
  const read: Holdings = {
    lists: sortedLists(lists),
    current: typeof current === 'string' ? current : undefined,
    ticks,
  }
  let holdings = withStrays(read, keptIds)
  const takenOver = draftKeys.filter((_, index) => {
    const writing = parseWriting(drafts[index])
    if (writing) holdings = written(holdings, writing)
    return writing
  })
  return { holdings, stored: new Set(lists), brokenLists, takenOver }
}

/** Writes what is different after a change. */
export async function writeHoldings(
  shelf: Shelves,
  { holdings: before, stored, brokenLists, takenOver }: ReadHoldings,
  after: Holdings,
) {
  for (const list of after.lists) {
    if (stored.has(list)) continue
    if (brokenLists.includes(list.id)) {
      // What we cannot read makes room, and stays.
      let aside = list.id
      while (brokenLists.includes(aside)) aside += ' aside'
      await shelf('lists').put(await shelf('lists').get(list.id), aside)
    }
    await shelf('lists').put(list, list.id)
  }
  for (const { id } of before.lists) if (!after.lists.some((list) => list.id === id)) await shelf('lists').delete(id)
  for (const id of after.ticks)
    if (!before.ticks.includes(id)) await shelf('ticks').put({ version: 1, at: new Date().toISOString() }, id)
  for (const id of before.ticks) if (!after.ticks.includes(id)) await shelf('ticks').delete(id)
  const { id: current } = currentList(after)
  if (after.lists.length > 0 && current !== before.current) await shelf('settings').put(current, listKey)
  for (const key of takenOver) await shelf('drafts').delete(key)
}

/** An offer is kept as it was the last time somebody kept it, here or elsewhere; a device whose clock was wrong does not count. */
export async function putOffer(shelf: Shelf, offer: KeptOffer): Promise<void> {
  const there = parseKeptOffer(await shelf.get(offer.id))
  if (!there || there.keptAt <= offer.keptAt || Date.parse(there.keptAt) > Date.now()) await shelf.put(offer, offer.id)
}

/** Takes offers off the device. What we cannot read stays where it is. */
export async function takeOffers(shelf: Shelf, ids: readonly string[]): Promise<KeptOffer[]> {
  const taken: KeptOffer[] = []
  for (const id of ids) {
    const offer = parseKeptOffer(await shelf.get(id))
    if (offer?.id !== id) continue
    await shelf.delete(id)
    taken.push(offer)
  }
  return taken
}

/** The offers that lie here, the newest first, and the ids of those that we cannot read. */
export async function readOffers(shelf: Shelf) {
  const [keys, values] = await Promise.all([shelf.getAllKeys(), shelf.getAll()])
  const offers: KeptOffer[] = []
  const broken: string[] = []
  for (const [index, id] of keys.entries()) {
    const offer = parseKeptOffer(values[index])
    if (offer?.id === id) offers.push(offer)
    else broken.push(id)
  }
  offers.sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
  return { offers, broken }
}
