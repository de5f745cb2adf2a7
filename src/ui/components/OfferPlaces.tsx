import type { Place } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { GermanName } from './GermanName.tsx'
import { Icon } from './Icon.tsx'

interface Props {
  places: readonly Place[]
  stepFree: boolean
}

/** Where it is; of a confidential place only that it is one. */
export function OfferPlaces({ places, stepFree }: Props) {
  const { t } = useTranslation()
  if (places.length === 0) return null
  return (
    <Card title={t('offer.where')}>
      {places.map((place) =>
        place.confidential ? (
          <p key={place.id} class="with-icon">
            <Icon name="lock" />
            <span>{t('offer.confidential')}</span>
          </p>
        ) : (
          <address key={place.id} class="with-icon">
            <Icon name="place" />
            <span>
              {place.name && (
                <>
                  <GermanName text={place.name} />
                  <br />
                </>
              )}
              <GermanName text={place.street} />
              <br />
              <GermanName text={`${place.postcode} ${place.town}`} />
            </span>
          </address>
        ),
      )}
      {stepFree && (
        <p class="with-icon">
          <Icon name="accessibility" />
          <span>{t('offer.stepFree')}</span>
        </p>
      )}
    </Card>
  )
}
