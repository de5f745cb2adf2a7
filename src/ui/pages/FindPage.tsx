import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Filters, parseSearch, searchText } from '#domain/filters.ts'
import { mayBeRemembered } from '#domain/search/remembered.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { choicesOf } from '../choices.ts'
import { FindResults } from '../components/FindResults.tsx'
import { SearchField } from '../components/SearchField.tsx'
import { focusHeading, focusResults } from '../focus-heading.ts'
import { entriesBefore } from '../history.ts'
import { useSearchField } from '../hooks/use-search-field.ts'
import { useSettled } from '../hooks/use-settled.ts'
import { href } from '../href.ts'
import { forgetWithTheRest } from '../memory.ts'
import type { PageProps } from './page-props.ts'

/** Typing changes the address only when it pauses, in milliseconds. */
const pause = 300
/** A question to which nothing fits is noted when nobody changes it for so long, in milliseconds. */
const settled = 2000

/** What was noted from which entry of the history: whoever comes back to it has not missed it again. */
const noted = new Set<string>()
forgetWithTheRest(() => noted.clear())

/** Results follow when typing pauses for a moment, in milliseconds; suggestions follow every key. */
const betweenKeys = 150

/** Search and filters over the whole catalogue, on the device. */
export function FindPage(props: PageProps) {
  const { catalogue, moment, search, navigate, announce, kept } = props
  const { t, locale } = useTranslation()
  const choices = useMemo(() => choicesOf(catalogue), [catalogue])
  const { query: addressed, filters } = useMemo(() => parseSearch(search, choices), [search, choices])
  /** What is being typed and does not stand in the address yet. */
  const [typed, setTyped] = useState<string>()
  const query = typed ?? addressed
  const newest = useRef(query)
  newest.current = query

  const go = useCallback(
    (next: string, nextFilters: Filters) => {
      navigate(href(locale, { kind: 'find' }, searchText({ query: next, filters: nextFilters })), 'replace')
      // A letter may have come while the address was being changed: it stays.
      setTyped((now) => (now === next ? undefined : now))
    },
    [locale],
  )
  const ask = useCallback(
    (next: string) => {
      setTyped(next)
      go(next, filters)
    },
    [go, filters],
  )
  const askInstead = useCallback(
    (next: string) => {
      ask(next)
      // The button that had the keyboard is gone.
      focusResults()
    },
    [ask],
  )
  const filter = useCallback((next: Filters) => go(newest.current, next), [go])
  const { state, retry, field } = useSearchField(props, query, ask)

  const submit = (text: string) => {
    field.onSubmit(text)
    if (text === unfound) note(text)
    // With words of danger the numbers come first.
    if (field.danger) focusHeading()
    else focusResults()
  }

  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => go(typed, filters), pause)
    return () => clearTimeout(timer)
  }, [typed, search])

  const note = (missed: string) => {
    const entry = `${entriesBefore()} ${missed}`
    if (noted.has(entry)) return
    noted.add(entry)
    void kept.noteUnfound(missed)
  }
  // Only what somebody has typed to its end is missed.
  const unsure = state.kind === 'answered' && !state.answer.sure ? state.answer.query : undefined
  const unfound = unsure !== undefined && mayBeRemembered(unsure) ? unsure : undefined
  useEffect(() => {
    if (unfound === undefined || unfound !== addressed) return
    const timer = setTimeout(() => note(unfound), settled)
    return () => clearTimeout(timer)
  }, [unfound, addressed])

  const shown = useSettled(state, query, typed === undefined ? 0 : betweenKeys)
  // The same element as before is not looked through again: a key costs no more than its suggestions.
  const results = useMemo(
    () => (
      <FindResults
        catalogue={catalogue}
        moment={moment}
        announce={announce}
        state={shown}
        choices={choices}
        filters={filters}
        onRetry={retry}
        onAsk={askInstead}
        onFilter={filter}
      />
    ),
    [catalogue, moment, announce, shown, choices, filters, askInstead, filter],
  )
  return (
    <>
      <h1 tabIndex={-1}>{t('find.title')}</h1>
      <SearchField {...field} onInput={setTyped} onSubmit={submit} />
      <noscript>
        <div class="freshness-notice">
          <span>{t('find.needScript')}</span>
          <a class="button" href={href(locale, { kind: 'help-now' })}>
            {t('nav.help-now')}
          </a>
        </div>
      </noscript>
      {results}
    </>
  )
}
