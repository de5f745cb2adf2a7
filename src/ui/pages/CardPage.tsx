import { useContext, useMemo, useState } from 'preact/hooks'
import type { Catalogue } from '#catalogue/catalogue.ts'
import { type CardLine, cardLine, type OwnWords } from '#domain/card.ts'
import { type CardAsked, cardAsked } from '#domain/card-fragment.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { onlyOnCards, type PhraseBook, type PhraseGroup, phraseGroups } from '#domain/phrase-book.ts'
import { baseLanguage, sourceLocale } from '#domain/text.ts'
import { isoLanguages } from '#i18n/languages.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { CardLines } from '../components/CardLines.tsx'
import { CounterStage } from '../components/CounterStage.tsx'
import { Icon } from '../components/Icon.tsx'
import { OfferCounterCard } from '../components/OfferCounterCard.tsx'
import { useFragment } from '../hooks/use-fragment.ts'
import { useLive } from '../hooks/use-live.ts'
import { useOwnWords } from '../hooks/use-own-words.ts'
import { SecondLanguageContext } from '../second-language.ts'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  book: PhraseBook
}

/** Groups that are open at first: how a talk begins, and what nearly everybody needs in it. */
const openAtFirst: readonly PhraseGroup[] = ['greeting', 'understanding']

/** The offer that the fragment asks for. It is only known once the page has taken over: no server ever sees it. */
function useAsked({ facts }: Catalogue): { asked: CardAsked; offer: OfferBrief | undefined } {
  const asked = cardAsked(useFragment() ?? '')
  return { asked, offer: asked.kind === 'code' ? facts.offers.find(({ code }) => code === asked.code) : undefined }
}

/** Sentences to show at a counter: German in large letters, one's own language under it. */
export function CardPage({ catalogue, details, kept, book, loadData }: Props) {
  const { t, locale } = useTranslation()
  const { facts } = catalogue
  const { asked, offer } = useAsked(catalogue)
  const readsGerman = baseLanguage(locale) === facts.sourceLocale
  /** ISO code of the language somebody speaks; empty for German. */
  const [chosen, setSpoken] = useState<string>()
  const client = useContext(SecondLanguageContext)?.locale
  const advised = client && client !== facts.sourceLocale && book.languages[client] ? client : undefined
  const spoken = chosen ?? advised ?? (readsGerman ? '' : locale)
  const { own, failed } = useOwnWords(catalogue, book, spoken, advised !== undefined, loadData)
  const [shown, setShown] = useState<readonly CardLine[]>()
  const german = { language: book.languages[spoken] ?? '…', offer: offer?.official ?? '…' }
  const ownGaps = {
    language: own?.messages[`spoken.${spoken}`] ?? german.language,
    offer: (offer && own?.titles[offer.id]?.title) ?? german.offer,
  }
  return (
    <>
      <h1 tabIndex={-1}>{t('card.title')}</h1>
      <p class="intro">{t('card.intro')}</p>
      <noscript>
        <p class="freshness-notice">{t('card.needScript')}</p>
      </noscript>
      {asked.kind !== 'nothing' && !offer && (
        <p class="freshness-notice">
          <Icon name="warning" />
          <span>{t('card.unknownOffer')}</span>
        </p>
      )}
      <LanguageChoice
        spoken={spoken}
        onSpoken={setSpoken}
        readsGerman={readsGerman}
        codes={Object.keys(book.languages)}
      />
      {failed && (
        <p class="freshness-notice">
          <Icon name="unconnected" />
          <span>{t('card.languageFailed')}</span>
        </p>
      )}
      {offer && (
        <OfferCounterCard
          key={offer.id}
          catalogue={catalogue}
          offer={offer}
          details={details}
          kept={kept}
          book={book}
          own={own}
          german={german}
          ownGaps={ownGaps}
          speaksGerman={spoken === ''}
          onShow={setShown}
        />
      )}
      <h2>{t('card.phrases')}</h2>
      <Phrases book={book} own={own} german={german} ownGaps={ownGaps} onShow={setShown} speaksGerman={spoken === ''} />
      {shown && <CounterStage lines={shown} ownLocale={own?.locale} onClose={() => setShown(undefined)} />}
    </>
  )
}

interface LanguageProps {
  spoken: string
  onSpoken: (code: string) => void
  readsGerman: boolean
  codes: readonly string[]
}

/** Which language somebody speaks: an interpreter is asked for in it, and where we have its words they stand under the German ones. */
function LanguageChoice({ spoken, onSpoken, readsGerman, codes }: LanguageProps) {
  const { t } = useTranslation()
  return (
    <p class="filter-select card-language">
      <label for="card-language">{t('card.language')}</label>
      <select id="card-language" value={spoken} onChange={({ currentTarget }) => onSpoken(currentTarget.value)}>
        {readsGerman && <option value="">{t('spoken.de')}</option>}
        {codes
          .filter((code) => code !== sourceLocale)
          .map((code) => (
            <option key={code} value={code}>
              {t(`spoken.${code}` as 'spoken.en')} ({isoLanguages[code]?.name ?? code})
            </option>
          ))}
      </select>
    </p>
  )
}

interface PhrasesProps {
  book: PhraseBook
  own: OwnWords | undefined
  german: { language: string; offer: string }
  ownGaps: { language: string; offer: string }
  speaksGerman: boolean
  onShow: (lines: readonly CardLine[]) => void
}

/** The phrase book by groups; a tap shows one sentence on the whole screen. */
function Phrases({ book, own, german, ownGaps, speaksGerman, onShow }: PhrasesProps) {
  const { t } = useTranslation()
  const groups = useMemo(
    () => phraseGroups.map((group) => ({ group, phrases: book.phrases.filter((phrase) => phrase.group === group) })),
    [book],
  )
  const live = useLive()
  return (
    <>
      {groups.map(({ group, phrases }) => (
        <details key={group} class="phrase-group" open={openAtFirst.includes(group)}>
          <summary>{t(`card.group.${group}`)}</summary>
          <ul class="plain">
            {phrases
              .filter(({ id, littleGerman }) => !onlyOnCards.includes(id) && !(speaksGerman && littleGerman))
              .map(({ id }) => {
                const line = cardLine(own ? own.book : book, id, german, ownGaps)
                return (
                  line && (
                    <li key={id}>
                      {live ? (
                        <button type="button" class="phrase" onClick={() => onShow([line])}>
                          <CardLines lines={[line]} ownLocale={own?.locale} />
                        </button>
                      ) : (
                        <div class="phrase">
                          <CardLines lines={[line]} ownLocale={own?.locale} />
                        </div>
                      )}
                    </li>
                  )
                )
              })}
          </ul>
        </details>
      ))}
    </>
  )
}
