import { useTranslation } from '#i18n/use-translation.ts'

interface Props {
  label: string
  count: number
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A yes-or-nothing filter with how many offers it would leave. */
export function FilterFlag({ label, count, checked, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <label class="filter-flag">
      <input
        type="checkbox"
        checked={checked}
        disabled={count === 0 && !checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{t('filter.choice', { name: label, count })}</span>
    </label>
  )
}
