import type { ComponentType } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { longestQuery } from '#domain/filters.ts'
import type { Page } from '#domain/page.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { useLive } from '../hooks/use-live.ts'
import { href } from '../href.ts'
import { DangerNotice } from './DangerNotice.tsx'
import { GermanName } from './GermanName.tsx'
import { Icon } from './Icon.tsx'

/** Something to choose below the search field: a page to go to, or other words to search for. */
export interface Suggestion {
  readonly kind: 'need' | 'topic' | 'offer' | 'provider' | 'recent'
  readonly text: string
  /** The text is a German name. */
  readonly german?: boolean | undefined
  /** Where it leads; without one, its text is searched for. */
  readonly page?: Page | undefined
}

interface Props {
  query: string
  suggestions: readonly Suggestion[]
  /** Somebody may be in danger: that comes before all suggestions. */
  danger: boolean
  onInput: (query: string) => void
  onSubmit: (query: string) => void
  onChoose: (suggestion: Suggestion) => void
  onFocus: () => void
  /** Speaking instead of typing; there once search is loaded. */
  VoiceButton: ComponentType<{ onHeard: (text: string) => void }> | undefined
}

const optionId = (place: number) => `suggestion-${place}`
const listId = 'suggestions'

/**
 * The one search field: a combobox with a list of suggestions (ARIA Authoring Practices, "editable combobox with list
 * autocomplete"). The list stands in the flow of the page, so that it covers nothing. Without script the field is a form that leads to the find page.
 */
export function SearchField({ query, suggestions, danger, onInput, onSubmit, onChoose, onFocus, VoiceButton }: Props) {
  const { t, locale } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  /** Without script it is no combobox. */
  const live = useLive()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const shown = live && open ? suggestions : []
  const chosen = shown[active]

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (suggestion: Suggestion) => {
    close()
    onChoose(suggestion)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    close()
    // The keyboard of a phone would cover what was found.
    field.current?.blur()
    onSubmit(field.current?.value ?? '')
  }
  const press = (event: KeyboardEvent) => {
    // While a word is being put together (Chinese, Tigrinya, some voice input) its keys are not ours.
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return setOpen(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      const places = shown.length + 1
      setActive(((active + 1 + step + places) % places) - 1)
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      choose(chosen)
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault()
      close()
    }
  }
  const type = (text: string) => {
    setOpen(true)
    setActive(-1)
    onInput(text)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element <search> is younger than our oldest browsers.
    <form
      role="search"
      class="search"
      action={href(locale, { kind: 'find' })}
      onSubmit={submit}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) close()
      }}
    >
      <div class="search-field">
        <label class="visually-hidden" for="q">
          {t('search.label')}
        </label>
        <input
          ref={field}
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
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          onFocus={() => {
            setOpen(true)
            onFocus()
          }}
          onClick={() => setOpen(true)}
          list={undefined}
          role={live ? 'combobox' : undefined}
          aria-expanded={live ? shown.length > 0 : undefined}
          aria-controls={live ? listId : undefined}
          aria-autocomplete={live ? 'list' : undefined}
          aria-activedescendant={chosen && optionId(active)}
        />
        {VoiceButton && <VoiceButton onHeard={type} />}
        <button type="submit">
          <Icon name="search" />
          <span class="visually-hidden">{t('search.submit')}</span>
        </button>
      </div>
      {danger && <DangerNotice />}
      <span class="visually-hidden" role="status">
        {shown.length > 0 && t('search.suggestionsShown', { count: shown.length })}
      </span>
      {live && (
        <div id={listId} role="listbox" class="suggestions" aria-label={t('search.suggestions')}>
          {shown.map((suggestion, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, where the focus stays.
            <div
              key={`${suggestion.kind} ${suggestion.text}`}
              id={optionId(place)}
              role="option"
              tabIndex={-1}
              class="suggestion"
              aria-selected={place === active}
              // The focus stays in the field, as does the keyboard of a phone.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              {suggestion.german ? <GermanName text={suggestion.text} /> : <span dir="auto">{suggestion.text}</span>}
              <span class="suggestion-kind">{t(`search.kind.${suggestion.kind}`)}</span>
            </div>
          ))}
        </div>
      )}
    </form>
  )
}
