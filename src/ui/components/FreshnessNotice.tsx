import { isOverdue } from '#domain/freshness.ts'
import { firstPhone, isOnlyCalled, type OfferBrief } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'
import { Icon } from './Icon.tsx'
import { PairedMessage } from './PairedMessage.tsx'

interface Props {
  offer: OfferBrief
  /** `YYYY-MM-DD`. What was overdue when the edition was built is overdue ever after, so a page needs no clock for it. */
  today: string
}

function noticeText(t: Translate, offer: OfferBrief): string {
  if (offer.factsOf === undefined) return t('offer.overdueUndated')
  const date = formatDate(t, offer.factsOf, true)
  if (isOnlyCalled(offer)) return t('offer.overdueHotline', { date })
  return t(firstPhone(offer) ? 'offer.overdue' : 'offer.overdueNoPhone', { date })
}

/** Says that the facts are older than they should be, and to call first. */
export function FreshnessNotice({ offer, today }: Props) {
  if (!isOverdue(offer, today)) return null
  // A line without a date cannot be asked before one goes there.
  if (isOnlyCalled(offer) && offer.factsOf === undefined) return null
  return (
    <p class="freshness-notice">
      <Icon name="info" />
      <span>
        <PairedMessage say={(say) => noticeText(say, offer)} />
      </span>
    </p>
  )
}
