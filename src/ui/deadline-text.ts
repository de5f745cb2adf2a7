import type { WholeOffer } from '#catalogue/catalogue.ts'
import type { Translate } from '#i18n/translate.ts'

/**
 * Until when to ask for an offer, or how far back asking counts (`none` or `6 months`, as the facts say it). Where words tell of the
 * deadline, they tell of what counts back too.
 */
export function deadlineText(t: Translate, { offer: { retroactive }, words }: WholeOffer): string | undefined {
  if (words.deadline || !retroactive) return words.deadline
  return retroactive === 'none'
    ? t('offer.retroactiveNone')
    : t('offer.retroactive', { count: Number.parseInt(retroactive, 10) })
}
