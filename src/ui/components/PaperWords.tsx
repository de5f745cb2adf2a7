import type { Catalogue, WholeOffer } from '#catalogue/catalogue.ts'
import { allowsObjection } from '#domain/objection.ts'
import { firstPhone } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { deadlineText } from '../deadline-text.ts'
import { hoursLines } from '../hours-lines.ts'
import { FreshnessNotice } from './FreshnessNotice.tsx'
import { GermanBeside } from './GermanBeside.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  catalogue: Catalogue
  entry: WholeOffer
  /** `YYYY-MM-DD` */
  today: string
  /** Whether a paper is there already. */
  has: (document: string) => boolean
}

/** What a hand-out says of an offer in one language: when, how, until when, with which papers, and what to do against a no. */
export function PaperWords({ catalogue: { facts, words: own, providers }, entry, today, has }: Props) {
  const { t } = useTranslation()
  const { offer, words } = entry
  const deadline = deadlineText(t, entry)
  const hours = hoursLines(t, offer.hours)
  const hoursUnknown =
    hours.length === 0 && !words.hours && (offer.places.length > 0 || firstPhone(offer) !== undefined)
  const papers = facts.documents.filter(({ id }) => offer.documents.includes(id))
  return (
    <>
      <p>
        <Prose text={words.summary} />
      </p>
      <FreshnessNotice offer={offer} today={today} />
      {(hours.length > 0 || words.hours || hoursUnknown) && (
        <>
          <h3>{t('offer.hours')}</h3>
          {hours.map(({ days, times }) => (
            <p key={days}>
              {days} {times && <bdi dir="ltr">{times}</bdi>}
            </p>
          ))}
          {words.hours && <p>{words.hours}</p>}
          {hoursUnknown && <p>{t(firstPhone(offer) ? 'offer.hoursUnknown' : 'offer.hoursUnknownNoPhone')}</p>}
        </>
      )}
      {words.steps.length > 0 && (
        <>
          <h3>{t('offer.how')}</h3>
          <ol>
            {words.steps.map((step) => (
              <li key={step}>
                <Prose text={step} />
              </li>
            ))}
          </ol>
        </>
      )}
      {deadline && (
        <>
          <h3>{t('offer.deadline')}</h3>
          <p>
            <Prose text={deadline} />
          </p>
        </>
      )}
      {papers.length > 0 && (
        <>
          <h3>{t('offer.documents')}</h3>
          <ul class="paper-ticks">
            {papers.map(({ id, official }) => {
              const name = own.documents[id]?.name ?? official
              return (
                <li key={id} class={has(id) ? 'paper-there' : undefined}>
                  {name}
                  <GermanBeside called={name} official={official} />
                </li>
              )
            })}
          </ul>
        </>
      )}
      {allowsObjection(offer, providers.get(offer.provider)) && (
        <p>
          <Prose text={t('refused.objection')} />
        </p>
      )}
    </>
  )
}
