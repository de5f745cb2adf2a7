import { type Catalogue, offerEntries } from '#catalogue/catalogue.ts'
import { firstPhone, hasContact, type Offer } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { CallButton } from './CallButton.tsx'
import { Card } from './Card.tsx'
import { GermanName } from './GermanName.tsx'

interface Props {
  catalogue: Catalogue
  offer: Offer
}

/** Who can help further where an offer itself names no contact. */
export function OfferAskAt({ catalogue, offer }: Props) {
  const { t, locale } = useTranslation()
  const others = offerEntries(catalogue, offer.askAt)
  if (others.length === 0) return null
  return (
    <Card title={t('offer.askAt')}>
      {!hasContact(offer) && !offer.places.some((place) => place.confidential) && <p>{t('offer.noContact')}</p>}
      <ul class="plain">
        {others.map((other) => {
          const phone = firstPhone(other.offer)
          return (
            <li key={other.offer.id} class="ask-at">
              <span>
                <a href={href(locale, { kind: 'offer', id: other.offer.id })}>{other.words.title}</a>{' '}
                <span class="soft">
                  (<GermanName text={other.offer.official} />)
                </span>
              </span>
              {phone && <CallButton phone={phone} />}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
