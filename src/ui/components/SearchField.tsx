import { longestQuery } from '#domain/filters.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { Icon } from './Icon.tsx'

interface Props {
  query: string
  onInput?: ((query: string) => void) | undefined
  onSubmit?: ((query: string) => void) | undefined
  onFocus?: (() => void) | undefined
}

/** The one search field. Without script it is a form that leads to the find page. */
export function SearchField({ query, onInput, onSubmit, onFocus }: Props) {
  const { t, locale } = useTranslation()
  const submit = (event: SubmitEvent) => {
    if (!onSubmit) return
    event.preventDefault()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('q') as HTMLInputElement
    onSubmit(field.value)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element <search> is younger than our oldest browsers.
    <form role="search" class="search-field" action={href(locale, { kind: 'find' })} onSubmit={submit}>
      <label class="visually-hidden" for="q">
        {t('search.label')}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={longestQuery}
        placeholder={t('search.placeholder')}
        value={query}
        onInput={(event) => onInput?.(event.currentTarget.value)}
        onFocus={() => onFocus?.()}
      />
      <button type="submit">
        <Icon name="search" />
        <span class="visually-hidden">{t('search.submit')}</span>
      </button>
    </form>
  )
}
