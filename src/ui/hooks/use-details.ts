import { useEffect, useState } from 'preact/hooks'
import type { Details } from '#catalogue/catalogue.ts'
import type { Page } from '#domain/page.ts'

/** What only the pages of offers show: asked for when somebody goes to one. */
export type DetailsState =
  | { readonly kind: 'loading'; readonly arriving: Promise<Details> }
  | { readonly kind: 'there'; readonly details: Details }
  | { readonly kind: 'failed'; retry(): void }

/** Handed in, so that pages can be tested without a network. */
export type LoadDetails = () => Promise<Details>

/** Whether a page is not whole without details. */
export function showsDetails({ kind }: Page): boolean {
  return kind === 'offer' || kind === 'sources-of'
}

/** Whether a page has a use for details: lists show what they have until they are there, the check its suggestions, the card what needs no papers. */
export function usesDetails(page: Page): boolean {
  return showsDetails(page) || ['list', 'check', 'hand-over', 'hand-out', 'card'].includes(page.kind)
}

/** Never arrives: nobody has asked for the details yet. */
const notAsked = new Promise<Details>(() => {})

/** Loads the details once they are `wanted`; what is there stays there. */
export function useDetails(first: Details | undefined, load: LoadDetails, wanted: boolean): DetailsState {
  const [state, setState] = useState<DetailsState>(() =>
    first ? { kind: 'there', details: first } : { kind: 'loading', arriving: notAsked },
  )
  const [attempt, setAttempt] = useState(0)
  const missing = wanted && state.kind !== 'there'
  useEffect(() => {
    if (!missing) return
    let dropped = false
    const arriving = load()
    setState({ kind: 'loading', arriving })
    arriving.then(
      (details) => {
        if (!dropped) setState({ kind: 'there', details })
      },
      (error: unknown) => {
        console.error(error)
        if (!dropped) setState({ kind: 'failed', retry: () => setAttempt((count) => count + 1) })
      },
    )
    return () => {
      dropped = true
    }
  }, [missing, attempt])
  return state
}
