import { useTranslation } from '#i18n/use-translation.ts'

interface Props {
  retry: () => void
}

/** The rest of the page did not arrive: what stands above still holds. */
export function DetailsFailed({ retry }: Props) {
  const { t } = useTranslation()
  return (
    <div class="freshness-notice" role="alert">
      <span>{t('offer.detailsFailed')}</span>
      <button type="button" class="button" onClick={retry}>
        {t('search.retry')}
      </button>
    </div>
  )
}
