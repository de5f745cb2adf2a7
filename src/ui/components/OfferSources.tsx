import type { Checked, Offer } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { FactsDate } from './FactsDate.tsx'
import { GermanName } from './GermanName.tsx'
import { SourceList } from './SourceList.tsx'

interface Props {
  offer: Offer
}

const checkedKeys: Record<Checked['how'], MessageKey> = {
  source: 'offer.checked',
  phone: 'offer.checkedPhone',
  provider: 'offer.checkedProvider',
}

/** How old the facts are, where they stand, and when somebody last compared them. */
export function OfferSources({ offer }: Props) {
  const { t } = useTranslation()
  return (
    <Card title={t('offer.sources')}>
      <p>
        <FactsDate offer={offer} />
      </p>
      <SourceList sources={offer.sources} />
      {offer.law.length > 0 && (
        <p>
          {t('offer.law')}: <GermanName text={offer.law.join(', ')} />
        </p>
      )}
      <p class="soft">{t(checkedKeys[offer.checked.how], { date: formatDate(t, offer.checked.date) })}</p>
    </Card>
  )
}
