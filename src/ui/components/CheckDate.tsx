import type { Check } from '#domain/check/check.ts'
import { formatDate } from '#i18n/dates.ts'
import { useTranslation } from '#i18n/use-translation.ts'

/** How old the rules of the check are, and the laws that they follow. */
export function CheckDate({ check: { asOf, law } }: { check: Pick<Check, 'asOf' | 'law'> }) {
  const { t } = useTranslation()
  return <p class="soft">{t('check.asOf', { date: formatDate(t, asOf), law: formatDate(t, law) })}</p>
}
