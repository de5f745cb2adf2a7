import { factsDate, isOverdue } from '#domain/freshness.ts'
import type { Moment } from '#domain/moment.ts'
import { firstPhone, type Offer } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Icon } from './Icon.tsx'

interface Props {
  offer: Offer
  /** Not known while the page is prerendered. */
  moment: Moment | undefined
}

/** Whether nobody goes there: it is called or opened. */
function isCalled({ kind }: Offer): boolean {
  return kind === 'hotline' || kind === 'online'
}

function noticeText(t: Translate, offer: Offer): string {
  const known = factsDate(offer)
  if (known === undefined) return t('offer.overdueUndated')
  const date = formatDate(t, known)
  if (isCalled(offer)) return t('offer.overdueHotline', { date })
  return t(firstPhone(offer) ? 'offer.overdue' : 'offer.overdueNoPhone', { date })
}

/** Says that the facts are older than they should be, and to call first. */
export function FreshnessNotice({ offer, moment }: Props) {
  const { t } = useTranslation()
  if (!moment || !isOverdue(offer, moment.date)) return null
  // A line without a date cannot be asked before one goes there.
  if (isCalled(offer) && factsDate(offer) === undefined) return null
  return (
    <p class="freshness-notice">
      <Icon name="info" />
      <span>{noticeText(t, offer)}</span>
    </p>
  )
}
