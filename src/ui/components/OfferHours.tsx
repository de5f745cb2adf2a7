import type { WholeOffer } from '#catalogue/catalogue.ts'
import { firstPhone } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { HoursTable } from './HoursTable.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  entry: WholeOffer
}

/** When somebody is there. What is not known is said to be unknown. */
export function OfferHours({ entry: { offer, words } }: Props) {
  const { t } = useTranslation()
  const { hours } = offer
  const phone = firstPhone(offer)
  const nothingKnown = hours.kind === 'unknown' && !words.hours
  if (nothingKnown && !phone && !offer.places.some(({ confidential }) => !confidential)) return null
  return (
    <Card title={t('offer.hours')}>
      {hours.kind === 'always' && (
        <p>
          <Prose text={t('offer.always')} />
        </p>
      )}
      {hours.kind === 'appointment' && (
        <p>
          <Prose text={t('offer.byAppointment')} />
        </p>
      )}
      {hours.kind === 'weekly' && <HoursTable hours={hours} />}
      {words.hours && (
        <p>
          <Prose text={words.hours} />
        </p>
      )}
      {nothingKnown && (
        <p>
          <Prose text={t(phone ? 'offer.hoursUnknown' : 'offer.hoursUnknownNoPhone')} />
        </p>
      )}
    </Card>
  )
}
