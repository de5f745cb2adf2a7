import { useEffect } from 'preact/hooks'
import { type Catalogue, offerEntries } from '#catalogue/catalogue.ts'
import { areaChain, nearness } from '#domain/area.ts'
import { type Choices, type Filters, filterNames, passes, searchText } from '#domain/filters.ts'
import type { Moment } from '#domain/moment.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { focusHeading } from '../focus-heading.ts'
import type { SearchState } from '../hooks/use-search.ts'
import { href } from '../href.ts'
import type { PageProps } from '../pages/page-props.ts'
import { FilterPanel } from './FilterPanel.tsx'
import { Icon } from './Icon.tsx'
import { NothingFound } from './NothingFound.tsx'
import { OfferIndex } from './OfferIndex.tsx'
import { OfferList } from './OfferList.tsx'

/** Offers in an order that does not depend on a question: the nearest first, then by title. */
function shelfOrder({ facts, words }: Catalogue): readonly OfferBrief[] {
  const chain = areaChain(facts.areas, facts.site.area)
  const title = (offer: OfferBrief) => words.offers[offer.id]?.title ?? ''
  return [...facts.offers].sort(
    (a, b) => nearness(chain, a.area) - nearness(chain, b.area) || title(a).localeCompare(title(b), words.locale),
  )
}

interface Props extends Pick<PageProps, 'catalogue' | 'moment' | 'announce'> {
  state: SearchState
  choices: Choices
  filters: Filters
  onRetry: () => void
  onAsk: (query: string) => void
  onFilter: (filters: Filters) => void
}

/** What a search has found, and the filters over it; all offers while nothing is asked. */
export function FindResults({ catalogue, moment, announce, state, choices, filters, onRetry, onAsk, onFilter }: Props) {
  const { t, locale } = useTranslation()
  const answer = state.kind === 'answered' ? state.answer : undefined
  const unfound = answer !== undefined && !answer.sure
  const found = answer
    ? (unfound ? answer.nearest : answer.offers).flatMap(({ id }) => catalogue.offers.get(id) ?? [])
    : shelfOrder(catalogue)
  const now: Moment = moment ?? { date: catalogue.facts.asOf, minutes: 0 }
  const ids = found.filter((offer) => passes(offer, filters, now)).map(({ id }) => id)
  const filtered = filterNames.some((name) => filters[name])
  const searching = state.kind === 'loading'
  const failed = state.kind === 'failed'
  const danger = (answer?.dangers.length ?? 0) > 0
  const count = unfound ? t('find.notSure') : t(answer || filtered ? 'find.results' : 'find.all', { count: ids.length })

  useEffect(() => {
    if (failed) announce(t('search.failed'))
    else if (!searching && (answer || filtered)) announce(danger ? `${t('need.danger')} ${count}` : count)
  }, [count, searching, answer, danger, filtered, failed, announce])

  const tryAgain = () => {
    focusHeading()
    onRetry()
  }
  const resetFilters = () => {
    focusHeading()
    onFilter({})
  }
  return (
    <>
      {state.kind === 'answered' && (
        <state.tools.MeantNeeds catalogue={catalogue} answer={state.answer} onAsk={onAsk} />
      )}
      <FilterPanel
        catalogue={catalogue}
        choices={choices}
        filters={filters}
        offers={found}
        moment={now}
        clockKnown={moment !== undefined}
        onChange={onFilter}
      />
      <a class="shelf" href={href(locale, { kind: 'map' }, searchText({ query: '', filters }))}>
        <Icon name="place" />
        {t('map.show')}
      </a>
      {searching && <p>{t('search.loading')}</p>}
      {failed && (
        <div class="freshness-notice">
          <span>{t('search.failed')}</span>
          <button type="button" class="button" onClick={tryAgain}>
            {t('search.retry')}
          </button>
          <a class="button" href={href(locale, { kind: 'help-now' })}>
            {t('nav.help-now')}
          </a>
        </div>
      )}
      {!searching && (
        <section>
          <h2 tabIndex={-1}>{count}</h2>
          {unfound && ids.length > 0 && <p>{t('find.nearestOffers')}</p>}
          {ids.length > 0 &&
            (state.kind === 'answered' ? (
              <state.tools.FoundOffers catalogue={catalogue} ids={ids} answer={state.answer} moment={moment} />
            ) : filtered ? (
              <OfferList catalogue={catalogue} ids={ids} moment={moment} />
            ) : (
              <OfferIndex catalogue={catalogue} entries={offerEntries(catalogue, ids)} />
            ))}
          {(unfound || ids.length === 0) && (
            <NothingFound
              catalogue={catalogue}
              filtered={filtered && !unfound}
              unfound={unfound ? answer.query : undefined}
              onReset={resetFilters}
            />
          )}
        </section>
      )}
    </>
  )
}
