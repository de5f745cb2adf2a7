import type { LanguageOfPage } from '#i18n/use-translation.ts'

interface Props {
  language: LanguageOfPage
}

/** Stands hidden in a prerendered page until its data does not arrive. What is read without data stays readable. */
export function LoadFailed({ language: { t } }: Props) {
  return (
    <div id="load-failed" class="load-failed" role="alert" hidden>
      <p class="freshness-notice">
        <span>{t('error.load')}</span>{' '}
        <button type="button" class="button" data-reload="">
          {t('error.reload')}
        </button>
      </p>
    </div>
  )
}
