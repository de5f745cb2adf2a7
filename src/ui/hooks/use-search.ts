import { useLayoutEffect, useState } from 'preact/hooks'
import type { Catalogue } from '#catalogue/catalogue.ts'
import type { Asker } from '#catalogue/search/client.ts'
import type { Answer } from '#domain/search/finder.ts'
import { forgetWithTheRest } from '../memory.ts'
import type * as SearchTools from '../search-tools.ts'

/** What has become of a question. While a newer one is on its way, the answer to the one before stays. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'answered'; readonly answer: Answer; readonly tools: typeof SearchTools }
  | { readonly kind: 'failed' }

/** A finder that can be asked, and what shows its answers. */
export interface OpenedSearch extends Asker {
  readonly tools: typeof SearchTools
}

/** Opens the finder of a catalogue, once. Handed in, so that pages can be tested without a network. */
export type OpenSearch = (catalogue: Catalogue) => Promise<OpenedSearch>

type Answered = Extract<SearchState, { kind: 'answered' }>
const idle: SearchState = { kind: 'idle' }
const loading: SearchState = { kind: 'loading' }
const broken: SearchState = { kind: 'failed' }

/** The last answer: who comes back to a search sees the results at once, and where they were among them. */
let last: { readonly catalogue: Catalogue; readonly answered: Answered } | undefined
forgetWithTheRest(() => {
  last = undefined
})

/** A search while it goes on. */
export interface SearchInProgress {
  readonly state: SearchState
  /** There once the finder is open. */
  readonly tools: typeof SearchTools | undefined
  /** Tries again after a failure. */
  readonly retry: () => void
}

/** Asks the finder about a query, on every key; the newest question wins. The finder is opened once it is `wanted` or asked. */
export function useSearch(catalogue: Catalogue, open: OpenSearch, wanted: boolean, query: string): SearchInProgress {
  const [answered, setAnswered] = useState(() => {
    return last?.catalogue === catalogue && last.answered.answer.query === query ? last.answered : undefined
  })
  const [opened, setOpened] = useState(answered?.tools)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // One letter is no question yet: whoever types on should not read that nothing was found.
  const asked = [...query.trim()].length > 1

  // Not after the next frame: on a slow phone that alone is longer than the finder takes for its answer.
  useLayoutEffect(() => {
    if (!wanted && !asked) return
    let dropped = false
    open(catalogue)
      .then(async ({ ask, tools }) => {
        if (dropped) return
        setOpened(tools)
        const answer = asked ? await ask(query) : undefined
        if (dropped) return
        setFailed(false)
        if (!answer) return
        const found: Answered = { kind: 'answered', answer, tools }
        last = { catalogue, answered: found }
        setAnswered(found)
      })
      .catch((error: unknown) => {
        console.error(error)
        if (!dropped) setFailed(true)
      })
    return () => {
      dropped = true
    }
  }, [catalogue, open, wanted, asked, query, attempt])

  const state = () => {
    if (!asked) return idle
    return failed ? broken : (answered ?? loading)
  }
  return { state: state(), tools: opened, retry: () => setAttempt((count) => count + 1) }
}
