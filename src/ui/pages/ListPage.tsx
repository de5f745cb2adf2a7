import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import { searchText } from '#domain/filters.ts'
import type { ListEntry } from '#domain/lists.ts'
import { momentAt } from '#domain/moment.ts'
import { papersOf } from '#domain/papers.ts'
import { formatDate } from '#i18n/dates.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { mayBeInConsultation } from '#storage/consultation-mark.ts'
import type { Belongings, KeptContents } from '#storage/kept-store.ts'
import type { UnfoundSearch } from '#storage/unfound-search.ts'
import { DetailsFailed } from '../components/DetailsFailed.tsx'
import { HandOverSection } from '../components/HandOverSection.tsx'
import { Icon } from '../components/Icon.tsx'
import { KeptCard } from '../components/KeptCard.tsx'
import { KeptEntry } from '../components/KeptEntry.tsx'
import { ListChooser } from '../components/ListChooser.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { UnfoundMail } from '../components/UnfoundMail.tsx'
import { focusHeading } from '../focus-heading.ts'
import { useListMore } from '../hooks/use-list-more.ts'
import { useUndo } from '../hooks/use-undo.ts'
import { href } from '../href.ts'
import { isPrivate } from '../visit.ts'
import type { PageProps } from './page-props.ts'

const loadListMore = () => import('./list-more.ts')

/** What somebody kept, whole, whether the network or the catalogue still has it or not. */
export function ListPage(page: PageProps) {
  const { t, locale } = useTranslation()
  const { state } = page.kept
  if (state.kind === 'there') return <PresentList {...page} contents={state.contents} lasting={state.lasting} />
  const wayOn = (
    <>
      <p>{t('list.onDevice')}</p>
      <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('list.browse')} />
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

interface PresentProps extends PageProps {
  contents: KeptContents
  lasting: boolean
}

/** What was taken away a moment ago, in words, and how it comes back. */
interface Gone {
  readonly text: string
  /** Said once it is back. */
  readonly back: string
  putBack(): Promise<unknown>
}

function PresentList({ catalogue, details, moment, kept, announce, loadHandOver, contents, lasting }: PresentProps) {
  const { t, locale } = useTranslation()
  const more = useListMore(loadListMore)
  const [making, setMaking] = useState(false)
  const [gone, setGone] = useUndo<Gone>()
  const moving = useRef<HTMLElement | undefined>(undefined)
  // A card that moves loses the keyboard; it is given back to the button that moved it.
  useLayoutEffect(() => moving.current?.focus())
  const { list, lists, offers, broken, unfound, installRefused } = contents
  const name = list.name || t('list.title')

  const shown = list.entries.flatMap((own) => {
    const one = offers.find(({ id }) => id === own.offer)
    const brief = offerEntry(catalogue, own.offer)
    const present = brief && details.kind === 'there' ? wholeOffer(brief, details.details) : undefined
    const entry = present ?? one
    return entry ? [{ own, one, brief, entry, wordsLocale: present ? locale : (one?.locale ?? locale) }] : []
  })
  const papers = papersOf(
    shown.filter(({ own }) => !own.done).map(({ entry: { offer } }) => offer),
    catalogue.facts.documents.map(({ id }) => id),
  )
  const there = papers.filter(({ id }) => kept.hasPaper(id)).length
  const progress = t('papers.progress', { there, count: papers.length })

  const goes = (what: Gone) => {
    setGone(what)
    focusHeading()
    announce(what.text)
  }
  const undo = async () => {
    if (!gone || !(await gone.putBack())) return
    setGone(undefined)
    focusHeading()
    announce(gone.back)
  }
  const drop = async (offer: string, title: string) => {
    const dropped = (await kept.act((store) => store.drop(offer, list.id)))?.result
    if (!dropped) return
    goes({
      text: t('offer.droppedNow', { title }),
      back: t('offer.keptNow', { title }),
      putBack: () => kept.act((store) => store.putBack(dropped)),
    })
  }
  const move = async (own: ListEntry, by: -1 | 1, button: HTMLElement, title: string) => {
    const place = shown.findIndex((one) => one.own === own) + by
    const other = shown[place]
    if (!other) return
    moving.current = button
    // Entries that cannot be shown do not count as places.
    const far = list.entries.indexOf(other.own) - list.entries.indexOf(own)
    if (await kept.act((store) => store.move(list.id, own.offer, far)))
      announce(t('lists.moved', { title, place: place + 1, total: shown.length }))
    setTimeout(() => {
      moving.current = undefined
    })
  }

  return (
    <>
      <h1 tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      {gone && (
        <p class="card actions undo">
          <span>{gone.text}</span>
          <button type="button" class="button" onClick={undo}>
            {t('list.undo')}
          </button>
        </p>
      )}
      {lists.length > 1 && (
        <ListChooser
          lists={lists}
          shown={list}
          onChoose={async (id) => {
            if (await kept.act((store) => store.choose(id))) focusHeading()
          }}
        />
      )}
      {!lasting && shown.length === 0 && !isPrivate() && (
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
      {/* The same elements whether anything is kept or not: what was opened below stays open. */}
      <p class="intro">
        {t(shown.length === 0 ? 'list.empty' : 'list.count', { count: shown.length })}
        {papers.length > 0 && (
          <>
            <br />
            <a href="#papers">{progress}</a>
          </>
        )}
        {shown.length > 0 && (
          <>
            <br />
            <a href="#hand-over">{t('handOver.section')}</a>
          </>
        )}
      </p>
      {shown.length === 0 && <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('list.browse')} />}
      {/* What can be done with the whole list stands here. */}
      <div class="actions">
        {!making && shown.length + lists.length > 0 && (
          <button type="button" class="button" onClick={() => setMaking(true)}>
            {t('lists.new')}
          </button>
        )}
      </div>
      {making && more.parts && (
        <more.parts.NewList
          kept={kept}
          onEnd={() => {
            setMaking(false)
            focusHeading()
          }}
        />
      )}
      {details.kind === 'failed' && shown.length > 0 && <DetailsFailed retry={details.retry} />}
      {more.failed && <DetailsFailed retry={more.retry} />}
      <ul class="offer-list">
        {shown.map(({ own, one, brief, entry, wordsLocale }, place) => {
          const { title } = entry.words
          const goneSince = one && t('list.gone', { date: formatDate(t, momentAt(new Date(one.keptAt)).date) })
          return (
            <KeptCard
              key={own.offer}
              catalogue={catalogue}
              entry={entry}
              wordsLocale={wordsLocale}
              notice={brief ? undefined : goneSince}
              moment={moment}
              sections={
                more.parts && (
                  <more.parts.OfferSections catalogue={catalogue} entry={entry} moment={moment} kept={kept} />
                )
              }
              onDrop={() => drop(own.offer, title)}
            >
              <KeptEntry
                own={own}
                title={title}
                suggestion={wordsLocale === locale ? entry.words.steps[0] : undefined}
                place={place}
                total={shown.length}
                onDone={(done) => void kept.act((store) => store.markDone(list.id, own.offer, done))}
                onMove={(by, button) => move(own, by, button, title)}
              >
                {more.parts && (
                  <more.parts.EntryWriting
                    key={list.id}
                    list={list.id}
                    entry={own}
                    suggestion={wordsLocale === locale ? entry.words.steps[0] : undefined}
                    kept={kept}
                  />
                )}
              </KeptEntry>
            </KeptCard>
          )
        })}
      </ul>
      {papers.length > 0 && more.parts && (
        <more.parts.ListPapers
          papers={papers}
          progress={progress}
          catalogue={catalogue}
          kept={kept}
          titles={new Map(shown.map(({ own, entry }) => [own.offer, entry.words.title]))}
        />
      )}
      <details class="card" key="tools">
        <summary>{t('lists.manage')}</summary>
        {more.parts && (
          <more.parts.ListTools
            key={list.id}
            contents={contents}
            kept={kept}
            name={name}
            today={moment?.date ?? catalogue.facts.asOf}
            announce={announce}
            onDeleted={(deleted) =>
              goes({
                text: t('lists.gone', { name }),
                back: t('list.restored'),
                putBack: () =>
                  kept.act(async (store) => {
                    await store.takeIn(deleted)
                    await store.choose(list.id)
                  }),
              })
            }
          />
        )}
      </details>
      <div id="hand-over">
        <HandOverSection
          catalogue={catalogue}
          details={details}
          ids={shown.map(({ own }) => own.offer)}
          loadHandOver={loadHandOver}
        />
      </div>
      <p class="soft">{t(lasting ? 'list.onDevice' : 'list.passing')}</p>
      {unfound.length > 0 && (
        <UnfoundSearches catalogue={catalogue} unfound={unfound} kept={kept} announce={announce} />
      )}
      {/* Never where nothing stays, nor with somebody who is advised. */}
      {shown.length > 0 && lasting && !installRefused && more.parts && !mayBeInConsultation() && (
        <more.parts.InstallHint kept={kept} />
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

/** One tap deletes; a second brings everything back for a moment, because a thumb slips easily. */
function DeleteEverything({ kept, announce }: Pick<PageProps, 'kept' | 'announce'>) {
  const { t } = useTranslation()
  const [deleted, setDeleted] = useUndo<Belongings>()
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
        {deleted.offers.length + deleted.lists.length > 0 && (
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
