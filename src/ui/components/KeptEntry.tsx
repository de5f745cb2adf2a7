import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ListEntry } from '#domain/lists.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Prose } from './Prose.tsx'

interface Props {
  own: ListEntry
  title: string
  /** The offer's own first step. */
  suggestion: string | undefined
  /** Counted from 0. */
  place: number
  total: number
  onDone: (done: boolean) => void
  onMove: (by: -1 | 1, button: HTMLElement) => void
  /** Where somebody writes about it. */
  children: ComponentChildren
}

/** What its owner makes of a kept offer: what comes next, whether it is done, and where it stands. */
export function KeptEntry({ own, title, suggestion, place, total, onDone, onMove, children }: Props) {
  const { t } = useTranslation()
  // Nothing above the fields changes while somebody writes: what they are about to tap would run away.
  const [writing, setWriting] = useState(false)
  const arrow = (by: -1 | 1, ends: boolean) => (
    <button
      type="button"
      class="button"
      aria-label={`${t(by < 0 ? 'lists.up' : 'lists.down')}: ${title}`}
      // Not `disabled`: the keyboard stays where it is.
      aria-disabled={ends}
      onClick={(event) => !ends && onMove(by, event.currentTarget)}
    >
      <strong aria-hidden="true">{by < 0 ? '↑' : '↓'}</strong>
    </button>
  )
  return (
    <>
      <details onToggle={(event) => setWriting(event.currentTarget.open)}>
        <summary>{t('lists.write')}</summary>
        {children}
      </details>
      {!writing && !own.done && (own.next || suggestion) && (
        <p>
          <strong>{t(own.next ? 'lists.next' : 'lists.suggested')}:</strong>{' '}
          {own.next ? <bdi>{own.next}</bdi> : <Prose text={suggestion ?? ''} />}
        </p>
      )}
      {!writing && own.note && (
        <p class="note" dir="auto">
          {own.note}
        </p>
      )}
      <div class="entry-order">
        <label class="filter-flag">
          <input type="checkbox" checked={own.done} onChange={(event) => onDone(event.currentTarget.checked)} />
          {t('lists.done')}
          <span class="visually-hidden">: {title}</span>
        </label>
        {total > 1 && arrow(-1, place === 0)}
        {total > 1 && arrow(1, place === total - 1)}
      </div>
    </>
  )
}
