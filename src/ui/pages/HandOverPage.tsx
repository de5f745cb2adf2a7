import { useMemo } from 'preact/hooks'
import { type OfferEntry, offerEntries, wholeOffer } from '#catalogue/catalogue.ts'
import { type Handed, readHandOver, type Unreadable } from '#domain/hand-over.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DetailsFailed } from '../components/DetailsFailed.tsx'
import { GermanName } from '../components/GermanName.tsx'
import { HandOverSection } from '../components/HandOverSection.tsx'
import { Icon } from '../components/Icon.tsx'
import { KeepButton } from '../components/KeepButton.tsx'
import { OfferList } from '../components/OfferList.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { focusHeading } from '../focus-heading.ts'
import { useFragment } from '../hooks/use-fragment.ts'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

const unreadable: Record<Unreadable, MessageKey> = {
  nothing: 'handOver.nothing',
  damaged: 'handOver.damaged',
  newer: 'handOver.newer',
}

/** What somebody was handed over: seen first, and kept only if they say so. */
export function HandOverPage(page: PageProps) {
  const { t, locale } = useTranslation()
  const fragment = useFragment()
  const { facts } = page.catalogue
  const handed = useMemo(() => (fragment === undefined ? undefined : readHandOver(fragment, facts)), [fragment, facts])
  return (
    <>
      <h1 tabIndex={-1}>{t('handOver.title')}</h1>
      <noscript>
        <p class="freshness-notice">{t('handOver.needScript')}</p>
      </noscript>
      {handed?.kind === 'list' && <HandedList {...page} things={handed.things} damaged={handed.damaged} />}
      {handed?.kind === 'unreadable' && (
        <>
          <p class={handed.reason === 'nothing' ? 'intro' : 'freshness-notice'}>{t(unreadable[handed.reason])}</p>
          <RowLink href={href(locale, { kind: 'list' })} icon="keep" text={t('list.title')} />
          <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('list.browse')} />
        </>
      )}
    </>
  )
}

interface ListProps extends PageProps {
  things: readonly Handed[]
  /** How many parts of the list could not be read. */
  damaged: number
}

function HandedList({ things, damaged, ...page }: ListProps) {
  const { t, locale } = useTranslation()
  const { catalogue, details, moment, kept, announce } = page
  const entries = offerEntries(
    catalogue,
    things.flatMap((thing) => (thing.kind === 'offer' ? [thing.id] : [])),
  )
  const withdrawn = things.flatMap((thing) => (thing.kind === 'withdrawn' ? [thing.offer] : []))
  const replacements = withdrawn.flatMap(({ replacedBy }) => (replacedBy === undefined ? [] : [replacedBy]))
  const unknown = things.filter(({ kind }) => kind === 'unknown').length
  const open = entries.filter(({ offer }) => !kept.has(offer.id))

  /** Keeps these offers, the first on top. Answers whether all of them are in the list. */
  const keep = async (wanted: readonly OfferEntry[]): Promise<boolean> => {
    if (details.kind === 'failed') {
      details.retry()
      return false
    }
    const there = details.kind === 'there' ? details.details : await details.arriving.catch(() => undefined)
    for (const entry of [...wanted].reverse()) {
      const whole = there && wholeOffer(entry, there)
      if (!whole || !(await kept.keep(catalogue, whole))) return false
    }
    // Whoever takes the device next need not see in the address what was handed over.
    if (wanted.length === open.length) history.replaceState(history.state, '', location.pathname)
    return true
  }
  const keepAll = async () => {
    if (!(await keep(open))) return
    focusHeading()
    announce(t('handOver.allKept'))
  }
  const keepOne = async (entry: OfferEntry) => {
    if (await keep([entry])) announce(t('offer.keptNow', { title: entry.words.title }))
  }
  const drop = async ({ offer, words }: OfferEntry) => {
    if (await kept.drop(offer.id)) announce(t('offer.droppedNow', { title: words.title }))
  }
  return (
    <>
      {damaged > 0 && (
        <p class="freshness-notice">
          <Icon name="warning" />
          <span>{t('handOver.damagedPart')}</span>
        </p>
      )}
      {unknown > 0 && (
        <p class="freshness-notice">
          <Icon name="info" />
          <span>{t('handOver.unknown', { count: unknown })}</span>
        </p>
      )}
      {entries.length > 0 && open.length > 0 && <p class="intro">{t('handOver.intro')}</p>}
      {entries.length > 0 && open.length === 0 && (
        <>
          <p class="intro">{t('handOver.allKept')}</p>
          <RowLink href={href(locale, { kind: 'list' })} icon="kept" text={t('list.title')} tone="calm" />
        </>
      )}
      {open.length > 0 && (
        <div class="actions">
          <button type="button" class="button button-call" onClick={keepAll}>
            <Icon name="keep" />
            <span class="button-word">{t('handOver.keepAll', { count: open.length })}</span>
          </button>
        </div>
      )}
      {details.kind === 'failed' && <DetailsFailed retry={details.retry} />}
      <ul class="offer-list">
        {entries.map((entry) => {
          const { offer, words } = entry
          return (
            <li key={offer.id} class="offer-card">
              <h2 class="kept-title">
                <a href={href(locale, { kind: 'offer', id: offer.id })}>{words.title}</a>
              </h2>
              <p class="offer-official">
                <GermanName text={offer.official} />
              </p>
              <p>{words.summary}</p>
              <div class="actions">
                <KeepButton
                  title={words.title}
                  kept={kept.has(offer.id)}
                  onKeep={() => keepOne(entry)}
                  onDrop={() => drop(entry)}
                />
              </div>
            </li>
          )
        })}
      </ul>
      {withdrawn.length > 0 && (
        <section>
          <p class="freshness-notice">
            <Icon name="info" />
            <span>{t('handOver.withdrawn', { count: withdrawn.length })}</span>
          </p>
          {replacements.length > 0 && (
            <>
              <h2>{t('offer.goneReplaced')}</h2>
              <OfferList catalogue={catalogue} ids={replacements} moment={moment} />
            </>
          )}
        </section>
      )}
      <HandOverSection
        catalogue={catalogue}
        details={details}
        ids={entries.map(({ offer }) => offer.id)}
        loadHandOver={page.loadHandOver}
      />
    </>
  )
}
