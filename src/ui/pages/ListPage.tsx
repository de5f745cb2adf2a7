import { useEffect, useRef, useState } from 'preact/hooks'
import { offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import { searchText } from '#domain/filters.ts'
import { momentAt } from '#domain/moment.ts'
import { formatDate } from '#i18n/dates.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { KeptOffer } from '#storage/kept-offer.ts'
import type { UnfoundSearch } from '#storage/unfound-search.ts'
import { DetailsFailed } from '../components/DetailsFailed.tsx'
import { Icon } from '../components/Icon.tsx'
import { KeptCard } from '../components/KeptCard.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { UnfoundMail } from '../components/UnfoundMail.tsx'
import { focusHeading } from '../focus-heading.ts'
import { href } from '../href.ts'
import { isPrivate } from '../visit.ts'
import type { PageProps } from './page-props.ts'

/** What somebody kept, whole, whether the network or the catalogue still has it or not. */
export function ListPage({ catalogue, details, moment, kept, announce }: PageProps) {
  const { t, locale } = useTranslation()
  const { state } = kept
  const browse = <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('list.browse')} />
  if (state.kind !== 'there') {
    const wayOn = (
      <>
        <p>{t('list.onDevice')}</p>
        {browse}
      </>
    )
    return (
      <>
        <h1 tabIndex={-1}>{t('list.title')}</h1>
        {/* Reading takes a moment, but without script it never ends. */}
        {state.kind === 'reading' ? <noscript>{wayOn}</noscript> : wayOn}
      </>
    )
  }
  const { offers, broken, unfound } = state.contents
  return (
    <>
      <h1 tabIndex={-1}>{t('list.title')}</h1>
      {!state.lasting && offers.length === 0 && !isPrivate() && (
        <p class="freshness-notice">
          <Icon name="warning" />
          <span>{t('storage.unavailable')}</span>
        </p>
      )}
      {broken.length > 0 && (
        <p class="freshness-notice">
          <Icon name="warning" />
          <span>{t('list.broken', { count: broken.length })}</span>
        </p>
      )}
      {offers.length === 0 ? (
        <>
          <p class="intro">{t('list.empty')}</p>
          {browse}
        </>
      ) : (
        <p class="intro">{t('list.count', { count: offers.length })}</p>
      )}
      {details.kind === 'failed' && offers.length > 0 && <DetailsFailed retry={details.retry} />}
      <ul class="offer-list">
        {offers.map((one) => {
          const entry = offerEntry(catalogue, one.id)
          const present = entry && details.kind === 'there' ? wholeOffer(entry, details.details) : undefined
          const gone = t('list.gone', { date: formatDate(t, momentAt(new Date(one.keptAt)).date) })
          return (
            <KeptCard
              key={one.id}
              catalogue={catalogue}
              entry={present ?? one}
              wordsLocale={present ? locale : one.locale}
              notice={entry ? undefined : gone}
              moment={moment}
              onDrop={async () => {
                const title = (present ?? one).words.title
                if (!(await kept.drop(one.id))) return
                focusHeading()
                announce(t('offer.droppedNow', { title }))
              }}
            />
          )
        })}
      </ul>
      <p class="soft">{t('list.onDevice')}</p>
      {unfound.length > 0 && (
        <UnfoundSearches catalogue={catalogue} unfound={unfound} kept={kept} announce={announce} />
      )}
      <DeleteEverything kept={kept} announce={announce} />
    </>
  )
}

interface UnfoundProps extends Pick<PageProps, 'catalogue' | 'kept' | 'announce'> {
  unfound: readonly UnfoundSearch[]
}

/** What was searched and not found: seen here only. */
function UnfoundSearches({ catalogue: { facts }, unfound, kept, announce }: UnfoundProps) {
  const { t, locale } = useTranslation()
  const forget = async () => {
    if (!(await kept.forgetUnfound())) return
    focusHeading()
    announce(t('list.deleted'))
  }
  return (
    <section>
      <h2>{t('list.unfound')}</h2>
      <p class="soft">{t('list.unfoundHint')}</p>
      <ul>
        {unfound.map(({ query, count }) => (
          <li key={query}>
            <a href={href(locale, { kind: 'find' }, searchText({ query, filters: {} }))}>
              <bdi>{query}</bdi>
            </a>
            {count > 1 && <bdi> × {count}</bdi>}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={forget}>
        {t('list.unfoundClear')}
      </button>
      <UnfoundMail site={facts.site} edition={facts.edition} queries={unfound.map(({ query }) => query)} />
    </section>
  )
}

/** How long a deleted list can be brought back, in milliseconds. */
const undoTime = 15_000

/** One tap deletes; a second brings everything back while the page stays open, because a thumb slips easily. */
function DeleteEverything({ kept, announce }: Pick<PageProps, 'kept' | 'announce'>) {
  const { t } = useTranslation()
  const [deleted, setDeleted] = useState<readonly KeptOffer[]>()
  const undoButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!deleted) return
    if (undoButton.current) undoButton.current.focus()
    else focusHeading()
  }, [deleted])
  const deleteAll = async () => {
    const gone = await kept.deleteEverything()
    setDeleted(gone)
    if (gone) announce(t('list.deleted'))
  }
  // Whoever takes the device next must not find what was deleted.
  useEffect(() => {
    if (!deleted) return
    const timer = setTimeout(() => setDeleted(undefined), undoTime)
    return () => clearTimeout(timer)
  }, [deleted])
  const undo = async () => {
    if (!deleted || !(await kept.restore(deleted))) return
    setDeleted(undefined)
    focusHeading()
    announce(t('list.restored'))
  }
  if (deleted) {
    return (
      <p class="card actions">
        <span>{t('list.deleted')}</span>
        {deleted.length > 0 && (
          <button type="button" class="button" ref={undoButton} onClick={undo}>
            {t('list.undo')}
          </button>
        )}
      </p>
    )
  }
  return (
    <section>
      <button type="button" class="button button-danger" onClick={deleteAll}>
        <Icon name="remove" />
        {t('list.deleteAll')}
      </button>
      <p class="soft">{t('list.deleteAllHint')}</p>
    </section>
  )
}
