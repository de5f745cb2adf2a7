import { useTranslation } from '#i18n/use-translation.ts'
import type { Kept } from '../hooks/use-kept.ts'
import { ListName } from './ListName.tsx'

interface Props {
  kept: Kept
  /** The list is there and shown, or nobody wants it. */
  onEnd: () => void
}

/** Makes a list of its own, for example for the person at the table. */
export function NewList({ kept, onEnd }: Props) {
  const { t } = useTranslation()
  return (
    <section class="card">
      <ListName
        id="new-list"
        name=""
        onCancel={onEnd}
        onSave={async (name) => {
          if (await kept.act((store) => store.addList(name))) onEnd()
        }}
      />
      <p class="soft">{t('lists.nameHint')}</p>
    </section>
  )
}
