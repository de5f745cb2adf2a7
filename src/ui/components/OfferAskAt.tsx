import { type Catalogue, offerEntries } from '#catalogue/catalogue.ts'
import { hasContact, type Offer } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { OfficeList } from './OfficeList.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  catalogue: Catalogue
  offer: Offer
}

/** Who can help further where an offer itself names no contact. */
export function OfferAskAt({ catalogue, offer }: Props) {
  const { t } = useTranslation()
  const others = offerEntries(catalogue, offer.askAt)
  if (others.length === 0) return null
  return (
    <Card title={t('offer.askAt')}>
      {!hasContact(offer) && (
        <p>
          <Prose text={t('offer.askThere')} />
        </p>
      )}
      <OfficeList entries={others} />
    </Card>
  )
}
