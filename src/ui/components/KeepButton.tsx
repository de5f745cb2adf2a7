import { useTranslation } from '#i18n/use-translation.ts'
import { Icon } from './Icon.tsx'

interface Props {
  title: string
  kept: boolean
  onKeep: () => void
  onDrop: () => void
}

/** Keeps an offer, or drops it again. */
export function KeepButton({ title, kept, onKeep, onDrop }: Props) {
  const { t } = useTranslation()
  const word = kept ? t('offer.kept') : t('offer.keep')
  return (
    <button
      type="button"
      class={kept ? 'button button-kept' : 'button button-keep'}
      aria-pressed={kept}
      aria-label={`${word}: ${title}`}
      onClick={kept ? onDrop : onKeep}
    >
      <Icon name={kept ? 'kept' : 'keep'} />
      <span class="button-word">{word}</span>
    </button>
  )
}
