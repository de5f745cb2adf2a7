import { Fragment } from 'preact'
import { offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import { firstOffices } from '#catalogue/offices.ts'
import type { ListEntry, WrittenField } from '#domain/lists.ts'
import { sourceName } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Spoken } from '../hooks/use-other-language.ts'
import { FactsDate } from './FactsDate.tsx'
import { GermanName } from './GermanName.tsx'
import { InAll } from './InAll.tsx'
import { InLanguage } from './InLanguage.tsx'
import { PaperReach } from './PaperReach.tsx'
import { PaperWords } from './PaperWords.tsx'

interface Props {
  id: string
  /** One or two languages, that of the page first. */
  languages: readonly Spoken[]
  /** `YYYY-MM-DD` */
  today: string
  /** Whether a paper that it asks for is there already. */
  has: (document: string) => boolean
  /** What the owner of the list has written beside this offer, where it is to be printed. */
  writing?: ListEntry | undefined
}

const writingLabels: Readonly<Record<WrittenField, MessageKey>> = { next: 'lists.next', note: 'lists.note' }

/** One offer on paper: facts once, words in each language beside each other. */
export function PaperOffer({ id, languages, today, has, writing }: Props) {
  const { t } = useTranslation()
  const entries = languages.flatMap((spoken) => {
    const brief = offerEntry(spoken.catalogue, id)
    const entry = brief && wholeOffer(brief, spoken.details)
    return entry ? [{ spoken, entry }] : []
  })
  const [first, ...others] = entries
  if (!first) return null
  const { offer, words } = first.entry
  const titles = new Set(entries.map(({ entry }) => entry.words.title))
  const columns = others.length > 0 ? 'paper-columns' : undefined
  return (
    <li class="paper-offer">
      <div class={columns}>
        <h2>{words.title}</h2>
        {others.map(({ spoken, entry }) => (
          <InLanguage key={spoken.language.locale} language={spoken.language} class="paper-other-title">
            {entry.words.title}
          </InLanguage>
        ))}
      </div>
      {!titles.has(offer.official) && (
        <p>
          <GermanName text={offer.official} />
        </p>
      )}
      <PaperReach
        languages={languages}
        offer={offer}
        offices={firstOffices(first.spoken.catalogue, offer, offer.askAt)}
      />
      <div class={columns}>
        {entries.map(({ spoken, entry }) => (
          <InLanguage key={spoken.language.locale} language={spoken.language}>
            <PaperWords catalogue={spoken.catalogue} entry={entry} today={today} has={has} />
          </InLanguage>
        ))}
      </div>
      <p class="paper-sources">
        {entries.map(({ spoken }, index) => (
          <Fragment key={spoken.language.locale}>
            {index > 0 && ' · '}
            <InLanguage language={spoken.language} inline>
              <FactsDate offer={offer} />
            </InLanguage>
          </Fragment>
        ))}
        {'. '}
        <InAll languages={languages} say={({ t }) => t('handOut.sources')} />
        {': '}
        {offer.sources.map((source, index) => (
          <Fragment key={source.url ?? source.law}>
            {index > 0 && t('text.separator')}
            <GermanName text={sourceName(source)} />
            {source.date !== 'undated' && ` (${formatDate(t, source.date)})`}
          </Fragment>
        ))}
      </p>
      {writing &&
        (['next', 'note'] as const)
          .filter((field) => writing[field].trim() !== '')
          .map((field) => (
            <p key={field} class="paper-writing">
              <strong>
                <InAll languages={languages} say={({ t }) => t(writingLabels[field])} />:
              </strong>{' '}
              <span dir="auto">{writing[field].trim()}</span>
            </p>
          ))}
      <p class="paper-notes">
        <InAll languages={languages} say={({ t }) => t('handOut.notes')} />
      </p>
    </li>
  )
}
