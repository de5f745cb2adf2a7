import type { ComponentChildren } from 'preact'
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
  const arrow = (by: -1 | 1, ends: boolean) => (
    <button
      type="button"
      class="button"
      aria-label={`${t(by < 0 ? 'lists.up' : 'lists.down')}: ${title}`}
      // Not `disabled`: the keyboard stays where it is.
      aria-disabled={ends}
      onClick={(event) => !ends && onMove(by, event.currentTarget)}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </button>
  )
  return (
    <>
      {!own.done && (own.next || suggestion) && (
        <p>
          <strong>{t('lists.next')}:</strong>{' '}
          {own.next ? (
            <bdi>{own.next}</bdi>
          ) : (
            <span class="soft">
              <Prose text={suggestion ?? ''} />
            </span>
          )}
        </p>
      )}
      {own.note && <p class="note">{own.note}</p>}
      <div class="entry-order">
        <label class="filter-flag">
          <input type="checkbox" checked={own.done} onChange={(event) => onDone(event.currentTarget.checked)} />
          {t('lists.done')}
          <span class="visually-hidden">: {title}</span>
        </label>
        {total > 1 && arrow(-1, place === 0)}
        {total > 1 && arrow(1, place === total - 1)}
      </div>
      <details>
        <summary>{t('lists.write')}</summary>
        {children}
      </details>
    </>
  )
}
