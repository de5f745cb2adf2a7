import { useRef, useState } from 'preact/hooks'
import type { Catalogue } from '#catalogue/catalogue.ts'
import { type Choices, countWith, type Filters, filterNames } from '#domain/filters.ts'
import type { Moment } from '#domain/moment.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { FilterFlag } from './FilterFlag.tsx'
import { FilterSelect } from './FilterSelect.tsx'
import { Icon } from './Icon.tsx'

interface Props {
  catalogue: Catalogue
  choices: Choices
  filters: Filters
  /** What the query has found, before filters. */
  offers: readonly OfferBrief[]
  moment: Moment
  /** While a page is prerendered nobody knows what is open. */
  clockKnown: boolean
  onChange: (filters: Filters) => void
}

/** All filters. What can be chosen is only counted and shown while somebody looks at it: a key in the search field must not wait for it. */
export function FilterPanel(props: Props) {
  const { t } = useTranslation()
  const summary = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  const set = filterNames.filter((name) => props.filters[name]).length
  const reset = () => {
    // The button vanishes with the last filter.
    summary.current?.focus()
    props.onChange({})
  }
  return (
    <details class="filters" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>
        <Icon name="filter" />
        <span>{t('filter.title')}</span>
        {set > 0 && <span class="badge">{t('filter.set', { count: set })}</span>}
      </summary>
      {open && (
        <div class="filter-grid">
          <FilterChoices {...props} />
          {set > 0 && (
            <button type="button" class="button" onClick={reset}>
              <Icon name="clear" />
              {t('filter.reset')}
            </button>
          )}
        </div>
      )}
    </details>
  )
}

/** Each choice with how many offers it would leave. */
function FilterChoices({ catalogue: { words }, choices, filters, offers, moment, clockKnown, onChange }: Props) {
  const { t } = useTranslation()
  const flags = clockKnown ? (['free', 'open', 'anonymous'] as const) : (['free', 'anonymous'] as const)
  const option = (choice: Filters, value: string, name: string) => ({
    value,
    name,
    count: countWith(offers, filters, choice, moment),
  })
  return (
    <>
      <FilterSelect
        id="filter-topic"
        label={t('filter.topic')}
        value={filters.topic}
        options={choices.topics.map((id) => option({ topic: id }, id, words.topics[id]?.name ?? id))}
        onChange={(topic) => onChange({ ...filters, topic })}
      />
      <FilterSelect
        id="filter-audience"
        label={t('filter.audience')}
        value={filters.audience}
        options={choices.audiences.map((id) => option({ audience: id }, id, words.audiences[id]?.name ?? id))}
        onChange={(audience) => onChange({ ...filters, audience })}
      />
      <FilterSelect
        id="filter-language"
        label={t('filter.language')}
        value={filters.language}
        options={choices.languages.map((code) => option({ language: code }, code, t(`spoken.${code}` as 'spoken.de')))}
        onChange={(language) => onChange({ ...filters, language })}
      />
      <div class="filter-flags">
        {flags.map((name) => (
          <FilterFlag
            key={name}
            label={t(`filter.${name}`)}
            count={countWith(offers, filters, { [name]: true }, moment)}
            checked={filters[name] === true}
            onChange={(checked) => onChange({ ...filters, [name]: checked || undefined })}
          />
        ))}
      </div>
    </>
  )
}
