import type { Translate } from '#i18n/translate.ts'

/** How far back an application counts, in words: `none` or `6 months`, as the facts say it. */
export function retroactiveText(t: Translate, retroactive: string): string {
  return retroactive === 'none'
    ? t('offer.retroactiveNone')
    : t('offer.retroactive', { count: Number.parseInt(retroactive, 10) })
}
