import { useEffect, useRef } from 'preact/hooks'
import { useTranslation } from '#i18n/use-translation.ts'

interface Props {
  id: string
  name: string
  onSave: (name: string) => void
  onCancel: () => void
}

/** Asks for the name of a list. */
export function ListName({ id, name, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      class="writing"
      onSubmit={(event) => {
        event.preventDefault()
        const given = field.current?.value.trim()
        if (given) onSave(given)
      }}
    >
      <label for={id}>{t('lists.name')}</label>
      <input id={id} ref={field} dir="auto" autocomplete="off" required maxLength={80} defaultValue={name} />
      <div class="actions">
        <button type="submit" class="button button-call">
          {t('lists.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('lists.cancel')}
        </button>
      </div>
    </form>
  )
}
