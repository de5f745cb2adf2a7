import { useEffect, useState } from 'preact/hooks'
import { type Catalogue, isUrgent, offerEntries, spokenLanguages } from '#catalogue/catalogue.ts'
import { areaChain, nearness } from '#domain/area.ts'
import { type Filters, filterNames, parseSearch, passes, searchText } from '#domain/filters.ts'
import type { Moment } from '#domain/moment.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DangerNotice } from '../components/DangerNotice.tsx'
import { FilterPanel } from '../components/FilterPanel.tsx'
import { NothingFound } from '../components/NothingFound.tsx'
import { OfferIndex } from '../components/OfferIndex.tsx'
import { OfferList } from '../components/OfferList.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { SearchField } from '../components/SearchField.tsx'
import { focusHeading } from '../focus-heading.ts'
import { useFinder } from '../hooks/use-finder.ts'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** More suggestions than this push the offers off a small screen. */
const mostNeeds = 3
/** Typing changes the address only when it pauses, in milliseconds. */
const pause = 300

/** Offers in an order that does not depend on a question: the nearest first, then by title. */
function shelfOrder({ facts, words }: Catalogue): readonly OfferBrief[] {
  const chain = areaChain(facts.areas, facts.site.area)
  const title = (offer: OfferBrief) => words.offers[offer.id]?.title ?? ''
  return [...facts.offers].sort(
    (a, b) => nearness(chain, a.area) - nearness(chain, b.area) || title(a).localeCompare(title(b), words.locale),
  )
}

/** Search and filters over the whole catalogue, on the device. */
export function FindPage({ catalogue, moment, search, navigate, announce, loadFinder }: PageProps) {
  const { t, locale } = useTranslation()
  const { facts, words } = catalogue
  const choices = {
    topics: facts.topics.map(({ id }) => id),
    audiences: facts.audiences.map(({ id }) => id),
    languages: spokenLanguages(catalogue),
  }
  const { query: addressed, filters } = parseSearch(search, choices)
  /** What is being typed and does not stand in the address yet. */
  const [typed, setTyped] = useState<string>()
  const query = typed ?? addressed
  const [focused, setFocused] = useState(false)
  const asked = query.trim() !== ''
  const { state, retry } = useFinder(catalogue, loadFinder, asked || focused)

  const go = (next: string, nextFilters: Filters) => {
    navigate(href(locale, { kind: 'find' }, searchText({ query: next, filters: nextFilters })), 'replace')
    // A letter may have come while the address was being changed: it stays.
    setTyped((now) => (now === next ? undefined : now))
  }

  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => go(typed, filters), pause)
    return () => clearTimeout(timer)
  }, [typed, search])

  const ready = state.kind === 'ready' ? state.finder : undefined
  const hits = asked && ready ? ready.offers(query).map(({ id }) => id) : undefined
  const needs = asked && ready ? ready.needs(query).slice(0, mostNeeds) : []
  const urgent = needs.some(({ id }) => isUrgent(catalogue, id))
  const found = hits
    ? hits.map((id) => catalogue.offers.get(id)).filter((offer) => offer !== undefined)
    : shelfOrder(catalogue)
  const now: Moment = moment ?? { date: facts.asOf, minutes: 0 }
  const shown = found.filter((offer) => passes(offer, filters, now))
  const filtered = filterNames.some((name) => filters[name])
  const searching = asked && state.kind === 'loading'
  const failed = asked && state.kind === 'failed'
  const count = t(hits || filtered ? 'find.results' : 'find.all', { count: shown.length })

  useEffect(() => {
    if (failed) announce(t('search.failed'))
    else if (!searching && (asked || filtered)) announce(count)
  }, [count, searching, asked, filtered, failed, announce])

  const tryAgain = () => {
    focusHeading()
    retry()
  }
  const resetFilters = () => {
    focusHeading()
    go(query, {})
  }

  return (
    <>
      <h1 tabIndex={-1}>{t('find.title')}</h1>
      <SearchField
        query={query}
        onInput={setTyped}
        onSubmit={(submitted) => go(submitted, filters)}
        onFocus={() => setFocused(true)}
      />
      <noscript>
        <p class="freshness-notice">{t('find.needScript')}</p>
      </noscript>
      <FilterPanel
        catalogue={catalogue}
        choices={choices}
        filters={filters}
        offers={found}
        moment={now}
        clockKnown={moment !== undefined}
        onChange={(next) => go(query, next)}
      />
      {searching && <p>{t('search.loading')}</p>}
      {failed && (
        <div class="freshness-notice">
          <span>{t('search.failed')}</span>
          <button type="button" class="button" onClick={tryAgain}>
            {t('search.retry')}
          </button>
        </div>
      )}
      {urgent && <DangerNotice />}
      {needs.length > 0 && (
        <section>
          <h2>{t('find.fittingNeeds')}</h2>
          <ul class="plain">
            {needs.map(({ id }) => (
              <li key={id}>
                <RowLink href={href(locale, { kind: 'need', id })} text={words.needs[id]?.sentence ?? ''} tone="calm" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {!searching && (
        <section>
          <h2>{count}</h2>
          {shown.length === 0 ? (
            <NothingFound catalogue={catalogue} filtered={filtered} onReset={resetFilters} />
          ) : asked || filtered ? (
            <OfferList catalogue={catalogue} ids={shown.map(({ id }) => id)} moment={moment} withCall={urgent} />
          ) : (
            <OfferIndex
              catalogue={catalogue}
              entries={offerEntries(
                catalogue,
                shown.map(({ id }) => id),
              )}
            />
          )}
        </section>
      )}
    </>
  )
}
