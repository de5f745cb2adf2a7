import { useState } from 'preact/hooks'
import { mayBeRemembered } from '#domain/search/remembered.ts'
import type { Suggestion } from '../components/SearchField.tsx'
import type { VoiceButton } from '../components/VoiceButton.tsx'
import { href } from '../href.ts'
import type { PageProps } from '../pages/page-props.ts'
import { recentSearches, rememberSearch } from '../recent-searches.ts'
import { type SearchState, useSearch } from './use-search.ts'

/** A search field with its answers: what the home page and the find page have in common. */
export function useSearchField(
  { catalogue, openSearch, navigate }: PageProps,
  query: string,
  ask: (query: string) => void,
): {
  state: SearchState
  retry: () => void
  field: {
    query: string
    suggestions: readonly Suggestion[]
    danger: boolean
    onSubmit: (query: string) => void
    onChoose: (suggestion: Suggestion) => void
    onFocus: () => void
    VoiceButton: typeof VoiceButton | undefined
  }
} {
  const [focused, setFocused] = useState(false)
  const { state, tools, retry } = useSearch(catalogue, openSearch, focused, query)
  const submit = (text: string) => {
    // Danger is never remembered: whoever takes up the phone next would read it.
    const harmless = state.kind === 'answered' && state.answer.query === text && state.answer.dangers.length === 0
    if (harmless && mayBeRemembered(text)) rememberSearch(text)
    ask(text)
  }
  const suggestions = (): readonly Suggestion[] => {
    if (state.kind === 'answered') return state.tools.suggestionsFor(catalogue, state.answer)
    return state.kind === 'idle' ? recentSearches().map((text) => ({ kind: 'recent', text })) : []
  }
  return {
    state,
    retry,
    field: {
      query,
      suggestions: suggestions(),
      danger: state.kind === 'answered' && state.answer.dangers.length > 0,
      onSubmit: submit,
      onChoose: ({ page, text }) => (page ? navigate(href(catalogue.locale, page)) : submit(text)),
      onFocus: () => setFocused(true),
      VoiceButton: tools?.VoiceButton,
    },
  }
}
