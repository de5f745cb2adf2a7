import { useEffect, useState } from 'preact/hooks'
import { baseLanguage, type Locale } from '#domain/text.ts'
import { languageOf, languageTag } from '#i18n/languages.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { canKeepPages, keepLanguages, keptLanguages } from '#offline/registration.ts'
import { readConsultation } from '#storage/consultation.ts'
import { Icon } from '../components/Icon.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { beginConsultation, justEnded } from '../consultation.ts'
import { focusHeading } from '../focus-heading.ts'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** What the page has to say: how to begin, that one goes on, or that one is over. */
type State = { readonly kind: 'unknown' | 'none' | 'going' } | { readonly kind: 'ended'; readonly cleared: boolean }

/** Begins a consultation in two languages, and tells when it is over. */
export function ConsultationPage({ catalogue, announce }: PageProps) {
  const { t, locale } = useTranslation()
  const [state, setState] = useState<State>({ kind: 'unknown' })
  useEffect(() => {
    const ended = justEnded()
    if (ended) {
      setState({ kind: 'ended', ...ended })
      focusHeading()
      announce(t(ended.cleared ? 'consultation.ended' : 'consultation.endedBack'))
    } else setState({ kind: readConsultation() ? 'going' : 'none' })
  }, [])
  return (
    <>
      <h1 tabIndex={-1}>{t('consultation.title')}</h1>
      {state.kind === 'ended' ? (
        <section class="card">
          <p class="with-icon">
            <Icon name={state.cleared ? 'check' : 'warning'} />
            <strong>{t(state.cleared ? 'consultation.ended' : 'consultation.endedBack')}</strong>
          </p>
          <p>{t('consultation.limits')}</p>
        </section>
      ) : (
        <p class="intro">{t('consultation.intro')}</p>
      )}
      <noscript>
        <p class="freshness-notice">{t('consultation.needScript')}</p>
      </noscript>
      {state.kind === 'going' ? (
        <>
          <p>{t('consultation.goesOn')}</p>
          <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('consultation.find')} />
        </>
      ) : (
        <Begin locales={catalogue.facts.locales.filter((one) => one !== locale)} ready={state.kind !== 'unknown'} />
      )}
    </>
  )
}

interface BeginProps {
  locales: readonly Locale[]
  /** The script has taken over. */
  ready: boolean
}

function Begin({ locales, ready }: BeginProps) {
  const { t, locale } = useTranslation()
  const [chosen, setChosen] = useState(
    locales.find((one) => baseLanguage(one) !== baseLanguage(locale)) ?? locales[0] ?? '',
  )
  const [unavailable, setUnavailable] = useState(false)
  const begin = () => {
    try {
      beginConsultation(locale, chosen)
    } catch {
      setUnavailable(true)
    }
  }
  return (
    <section class="card">
      <p class="filter-select">
        <label for="consultation-language">{t('consultation.language')}</label>
        <select
          id="consultation-language"
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {locales.map((one) => (
            <option key={one} value={one} lang={languageTag(one)}>
              {languageOf(one).name}
            </option>
          ))}
        </select>
      </p>
      <KeepSecond locale={chosen} />
      <button type="button" class="button button-call needs-script" disabled={!ready} onClick={begin}>
        <Icon name="users" />
        <span class="button-word">{t('consultation.begin')}</span>
      </button>
      <p role="alert">{unavailable && t('consultation.unavailable')}</p>
      <p>{t('consultation.separate')}</p>
      <p class="soft">{t('consultation.tab')}</p>
    </section>
  )
}

/** Whether the second language works without a network, and a way to keep it. */
function KeepSecond({ locale }: { locale: Locale }) {
  const { t } = useTranslation()
  const [kept, setKept] = useState<readonly Locale[]>()
  const [failed, setFailed] = useState(false)
  const read = async () => setKept(await keptLanguages().catch(() => []))
  useEffect(() => void read(), [])
  if (!kept || !canKeepPages()) return null
  const language = languageOf(locale).name
  const keep = async () => {
    setFailed(!(await keepLanguages([locale]).catch(() => false)))
    await read()
  }
  return (
    <>
      <p class="soft" role="status">
        {failed && t('about.keepAllFailed')}{' '}
        {t(kept.includes(locale) ? 'consultation.kept' : 'consultation.notKept', { language })}
      </p>
      {!kept.includes(locale) && (
        <p>
          <button type="button" class="button" onClick={keep}>
            <Icon name="download" />
            {t('consultation.keep', { language })}
          </button>
        </p>
      )}
    </>
  )
}
