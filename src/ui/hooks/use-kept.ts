import { useEffect, useRef, useState } from 'preact/hooks'
import type { Catalogue, WholeOffer } from '#catalogue/catalogue.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { DatabaseError } from '#storage/database.ts'
import type { Belongings, KeptContents, KeptStore } from '#storage/kept-store.ts'
import { lookingOnly } from '../href.ts'
import { forgetMemory } from '../memory.ts'
import { isPrivate } from '../visit.ts'

/** Where the kept offers are: not read yet, there, or out of reach. */
export type KeptState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'there'; readonly contents: KeptContents; readonly lasting: boolean }
  | { readonly kind: 'unreadable'; readonly trouble: MessageKey }

/** What an act on the store has answered. */
export interface Acted<Result> {
  readonly result: Result
}

/** Kept offers and what can be done with them. Acts answer whether they succeeded. */
export interface Kept {
  readonly state: KeptState
  /** What went wrong last, or that the list will be lost: to be said in the page. */
  readonly trouble: MessageKey | undefined
  /** The name of the list that was used last, empty if nobody has named it; `undefined` where there is only one list. */
  readonly listName: string | undefined
  /** Whether an offer stands on the list that was used last. */
  has(id: string): boolean
  /** Keeps an offer on the list that was used last. */
  keep(catalogue: Catalogue, entry: WholeOffer): Promise<boolean>
  /** Takes an offer off the list that was used last. */
  drop(id: string): Promise<boolean>
  /** Whether a paper is there; `undefined` as long as that is not known. */
  hasPaper(document: string): boolean | undefined
  tickPaper(document: string, there: boolean): Promise<boolean>
  /** Does anything else with the store, and reads it again; `undefined` if it did not work. */
  act<Result>(act: (store: KeptStore) => Promise<Result>): Promise<Acted<Result> | undefined>
  /** Answers what was deleted, for those whose thumb slipped; `undefined` if it did not work. */
  deleteEverything(): Promise<Belongings | undefined>
  restore(belongings: Belongings): Promise<boolean>
  /** Counts a search to which nothing fitted, on this device only. */
  noteUnfound(query: string): Promise<boolean>
  forgetUnfound(): Promise<boolean>
}

function troubleOf(error: unknown): MessageKey {
  const { trouble, name } = error as Partial<DatabaseError>
  if (trouble === 'newer') return 'storage.newer'
  return name === 'QuotaExceededError' ? 'storage.full' : 'storage.failed'
}

/** Not on the way to the first page: it is read and answers without its list. */
export const loadStorage = () => import('#storage/open-store.ts')

/** Reads the kept offers of this device once, and again after every change and when another tab may have changed them. */
export function useKept(locale: string): Kept {
  const store = useRef<Promise<KeptStore>>(undefined)
  const [state, setState] = useState<KeptState>({ kind: 'reading' })
  const [trouble, setTrouble] = useState<MessageKey>()

  const opened = () => {
    const opening =
      store.current ??
      loadStorage().then(({ openKeptStore, passingStore }) => (isPrivate() ? passingStore() : openKeptStore()))
    store.current = opening
    // A failure is forgotten, so that the next try is a real one.
    opening.catch(() => {
      if (store.current === opening) store.current = undefined
    })
    return opening
  }
  const read = async () => {
    try {
      const current = await opened()
      setState({ kind: 'there', contents: await current.contents(), lasting: current.lasting })
    } catch (error) {
      setState({ kind: 'unreadable', trouble: troubleOf(error) })
    }
  }
  const act: Kept['act'] = async (what) => {
    try {
      const result = await what(await opened())
      setTrouble(undefined)
      await read()
      return { result }
    } catch (error) {
      setTrouble(troubleOf(error))
      return undefined
    }
  }
  const change = async (what: (current: KeptStore) => Promise<unknown>) => (await act(what)) !== undefined

  useEffect(() => {
    void read()
    if (location.hash !== lookingOnly) {
      // Where it cannot be noted, reading has said why.
      void opened()
        .then((current) => current.rememberLanguage(locale))
        .catch(() => {})
    }
    const again = () => {
      if (document.visibilityState === 'visible') void read()
    }
    const listening = opened()
      .then((current) => current.listen(() => void read()))
      .catch(() => () => {})
    document.addEventListener('visibilitychange', again)
    return () => {
      document.removeEventListener('visibilitychange', again)
      void listening.then((stop) => stop())
    }
  }, [])

  const contents = state.kind === 'there' ? state.contents : undefined
  const unread = state.kind === 'unreadable' ? state.trouble : undefined
  const passing = state.kind === 'there' && !state.lasting && state.contents.offers.length > 0 && !isPrivate()
  return {
    state,
    trouble: trouble ?? unread ?? (passing ? 'storage.unavailable' : undefined),
    listName: contents && contents.lists.length > 1 ? contents.list.name : undefined,
    has: (id) => contents?.list.entries.some(({ offer }) => offer === id) === true,
    hasPaper: (document) => contents?.ticks.includes(document),
    tickPaper: (document, there) => change((current) => current.tick(document, there)),
    act,
    keep: (catalogue, { offer, words, provider }) =>
      change(async (current) => {
        const { locale: language, facts } = catalogue
        const keptAt = new Date().toISOString()
        await current.keep({
          version: 1,
          id: offer.id,
          keptAt,
          asOf: facts.asOf,
          locale: language,
          offer,
          words,
          provider,
        })
        void current.askToStay()
      }),
    drop: (id) => change((current) => current.drop(id)),
    deleteEverything: async () => {
      forgetMemory()
      return (await act((current) => current.deleteEverything()))?.result
    },
    noteUnfound: (query) => change((current) => current.noteUnfound(query)),
    forgetUnfound: () => change((current) => current.forgetUnfound()),
    restore: (belongings) => change((current) => current.takeIn(belongings)),
  }
}
