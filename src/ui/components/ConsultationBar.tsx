import { useEffect, useState } from 'preact/hooks'
import type { Catalogue, Details } from '#catalogue/catalogue.ts'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import { counterparts, sentencePairs } from '#domain/counterparts.ts'
import { sentences } from '#domain/sentences.ts'
import type { Locale } from '#domain/text.ts'
import { directionOf, languageOf, languageTag } from '#i18n/languages.ts'
import { languageOfPage, useTranslation } from '#i18n/use-translation.ts'
import { endConsultation, followConsultation } from '../consultation.ts'
import type { SecondLanguage } from '../second-language.ts'
import { Icon } from './Icon.tsx'
import { Cited } from './Prose.tsx'
import '../styles/consultation.css'

interface Props {
  catalogue: Catalogue
  /** Of the page's language, once they are there. */
  details: Details | undefined
  /** The page is that of the check, which has words of its own. */
  checks: boolean
  loadData: LoadLazyData
  onSecond: (second: SecondLanguage | undefined) => void
}

/** Shows two texts beside each other, sentence by sentence. */
function sentencesIn(locale: Locale): SecondLanguage['Sentences'] {
  return ({ text, other }) => (
    <>
      {sentencePairs(sentences(text), sentences(other)).map(([own, beside], index) => (
        <span key={index} class="pair">
          <span>
            <Cited text={own} />
          </span>
          <span class="beside" lang={languageTag(locale)} dir={directionOf(locale)}>
            <Cited text={beside} />
          </span>
        </span>
      ))}
    </>
  )
}

/** Brings the words of the second language; those of the offers' own pages once the page has its own, those of the check with its page. */
function useSecondWords({ catalogue, details, checks, loadData, onSecond }: Props, locale: Locale | undefined) {
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (locale === undefined || locale === catalogue.locale) return onSecond(undefined)
    let dropped = false
    const load = async () => {
      const [words, more, check, otherCheck] = await Promise.all([
        loadData('words', locale),
        details && loadData('details', locale),
        checks ? loadData('check', catalogue.locale) : undefined,
        checks ? loadData('check', locale) : undefined,
      ])
      if (dropped) return
      // Where the same stands in several places, the page's own words count.
      const found = counterparts(check?.words, otherCheck?.words)
      counterparts(catalogue.words, words, found)
      if (details && more) counterparts(details.words, more, found)
      setFailed(false)
      const { t } = languageOfPage(locale, words.messages)
      onSecond({ locale, t, of: (text) => found.get(text), Sentences: sentencesIn(locale) })
    }
    load().catch((error: unknown) => {
      console.error(error)
      if (!dropped) setFailed(true)
    })
    return () => {
      dropped = true
    }
  }, [locale, details, checks, attempt])
  return { failed, retry: () => setAttempt((count) => count + 1) }
}

/** On every page while a consultation goes on: with whom, and the one tap that ends it. */
export function ConsultationBar(props: Props) {
  const { t } = useTranslation()
  const [locale, setLocale] = useState<Locale>()
  useEffect(() => followConsultation(props.catalogue.locale, setLocale), [])
  useEffect(() => {
    document.documentElement.classList.toggle('consulting', locale !== undefined)
  }, [locale])
  const { failed, retry } = useSecondWords(props, locale)
  if (locale === undefined) return null
  const language = languageOf(locale).name
  return (
    <section class="consultation-bar" aria-label={t('consultation.title')}>
      <p>
        <Icon name="users" />
        <span>{t('consultation.with', { language })}</span>
      </p>
      <button type="button" class="button" onClick={() => endConsultation(props.catalogue.locale)}>
        <Icon name="clear" />
        {t('consultation.end')}
      </button>
      {failed && (
        <p role="alert" class="consultation-failed">
          <span>{t('consultation.failed')}</span>
          <button type="button" class="button" onClick={retry}>
            <Icon name="refresh" />
            {t('search.retry')}
          </button>
        </p>
      )}
    </section>
  )
}
