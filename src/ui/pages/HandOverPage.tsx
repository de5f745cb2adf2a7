import { useMemo } from 'preact/hooks'
import { type OfferEntry, offerEntries } from '#catalogue/catalogue.ts'
import { type Handed, readHandOver } from '#domain/hand-over.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DetailsFailed } from '../components/DetailsFailed.tsx'
import { GermanName } from '../components/GermanName.tsx'
import { HandedNotices } from '../components/HandedNotices.tsx'
import { HandOverSection } from '../components/HandOverSection.tsx'
import { Icon } from '../components/Icon.tsx'
import { KeepButton } from '../components/KeepButton.tsx'
import { OfferList } from '../components/OfferList.tsx'
import { Paired } from '../components/Paired.tsx'
import { Prose } from '../components/Prose.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { focusHeading } from '../focus-heading.ts'
import { useFragment } from '../hooks/use-fragment.ts'
import { useKeeping } from '../hooks/use-keeping.ts'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** What somebody was handed over: seen first, and kept only if they say so. */
export function HandOverPage(page: PageProps) {
  const { t, locale } = useTranslation()
  const fragment = useFragment()
  const { facts } = page.catalogue
  const handed = useMemo(() => (fragment === undefined ? undefined : readHandOver(fragment, facts)), [fragment, facts])
  return (
    <>
      <h1 tabIndex={-1}>
        <Paired text={t('handOver.title')} />
      </h1>
      <noscript>
        <p class="freshness-notice">{t('handOver.needScript')}</p>
      </noscript>
      <HandedNotices handed={handed} />
      {handed?.kind === 'list' && <HandedList {...page} things={handed.things} />}
      {handed?.kind === 'unreadable' && (
        <>
          {handed.reason === 'nothing' && <p class="intro">{t('handOver.nothing')}</p>}
          <RowLink href={href(locale, { kind: 'list' })} icon="keep" text={t('list.title')} />
          <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('list.browse')} />
        </>
      )}
    </>
  )
}

interface ListProps extends PageProps {
  things: readonly Handed[]
}

function HandedList({ things, ...page }: ListProps) {
  const { t, locale } = useTranslation()
  const { catalogue, details, moment, kept, announce } = page
  const entries = offerEntries(
    catalogue,
    things.flatMap((thing) => (thing.kind === 'offer' ? [thing.id] : [])),
  )
  const replacements = things.flatMap((thing) => (thing.kind === 'withdrawn' ? (thing.offer.replacedBy ?? []) : []))
  const missing = entries.filter(({ offer }) => !kept.has(offer.id))

  const { keepAll, keep, drop } = useKeeping(page)
  // Whoever takes the device next need not see in the address what was handed over.
  const done = () => history.replaceState(history.state, '', location.pathname)
  const keepMissing = async () => {
    if (!(await keepAll(missing))) return
    done()
    focusHeading()
    announce(t('handOver.allKept'))
  }
  const keepOne = async (entry: OfferEntry) => {
    if ((await keep(entry)) && missing.length === 1) done()
  }
  return (
    <>
      {entries.length > 0 && missing.length > 0 && (
        <p class="intro">
          <Prose text={t('handOver.intro')} />
        </p>
      )}
      {entries.length > 0 && missing.length === 0 && (
        <>
          <p class="intro">{t('handOver.allKept')}</p>
          <RowLink href={href(locale, { kind: 'list' })} icon="kept" text={t('list.title')} tone="calm" />
        </>
      )}
      {missing.length > 0 && (
        <div class="actions">
          <button type="button" class="button button-call" onClick={keepMissing}>
            <Icon name="keep" />
            <span class="button-word">{t('handOver.keepAll', { count: missing.length })}</span>
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
                <a href={href(locale, { kind: 'offer', id: offer.id })}>
                  <Paired text={words.title} />
                </a>
              </h2>
              <p class="offer-official">
                <GermanName text={offer.official} />
              </p>
              <p>
                <Prose text={words.summary} />
              </p>
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
      {replacements.length > 0 && (
        <section>
          <h2>{t('offer.goneReplaced')}</h2>
          <OfferList catalogue={catalogue} ids={replacements} moment={moment} />
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
