import { useEffect, useState } from 'preact/hooks'
import type { Catalogue } from '#catalogue/catalogue.ts'
import type { Finder } from '#domain/search/finder.ts'

/** The search engine: asked for only when somebody searches. */
export type FinderState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly finder: Finder }
  | { readonly kind: 'failed' }

/** Loads the search engine of a catalogue. Handed in, so that pages can be tested without a network. */
export type LoadFinder = (catalogue: Catalogue) => Promise<Finder>

/** Engines that are there: who comes back to a search sees the results at once, and where they were among them. */
const ready = new WeakMap<Catalogue, Finder>()

function present(catalogue: Catalogue): FinderState {
  const finder = ready.get(catalogue)
  return finder ? { kind: 'ready', finder } : { kind: 'loading' }
}

/** Loads the search engine once `wanted`; `retry` tries again after a failure. */
export function useFinder(
  catalogue: Catalogue,
  load: LoadFinder,
  wanted: boolean,
): { state: FinderState; retry: () => void } {
  const [state, setState] = useState<FinderState>(() => present(catalogue))
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!wanted) return
    let dropped = false
    setState(present(catalogue))
    load(catalogue)
      .then((finder) => {
        ready.set(catalogue, finder)
        if (!dropped) setState({ kind: 'ready', finder })
      })
      .catch((error: unknown) => {
        console.error(error)
        if (!dropped) setState({ kind: 'failed' })
      })
    return () => {
      dropped = true
    }
  }, [catalogue, load, wanted, attempt])
  return { state, retry: () => setAttempt((count) => count + 1) }
}
