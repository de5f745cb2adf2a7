import {
  chosen,
  currentList,
  dropped,
  emptyList,
  type Holdings,
  isOn,
  type KeptList,
  kept,
  listedOffers,
  markedDone,
  moved,
  nothingHeld,
  putBack,
  renamed,
  ticked,
  withNewList,
  withoutList,
  written,
} from '#domain/lists.ts'
import { mergedHoldings } from '#domain/merged-lists.ts'
import { storeNames } from './database.ts'
import { listShelves, putOffer, readHoldings, readOffers, takeOffers, writeHoldings } from './holdings-on-shelves.ts'
import type { KeptOffer } from './kept-offer.ts'
import type { DroppedOffer, KeptStore, TakenIn } from './kept-store.ts'
import type { Room } from './rooms.ts'
import { searchedAgain, sortedUnfound, tooMany, unfoundKey } from './unfound-search.ts'

const languageKey = 'language'
const installRefusedKey = 'install-refused'

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

/** The store whose things lie in a room. */
export function storeIn({ lasting, visit, leave }: Room): Omit<KeptStore, 'listen' | 'askToStay'> {
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
      visit([...listShelves, 'unfound', 'settings'], 'readonly', async (shelf) => {
        const [{ holdings, brokenLists }, { offers, broken }, unfound, refused] = await Promise.all([
          readHoldings(shelf),
          readOffers(shelf('kept')),
          shelf('unfound').getAll(),
          shelf('settings').get(installRefusedKey),
        ])
        return {
          ...holdings,
          list: currentList(holdings),
          installRefused: refused === true,
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
    refuseInstall: () =>
      visit(['settings'], 'readwrite', async (shelf) => void (await shelf('settings').put(true, installRefusedKey))),
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
