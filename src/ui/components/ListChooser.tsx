import type { KeptList } from '#domain/lists.ts'
import { useTranslation } from '#i18n/use-translation.ts'

interface Props {
  lists: readonly KeptList[]
  shown: KeptList
  onChoose: (id: string) => void
}

/** The lists of this device, the one that is shown marked. */
export function ListChooser({ lists, shown, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <nav class="actions" aria-label={t('lists.yours')}>
      {lists.map(({ id, name, entries }) => (
        <button
          key={id}
          type="button"
          class="button"
          aria-current={id === shown.id ? 'true' : undefined}
          onClick={() => onChoose(id)}
        >
          <span>
            <bdi>{name || t('list.title')}</bdi> (<bdi>{entries.length}</bdi>)
          </span>
        </button>
      ))}
    </nav>
  )
}
