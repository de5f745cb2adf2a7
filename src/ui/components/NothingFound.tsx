import { type Catalogue, needsForTopic, offerEntries, offersInRole } from '#catalogue/catalogue.ts'
import { firstPhone } from '#domain/offer.ts'
import { mayBeRemembered } from '#domain/search/remembered.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { isPrivate } from '../visit.ts'
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
  const listeners = offersInRole(catalogue, 'listening').slice(0, 2)
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
      {listeners.length > 0 && (
        <section class="card">
          <h3>{t('find.someoneToTalk')}</h3>
          <ul class="plain">
            {offerEntries(catalogue, listeners).map(({ offer, words: own }) => {
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
      )}
      {unfound !== undefined && mayBeRemembered(unfound) && !isPrivate() && (
        <RowLink
          href={href(locale, { kind: 'list' })}
          icon="keep"
          text={t('find.tellUs')}
          hint={t('find.unfoundNoted')}
        />
      )}
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
