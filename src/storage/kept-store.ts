import {
  chosen,
  currentList,
  dropped,
  emptyList,
  type Holdings,
  isOn,
  type KeptList,
  kept,
  type ListEntry,
  listedOffers,
  markedDone,
  moved,
  nothingHeld,
  putBack,
  renamed,
  sortedLists,
  ticked,
  type Writing,
  withNewList,
  withoutList,
  withStrays,
  written,
} from '#domain/lists.ts'
import { mergedHoldings } from '#domain/merged-lists.ts'
import { consultationMemory, type Memory } from './consultation.ts'
import { type Database, DatabaseError, emptyDatabase, openDatabase, type StoreName, storeNames } from './database.ts'
import { parseKeptList, parseWriting } from './kept-list.ts'
import { type KeptOffer, parseKeptOffer } from './kept-offer.ts'
import { otherTabs } from './other-tabs.ts'
import { lastingRoom, passingMemory, passingRoom, type Room, type Shelf, type Shelves } from './rooms.ts'
import { searchedAgain, sortedUnfound, tooMany, type UnfoundSearch, unfoundKey } from './unfound-search.ts'

/** Everything kept on this device. */
export interface KeptContents extends Holdings {
  /** Newest first. */
  readonly offers: readonly KeptOffer[]
  /** The list that was used last; an empty one before anything was kept. */
  readonly list: KeptList
  /** Ids of entries that we cannot read. They stay where they are. */
  readonly broken: readonly string[]
  /** Searches to which nothing fitted, the most frequent first. */
  readonly unfound: readonly UnfoundSearch[]
}

/** Lists with all that stands on them: what is carried in a file, or brought back after it was deleted. */
export interface Belongings extends Holdings {
  readonly offers: readonly KeptOffer[]
}

/** An offer that was taken off a list, with what it takes to bring it back. */
export interface DroppedOffer {
  readonly list: KeptList
  readonly place: number
  readonly entry: ListEntry
  /** The offer itself, if it stood on no other list and left the device. */
  readonly offer: KeptOffer | undefined
}

/** What has come with belongings from elsewhere. */
export interface TakenIn {
  /** How many offers stood on no list before. */
  readonly offers: number
  /** Whether anything is as it was not before. */
  readonly changed: boolean
}

/** Where kept offers, lists, searches without an answer and the chosen language lie. `lasting` is false when closing the page loses them, unless that was said before. */
export interface KeptStore {
  readonly lasting: boolean
  contents(): Promise<KeptContents>
  /** Keeps an offer on the list that was used last. */
  keep(offer: KeptOffer): Promise<void>
  /** Takes an offer off a list: the one used last, unless told. */
  drop(id: string, list?: string): Promise<DroppedOffer | undefined>
  putBack(gone: DroppedOffer): Promise<void>
  /** Moves an offer so many places towards the bottom of its list; towards the top below zero. */
  move(list: string, offer: string, by: number): Promise<void>
  markDone(list: string, offer: string, done: boolean): Promise<void>
  write(writing: Writing): Promise<void>
  /** Uses a list from now on. */
  choose(list: string): Promise<void>
  addList(name: string): Promise<void>
  rename(list: KeptList, name: string): Promise<void>
  /** Answers the list and the offers that left the device with it, to be taken in again. */
  deleteList(id: string): Promise<Belongings>
  /** Says whether a paper is there. */
  tick(document: string, there: boolean): Promise<void>
  /** Brings in what is new of these, beside everything that is there. */
  takeIn(belongings: Belongings): Promise<TakenIn>
  /** Notes what was being written when the page is closed: nothing is waited for. It is taken over the next time. */
  noteWriting(writing: Writing): Promise<void>
  /** Calls `listener` whenever another tab has changed something; answers how to stop. */
  listen(listener: () => void): () => void
  /** Counts a search to which nothing fitted. */
  noteUnfound(query: string): Promise<void>
  forgetUnfound(): Promise<void>
  language(): Promise<string | undefined>
  rememberLanguage(locale: string): Promise<void>
  /** Answers what was there, as far as it can be brought back. */
  deleteEverything(): Promise<Belongings>
  /** Asks the browser not to clear this device's data by itself. It may refuse; nothing depends on it. */
  askToStay(): Promise<void>
}

const languageKey = 'language'
const listKey = 'list'

/** Where lists are, and what leads to them. */
const listShelves = ['kept', 'lists', 'ticks', 'drafts', 'settings'] as const satisfies readonly StoreName[]

interface ReadHoldings {
  readonly holdings: Holdings
  /** Lists as they lie there, and not as they would with strays and drafts. */
  readonly stored: ReadonlySet<KeptList>
  /** Ids of lists that we cannot read. */
  readonly brokenLists: readonly string[]
  /** The keys of the drafts that were taken over. */
  readonly takenOver: readonly string[]
}

async function readHoldings(shelf: Shelves): Promise<ReadHoldings> {
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

async function writeHoldings(
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
async function putOffer(shelf: Shelf, offer: KeptOffer): Promise<void> {
  const there = parseKeptOffer(await shelf.get(offer.id))
  if (!there || there.keptAt <= offer.keptAt || Date.parse(there.keptAt) > Date.now()) await shelf.put(offer, offer.id)
}

/** Takes offers off the device. What we cannot read stays where it is. */
async function takeOffers(shelf: Shelf, ids: readonly string[]): Promise<KeptOffer[]> {
  const taken: KeptOffer[] = []
  for (const id of ids) {
    const offer = parseKeptOffer(await shelf.get(id))
    if (offer?.id !== id) continue
    await shelf.delete(id)
    taken.push(offer)
  }
  return taken
}

async function readOffers(shelf: Shelf) {
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

/** An id that no other device has given. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function sameHoldings(one: Holdings, other: Holdings): boolean {
  const told = ({ lists, ticks }: Holdings) =>
    JSON.stringify([lists.map(({ id, name, entries }) => [id, name, entries.map(Object.entries)]), ticks])
  return told(one) === told(other)
}

/** How long a note that was dropped with its offer comes back when the offer is kept again, in milliseconds. */
const slipTime = 15_000

function storeIn({ lasting, visit, leave }: Room): Omit<KeptStore, 'listen' | 'askToStay'> {
  /** A thumb that slips on “Kept” and taps again at once loses no note. */
  let lastDropped: (DroppedOffer & { readonly at: number }) | undefined
  /**
   * Changes lists and ticks in one go: what other tabs have changed meanwhile is neither lost nor overwritten. `arriving` are
   * offers that come with it. Offers that stand on no list any more leave the device; they are the answer.
   */
  const change = (act: (before: Holdings) => Holdings, arriving: readonly KeptOffer[] = []) =>
    visit(listShelves, 'readwrite', async (shelf) => {
      const before = await readHoldings(shelf)
      const after = act(before.holdings)
      await writeHoldings(shelf, before, after)
      for (const offer of arriving) await putOffer(shelf('kept'), offer)
      const listed = listedOffers(after.lists)
      const left = [...listedOffers(before.holdings.lists)].filter((id) => !listed.has(id))
      return takeOffers(shelf('kept'), left)
    })
  return {
    lasting,
    contents: () =>
      visit([...listShelves, 'unfound'], 'readonly', async (shelf) => {
        const [{ holdings, brokenLists }, { offers, broken }, unfound] = await Promise.all([
          readHoldings(shelf),
          readOffers(shelf('kept')),
          shelf('unfound').getAll(),
        ])
        return {
          ...holdings,
          list: currentList(holdings),
          offers,
          broken: [...broken, ...brokenLists],
          unfound: sortedUnfound(unfound),
        }
      }),
    async keep(offer) {
      const slipped = lastDropped?.entry.offer === offer.id && Date.now() - lastDropped.at < slipTime && lastDropped
      await change(
        (before) =>
          slipped && slipped.list.id === currentList(before).id
            ? putBack(before, slipped.list, slipped.entry, slipped.place)
            : kept(before, offer.id),
        [offer],
      )
      lastDropped = undefined
    },
    async drop(id, listId) {
      let gone: Omit<DroppedOffer, 'offer'> | undefined
      const [offer] = await change((before) => {
        const list = before.lists.find((one) => one.id === listId) ?? currentList(before)
        const place = list.entries.findIndex((entry) => entry.offer === id)
        const entry = list.entries[place]
        gone = entry && { list: { ...list, entries: [] }, place, entry }
        return isOn(list, id) ? dropped(before, list.id, id) : before
      })
      lastDropped = gone && { ...gone, offer, at: Date.now() }
      return gone && { ...gone, offer }
    },
    async putBack({ list, entry, place, offer }) {
      await change((before) => putBack(before, list, entry, place), offer ? [offer] : [])
    },
    async move(list, offer, by) {
      await change((before) => moved(before, list, offer, by))
    },
    async markDone(list, offer, done) {
      await change((before) => markedDone(before, list, offer, done))
    },
    async write(writing) {
      await change((before) => written(before, writing))
    },
    async choose(id) {
      await change((before) => chosen(before, id))
    },
    async addList(name) {
      const list = emptyList(newId(), name, new Date().toISOString())
      await change((before) => withNewList(before, list))
    },
    async rename(list, name) {
      await change((before) => renamed(before, { ...list, entries: [] }, name))
    },
    async deleteList(id) {
      let lists: readonly KeptList[] = []
      const offers = await change((before) => {
        lists = before.lists.filter((list) => list.id === id)
        return withoutList(before, id)
      })
      return { ...nothingHeld, lists, offers }
    },
    async tick(document, there) {
      await change((before) => ticked(before, document, there))
    },
    async takeIn({ offers, ...holdings }) {
      let taken: TakenIn = { offers: 0, changed: false }
      await change((before) => {
        const after = mergedHoldings(before, holdings)
        const [listed, together] = [listedOffers(before.lists), listedOffers(after.lists)]
        taken = { offers: together.size - listed.size, changed: !sameHoldings(before, after) }
        return after
      }, offers)
      return taken
    },
    noteWriting: (writing) => leave('drafts', writing, `${writing.list} ${writing.offer} ${writing.field}`),
    noteUnfound: (query) =>
      visit(['unfound'], 'readwrite', async (shelf) => {
        const key = unfoundKey(query)
        const room = shelf('unfound')
        await room.put(searchedAgain(await room.get(key), query, new Date()), key)
        const [keys, values] = await Promise.all([room.getAllKeys(), room.getAll()])
        const entries = new Map(keys.map((one, index) => [one, values[index]]))
        await Promise.all(tooMany(entries).map((one) => room.delete(one)))
      }),
    forgetUnfound: () => visit(['unfound'], 'readwrite', (shelf) => shelf('unfound').clear()),
    language: () =>
      visit(['settings'], 'readonly', async (shelf) => {
        const value = await shelf('settings').get(languageKey)
        return typeof value === 'string' ? value : undefined
      }),
    rememberLanguage: (locale) =>
      visit(['settings'], 'readwrite', async (shelf) => void (await shelf('settings').put(locale, languageKey))),
    deleteEverything: () => {
      lastDropped = undefined
      return visit(storeNames, 'readwrite', async (shelf) => {
        const [{ holdings }, { offers }] = await Promise.all([readHoldings(shelf), readOffers(shelf('kept'))])
        await Promise.all(storeNames.map((name) => shelf(name).clear()))
        // Searches without an answer and the language do not come back.
        return { ...holdings, offers }
      })
    },
  }
}

/** For devices that let nothing be stored, and for consultations, which have a memory of their own. */
export function passingStore(memory: Memory = passingMemory(), lasting = false): KeptStore {
  return { ...storeIn(passingRoom(memory, lasting)), listen: () => () => {}, askToStay: async () => {} }
}

/** Under this name the pages of the finder hear of each other. */
const channel = 'hilfefinder'

/**
 * Deletes what is kept on this device, also where this window has a store of its own: in private mode, or in a consultation.
 * Throws where that cannot be done.
 */
export async function deleteDevice(): Promise<void> {
  // Where there is no database, nothing lies in one.
  if (typeof indexedDB === 'undefined') return
  await emptyDatabase()
  otherTabs(channel).tell()
}

function lastingStore(open: () => Promise<Database>): KeptStore {
  const tabs = otherTabs(channel)
  const store = storeIn(lastingRoom(open, tabs.tell))
  return {
    ...store,
    listen: tabs.listen,
    async askToStay() {
      // Some browsers throw in private windows, where nothing stays anyway.
      await navigator.storage?.persist?.().catch(() => false)
    },
  }
}

/**
 * The store of this device; while a consultation goes on in this window, its own. A database that a newer program has written is left alone (throws `DatabaseError`);
 * where none can be had, a passing store takes its place.
 */
export async function openKeptStore(): Promise<KeptStore> {
  const consultation = consultationMemory()
  if (consultation) return passingStore(consultation, true)
  let database: Promise<Database> | undefined
  const forget = () => {
    database = undefined
  }
  const open = () => {
    if (database) return database
    database = openDatabase(forget)
    database.catch(forget)
    return database
  }
  try {
    await open()
    return lastingStore(open)
  } catch (error) {
    if (error instanceof DatabaseError && error.trouble === 'newer') throw error
    return passingStore()
  }
}
