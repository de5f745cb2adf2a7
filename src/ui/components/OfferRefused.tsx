import { type Catalogue, offerEntries, offersInRole } from '#catalogue/catalogue.ts'
import { allowsObjection } from '#domain/objection.ts'
import type { Offer } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { OfficeList } from './OfficeList.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  catalogue: Catalogue
  offer: Offer
}

/** What one can do against a no, and who helps to write it: first how it is done, then those who read letters with people. */
function helpers(catalogue: Catalogue, offer: Offer): readonly string[] {
  const all = [...offersInRole(catalogue, 'objection').slice(0, 1), ...offersInRole(catalogue, 'letters').slice(0, 3)]
  return all.filter((id, index) => id !== offer.id && all.indexOf(id) === index)
}

/** What to do when the office says no. Only where an authority decides. */
export function OfferRefused({ catalogue, offer }: Props) {
  const { t } = useTranslation()
  if (!allowsObjection(offer, catalogue.providers.get(offer.provider))) return null
  return (
    <Card title={t('refused.title')}>
      <p>
        <Prose text={t('refused.objection')} />
      </p>
      <p>
        <Prose text={t('refused.month')} />
      </p>
      <p>
        <Prose text={t('refused.help')} />
      </p>
      <OfficeList entries={offerEntries(catalogue, helpers(catalogue, offer))} />
    </Card>
  )
}
