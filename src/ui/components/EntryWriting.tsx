import type { ListEntry, WrittenField } from '#domain/lists.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Kept } from '../hooks/use-kept.ts'
import { type Change, useWriting } from '../hooks/use-writing.ts'

interface Props {
  /** The id of the list. */
  list: string
  entry: ListEntry
  /** The offer's own first step, if it has one in the language of the page. */
  suggestion: string | undefined
  kept: Kept
}

/** What somebody writes beside an offer: the next step, and a note. Saved while it is written. */
export function EntryWriting({ list, entry, suggestion, kept }: Props) {
  const { t } = useTranslation()
  const { offer } = entry
  const acts = (field: WrittenField) => ({
    save: async (change: Change) =>
      (await kept.act((store) => store.write({ list, offer, field, ...change }))) !== undefined,
    leave: (change: Change) => void kept.act((store) => store.noteWriting({ list, offer, field, ...change })),
  })
  const next = useWriting(entry.next, acts('next'))
  const note = useWriting(entry.note, acts('note'))
  const ids = { next: `next-${offer}`, note: `note-${offer}` }
  return (
    <div class="writing">
      <label for={ids.next}>{t('lists.next')}</label>
      <input
        id={ids.next}
        dir="auto"
        autocomplete="off"
        value={next.text}
        onInput={(event) => next.write(event.currentTarget.value)}
        onBlur={next.flush}
      />
      {suggestion && next.text === '' && (
        <button
          type="button"
          class="button"
          onClick={() => {
            next.write(suggestion)
            document.getElementById(ids.next)?.focus()
          }}
        >
          {t('lists.takeStep')}
        </button>
      )}
      <label for={ids.note}>{t('lists.note')}</label>
      <textarea
        id={ids.note}
        dir="auto"
        rows={3}
        value={note.text}
        onInput={(event) => note.write(event.currentTarget.value)}
        onBlur={note.flush}
      />
      <p class="soft">{t('lists.writeHint')}</p>
    </div>
  )
}
