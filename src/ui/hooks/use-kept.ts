import { useEffect, useRef, useState } from 'preact/hooks'
import type { Catalogue, WholeOffer } from '#catalogue/catalogue.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { KeptOffer } from '#storage/kept-offer.ts'
import type { KeptContents, KeptStore } from '#storage/kept-store.ts'
import { lookingOnly } from '../href.ts'
import { isPrivate } from '../visit.ts'

/** Where the kept offers are: not read yet, there, or out of reach. */
export type KeptState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'there'; readonly contents: KeptContents; readonly lasting: boolean }
  | { readonly kind: 'unreadable' }

/** Kept offers and what can be done with them. Acts answer whether they succeeded. */
export interface Kept {
  readonly state: KeptState
  /** What went wrong last, or that the list will be lost: to be said in the page. */
  readonly trouble: MessageKey | undefined
  has(id: string): boolean
  keep(catalogue: Catalogue, entry: WholeOffer): Promise<boolean>
  drop(id: string): Promise<boolean>
  /** Answers what was deleted, for those whose thumb slipped; `undefined` if it did not work. */
  deleteEverything(): Promise<readonly KeptOffer[] | undefined>
  restore(offers: readonly KeptOffer[]): Promise<boolean>
  /** Counts a search to which nothing fitted, on this device only. */
  noteUnfound(query: string): Promise<boolean>
  forgetUnfound(): Promise<boolean>
}

function troubleOf(error: unknown): MessageKey {
  if (error instanceof Error && 'trouble' in error && error.trouble === 'newer') return 'storage.newer'
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storage.full' : 'storage.failed'
}

/** Reads the kept offers of this device once, and again after every change and when another tab may have changed them. */
export function useKept(locale: string): Kept {
  const store = useRef<Promise<KeptStore>>(undefined)
  const [state, setState] = useState<KeptState>({ kind: 'reading' })
  const [trouble, setTrouble] = useState<MessageKey>()

  const opened = () => {
    // Not on the way to the first page: it is read and answers without its list.
    const opening =
      store.current ??
      import('#storage/kept-store.ts').then(({ openKeptStore, passingStore }) =>
        isPrivate() ? passingStore() : openKeptStore(),
      )
    store.current = opening
    // A failure is forgotten, so that the next try is a real one.
    opening.catch(() => {
      store.current = undefined
    })
    return opening
  }
  const read = async () => {
    try {
      const current = await opened()
      setState({ kind: 'there', contents: await current.contents(), lasting: current.lasting })
    } catch (error) {
      setState({ kind: 'unreadable' })
      setTrouble(troubleOf(error))
    }
  }
  const change = async (act: (current: KeptStore) => Promise<void>) => {
    try {
      await act(await opened())
      setTrouble(undefined)
      await read()
      return true
    } catch (error) {
      setTrouble(troubleOf(error))
      return false
    }
  }

  useEffect(() => {
    void read()
    if (location.hash !== lookingOnly) {
      void opened()
        .then((current) => current.rememberLanguage(locale))
        .catch((error: unknown) => setTrouble(troubleOf(error)))
    }
    const again = () => {
      if (document.visibilityState === 'visible') void read()
    }
    document.addEventListener('visibilitychange', again)
    return () => document.removeEventListener('visibilitychange', again)
  }, [])

  const passing = state.kind === 'there' && !state.lasting && state.contents.offers.length > 0 && !isPrivate()
  return {
    state,
    trouble: trouble ?? (passing ? 'storage.unavailable' : undefined),
    has: (id) => state.kind === 'there' && state.contents.offers.some((kept) => kept.id === id),
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
    async deleteEverything() {
      const deleted = state.kind === 'there' ? state.contents.offers : []
      return (await change((current) => current.deleteEverything())) ? deleted : undefined
    },
    noteUnfound: (query) => change((current) => current.noteUnfound(query)),
    forgetUnfound: () => change((current) => current.forgetUnfound()),
    restore: (offers) =>
      change(async (current) => {
        for (const offer of offers) await current.keep(offer)
      }),
  }
}
