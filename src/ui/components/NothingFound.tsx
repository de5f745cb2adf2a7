import { type Catalogue, needsForTopic, offerEntries } from '#catalogue/catalogue.ts'
import { formAddress, mailAddress, unfoundMessage } from '#domain/message.ts'
import { firstPhone } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { CallButton } from './CallButton.tsx'
import { iconNamed } from './Icon.tsx'
import { RowLink } from './RowLink.tsx'

interface Props {
  catalogue: Catalogue
  filtered: boolean
  /** The question to which nothing in the catalogue fits, whatever the filters. */
  unfound: string | undefined
  onReset: () => void
}

/** Never a dead end: a need from every shelf, somebody to talk to, and help now. */
export function NothingFound({ catalogue, filtered, unfound, onReset }: Props) {
  const { t, locale } = useTranslation()
  const { facts, words } = catalogue
  const listeners = catalogue.needs.get('feeling-low')?.offers ?? []
  return (
    <>
      {unfound === undefined && <p>{t(filtered ? 'find.nothingFilters' : 'find.nothing')}</p>}
      {filtered && (
        <button type="button" class="button" onClick={onReset}>
          {t('filter.reset')}
        </button>
      )}
      <p>{t('find.nothingHint')}</p>
      <ul class="plain">
        {facts.topics.map(({ id, icon }) => {
          const [need] = needsForTopic(catalogue, id)
          return (
            need && (
              <li key={id}>
                <RowLink
                  href={href(locale, { kind: 'need', id: need.id })}
                  icon={iconNamed(icon)}
                  text={words.needs[need.id]?.sentence ?? ''}
                  hint={words.topics[id]?.name}
                />
              </li>
            )
          )
        })}
      </ul>
      <section class="card">
        <h3>{t('find.someoneToTalk')}</h3>
        <ul class="plain">
          {offerEntries(catalogue, listeners.slice(0, 2)).map(({ offer, words: own }) => {
            const phone = firstPhone(offer)
            return (
              <li key={offer.id} class="ask-at">
                <a href={href(locale, { kind: 'offer', id: offer.id })}>{own.title}</a>
                {phone && <CallButton phone={phone} />}
              </li>
            )
          })}
        </ul>
      </section>
      {unfound !== undefined && <TellUs catalogue={catalogue} query={unfound} />}
      <RowLink
        href={href(locale, { kind: 'help-now' })}
        icon="help-now"
        tone="alarm"
        text={t('nav.help-now')}
        hint={t('home.helpNow')}
      />
    </>
  )
}

/** Where what is missing can be said, and that only this device knows of it until then. */
function TellUs({ catalogue: { facts }, query }: Pick<Props, 'catalogue'> & { query: string }) {
  const { t, locale } = useTranslation()
  const { mistakesEmail, mistakesForm } = facts.site
  const { edition } = facts
  const address = mistakesForm
    ? formAddress(mistakesForm, { query, edition, language: locale })
    : mistakesEmail && mailAddress(mistakesEmail, unfoundMessage(t('mistake.unfound'), [query], edition, locale))
  return (
    <>
      {address && (
        <p>
          <a href={address} rel="noreferrer external">
            {t('find.tellUs')}
          </a>
        </p>
      )}
      <p class="soft">{t('find.unfoundNoted')}</p>
    </>
  )
}
