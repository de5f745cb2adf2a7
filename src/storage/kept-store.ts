import type { Holdings, KeptList, ListEntry, Writing } from '#domain/lists.ts'
import type { KeptOffer } from './kept-offer.ts'
import type { UnfoundSearch } from './unfound-search.ts'

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
  /** Whether somebody does not want to be told any more that the finder can be an app. */
  readonly installRefused: boolean
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
  /** Notes that nobody is to be told any more that the finder can be an app. */
  refuseInstall(): Promise<void>
  language(): Promise<string | undefined>
  rememberLanguage(locale: string): Promise<void>
  /** Answers what was there, as far as it can be brought back. */
  deleteEverything(): Promise<Belongings>
  /** Asks the browser not to clear this device's data by itself. It may refuse; nothing depends on it. */
  askToStay(): Promise<void>
}
