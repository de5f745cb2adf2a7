import { useTranslation } from '#i18n/use-translation.ts'

interface Option {
  value: string
  name: string
  count: number
}

interface Props {
  id: string
  label: string
  value: string | undefined
  options: readonly Option[]
  onChange: (value: string | undefined) => void
}

/** A choice of one, with counts; what would leave nothing cannot be chosen. */
export function FilterSelect({ id, label, value, options, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div class="filter-select">
      <label for={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        <option value="">{t('filter.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.count === 0 && option.value !== value}>
            {t('filter.choice', { name: option.name, count: option.count })}
          </option>
        ))}
      </select>
    </div>
  )
}
