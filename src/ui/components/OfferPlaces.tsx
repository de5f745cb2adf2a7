import { Fragment } from 'preact'
import type { Place } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { Card } from './Card.tsx'
import { GermanName } from './GermanName.tsx'
import { Icon } from './Icon.tsx'
import { Prose } from './Prose.tsx'
import { WayLink } from './WayLink.tsx'

interface Props {
  offer: string
  places: readonly Place[]
  stepFree: boolean
}

/** Where it is; of a confidential place only that it is one. */
export function OfferPlaces({ offer, places, stepFree }: Props) {
  const { t, locale } = useTranslation()
  if (places.length === 0) return null
  return (
    <Card title={t('offer.where')}>
      {places.map((place) =>
        place.confidential ? (
          <p key={place.id} class="with-icon">
            <Icon name="lock" />
            <span>
              <Prose text={t('offer.confidential')} />
            </span>
          </p>
        ) : (
          <Fragment key={place.id}>
            <address class="with-icon">
              <Icon name="place" />
              <span>
                {place.name && (
                  <>
                    <GermanName text={place.name} />
                    <br />
                    {'\n'}
                  </>
                )}
                <GermanName text={place.street} />
                <br />
                {'\n'}
                <GermanName text={`${place.postcode} ${place.town}`} />
              </span>
            </address>
            {place.stop && <p class="soft">{t('map.atStop', { stop: place.stop })}</p>}
            <p class="actions">
              <WayLink place={place} />
              {(place.coordinates || place.stop) && (
                <a class="button" href={href(locale, { kind: 'map' }, `?at=${offer}`)}>
                  <Icon name="place" />
                  {t('map.show')}
                </a>
              )}
            </p>
          </Fragment>
        ),
      )}
      {stepFree && (
        <p class="with-icon">
          <Icon name="accessibility" />
          <span>
            <Prose text={t('offer.stepFree')} />
          </span>
        </p>
      )}
    </Card>
  )
}
