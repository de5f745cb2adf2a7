import { offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import type { ListEntry, WrittenField } from '#domain/lists.ts'
import { type Contact, placeLine, sourceName } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import type { MessageKey, Translate } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Spoken } from '../hooks/use-other-language.ts'
import { FactsDate } from './FactsDate.tsx'
import { GermanName } from './GermanName.tsx'
import { InLanguage } from './InLanguage.tsx'
import { PaperWords } from './PaperWords.tsx'

interface Props {
  id: string
  /** One or two languages, that of the page first. */
  languages: readonly Spoken[]
  /** `YYYY-MM-DD` */
  today: string
  /** What the owner of the list has written beside this offer, where it is to be printed. */
  writing?: ListEntry | undefined
}

/** The same words in every language of the paper, beside each other; once where they do not differ. */
export function InAll({ languages, say }: { languages: readonly Spoken[]; say: (t: Translate) => string }) {
  const said = new Set<string>()
  const different = languages.filter(({ language }) => {
    const text = say(language.t)
    return !said.has(text) && said.add(text)
  })
  return (
    <>
      {different.map(({ language }, index) => (
        <>
          {index > 0 && ' · '}
          <InLanguage key={language.locale} language={language} inline>
            {say(language.t)}
          </InLanguage>
        </>
      ))}
    </>
  )
}

const writingLabels: Readonly<Record<WrittenField, MessageKey>> = { next: 'lists.next', note: 'lists.note' }

const contactLabels: Record<Contact['kind'], MessageKey> = {
  phone: 'handOut.phone',
  email: 'handOut.email',
  web: 'offer.website',
  form: 'offer.form',
}

function contactText(contact: Contact): string {
  if (contact.kind === 'phone') return contact.shown
  if (contact.kind === 'email') return contact.address
  return contact.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/** One offer on paper: facts once, words in each language beside each other. */
export function PaperOffer({ id, languages, today, writing }: Props) {
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
  const phones = offer.contacts.filter(({ kind }) => kind === 'phone').length
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
      <div class="paper-reach">
        {offer.places.map((place) => (
          <p key={place.id}>
            {place.confidential ? (
              <InAll languages={languages} say={(t) => t('offer.confidential')} />
            ) : (
              <GermanName text={placeLine(place)} />
            )}
          </p>
        ))}
        {offer.contacts.map((contact) => (
          <p key={contactText(contact)}>
            <InAll
              languages={languages}
              say={(t) => {
                const label = t(contactLabels[contact.kind])
                return contact.kind === 'phone' && phones > 1 ? `${label} (${t(`purpose.${contact.purpose}`)})` : label
              }}
            />
            {': '}
            <bdi dir="ltr" class={contact.kind === 'phone' ? 'paper-number' : undefined}>
              {contactText(contact)}
            </bdi>
          </p>
        ))}
      </div>
      <div class={columns}>
        {entries.map(({ spoken, entry }) => (
          <InLanguage key={spoken.language.locale} language={spoken.language}>
            <PaperWords catalogue={spoken.catalogue} entry={entry} today={today} />
          </InLanguage>
        ))}
      </div>
      <p class="paper-sources">
        {entries.map(({ spoken }, index) => (
          <>
            {index > 0 && ' · '}
            <InLanguage key={spoken.language.locale} language={spoken.language} inline>
              <FactsDate offer={offer} />
            </InLanguage>
          </>
        ))}
        {'. '}
        <InAll languages={languages} say={(t) => t('handOut.sources')} />
        {': '}
        {offer.sources.map((source, index) => (
          <>
            {index > 0 && t('text.separator')}
            <GermanName key={source.url ?? source.law} text={sourceName(source)} />
            {source.date !== 'undated' && ` (${formatDate(t, source.date)})`}
          </>
        ))}
      </p>
      {writing &&
        (['next', 'note'] as const)
          .filter((field) => writing[field].trim() !== '')
          .map((field) => (
            <p key={field} class="paper-writing">
              <strong>
                <InAll languages={languages} say={(t) => t(writingLabels[field])} />:
              </strong>{' '}
              <span dir="auto">{writing[field].trim()}</span>
            </p>
          ))}
      <p class="paper-notes">
        <InAll languages={languages} say={(t) => t('handOut.notes')} />
      </p>
    </li>
  )
}
