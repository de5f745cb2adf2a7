import type { OfferBrief } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import { useTranslation } from '#i18n/use-translation.ts'

interface Props {
  offer: OfferBrief
}

/** How old the facts are. */
export function FactsDate({ offer: { factsOf } }: Props) {
  const { t } = useTranslation()
  return <span>{factsOf ? t('offer.factsOf', { date: formatDate(t, factsOf, true) }) : t('offer.factsUndated')}</span>
}
