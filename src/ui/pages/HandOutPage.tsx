import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { offerEntries } from '#catalogue/catalogue.ts'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import { readHandOver } from '#domain/hand-over.ts'
import type { ListEntry } from '#domain/lists.ts'
import type { Locale } from '#domain/text.ts'
import { writings } from '#domain/writings.ts'
import { languageOf, languageTag } from '#i18n/languages.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { mayBeInConsultation } from '#storage/consultation-mark.ts'
import { DetailsFailed } from '../components/DetailsFailed.tsx'
import { HandedNotices } from '../components/HandedNotices.tsx'
import { Icon } from '../components/Icon.tsx'
import { Paper } from '../components/Paper.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { useFragment } from '../hooks/use-fragment.ts'
import { useOtherLanguage } from '../hooks/use-other-language.ts'
import { href } from '../href.ts'
import { SecondLanguageContext } from '../second-language.ts'
import type { PageComponent } from './page-parts.ts'
import type { PageProps } from './page-props.ts'

const nothingWritten: ReadonlyMap<string, ListEntry> = new Map()

/** A list made for paper, in one language or two. `load` brings the second. */
export function handOutPage(load: LoadLazyData): PageComponent {
  return (page) => <HandOutPage {...page} load={load} />
}

function HandOutPage({ catalogue, details, moment, kept, load }: PageProps & { load: LoadLazyData }) {
  const language = useTranslation()
  const { t, locale } = language
  const { facts } = catalogue
  const fragment = useFragment()
  const handed = useMemo(() => (fragment === undefined ? undefined : readHandOver(fragment, facts)), [fragment, facts])
  const ids = useMemo(() => {
    const things = handed?.kind === 'list' ? handed.things : []
    const known = things.flatMap((thing) => (thing.kind === 'offer' ? [thing.id] : []))
    return offerEntries(catalogue, known).map(({ offer }) => offer.id)
  }, [handed, catalogue])
  // Whoever is advised reads it first; otherwise German stands beside every language. Empty: one language only.
  const client = useContext(SecondLanguageContext)?.locale
  const [chosen, setChosen] = useState<Locale>()
  const second = chosen ?? client ?? (locale === facts.sourceLocale ? '' : facts.sourceLocale)
  const [large, setLarge] = useState(false)
  const [name, setName] = useState('')
  // What somebody wrote for themselves comes onto paper when they say so; in a consultation it was written for that.
  const [ownWords, setOwnWords] = useState(false)
  useEffect(() => setOwnWords(mayBeInConsultation()), [])
  const written = kept.state.kind === 'there' ? writings(kept.state.contents.list) : nothingWritten
  const first = details.kind === 'there' ? { language, catalogue, details: details.details } : undefined
  const other = useOtherLanguage(load, ids.length > 0 && second !== '' ? second : undefined, first)
  // Programs inside programs (messengers that open a link) often cannot print.
  const [canPrint, setCanPrint] = useState(true)
  useEffect(() => setCanPrint(typeof window.print === 'function'), [])
  return (
    <>
      <h1 tabIndex={-1} class="screen-only">
        {t('handOut.title')}
      </h1>
      <noscript>
        <p class="freshness-notice">{t('handOver.needScript')}</p>
      </noscript>
      <HandedNotices handed={handed} />
      {handed && ids.length === 0 && (
        <>
          {handed.kind === 'unreadable' && handed.reason === 'nothing' && <p class="intro">{t('handOut.nothing')}</p>}
          <RowLink href={href(locale, { kind: 'list' })} icon="keep" text={t('list.title')} />
        </>
      )}
      {ids.length > 0 && (
        <>
          <div class="card screen-only hand-out-choices">
            <p>{t('handOut.intro')}</p>
            <div class="filter-grid">
              <div class="filter-select">
                <label for="second">{t('handOut.second')}</label>
                <select id="second" value={second} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
                  <option value="">{t('handOut.secondNone')}</option>
                  {facts.locales
                    .filter((one) => one !== locale)
                    .map((one) => (
                      <option key={one} value={one} lang={languageTag(one)}>
                        {languageOf(one).name}
                      </option>
                    ))}
                </select>
              </div>
              <label class="field">
                {t('handOut.name')}
                <input
                  value={name}
                  autoComplete="off"
                  dir="auto"
                  onInput={({ currentTarget }) => setName(currentTarget.value)}
                />
              </label>
              <div class="filter-flags">
                <label class="filter-flag">
                  <input
                    type="checkbox"
                    checked={large}
                    onChange={({ currentTarget }) => setLarge(currentTarget.checked)}
                  />
                  {t('handOut.large')}
                </label>
                {ids.some((id) => written.has(id)) && (
                  <label class="filter-flag">
                    <input
                      type="checkbox"
                      checked={ownWords}
                      onChange={({ currentTarget }) => setOwnWords(currentTarget.checked)}
                    />
                    {t('handOut.ownWords')}
                  </label>
                )}
              </div>
            </div>
            {other.kind === 'missing' && (
              <p class="freshness-notice" role="alert">
                <span>{t('handOut.languageMissing')}</span>
                <button type="button" class="button" onClick={other.retry}>
                  {t('search.retry')}
                </button>
              </p>
            )}
            {canPrint ? (
              <button
                type="button"
                class="button button-call"
                disabled={!first || other.kind === 'loading'}
                onClick={() => window.print()}
              >
                <Icon name="text" />
                <span class="button-word">{t('handOver.print')}</span>
              </button>
            ) : (
              <p>{t('handOut.cannotPrint')}</p>
            )}
          </div>
          {details.kind === 'failed' && <DetailsFailed retry={details.retry} />}
          {first && (
            <Paper
              ids={ids}
              languages={other.kind === 'there' ? [first, other.spoken] : [first]}
              name={name.trim()}
              large={large}
              today={moment?.date ?? facts.asOf}
              // What was handed over by somebody else is not ticked: those papers are another's.
              has={(offer, document) => kept.has(offer) && kept.hasPaper(document) === true}
              writings={ownWords ? written : nothingWritten}
            />
          )}
        </>
      )}
    </>
  )
}
