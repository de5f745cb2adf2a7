import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { Icon } from './Icon.tsx'
import { RowLink } from './RowLink.tsx'

/** What stands in place of a page that failed: whose fault it is not, and ways on. */
export function PageFailed() {
  const { t, locale } = useTranslation()
  return (
    <div role="alert">
      <h1 tabIndex={-1}>{t('error.title')}</h1>
      <p class="intro">{t('error.text')}</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        <Icon name="refresh" />
        {t('error.reload')}
      </button>
      <RowLink href={href(locale, { kind: 'home' })} icon="house" text={t('notFound.home')} />
      <RowLink href={href(locale, { kind: 'help-now' })} icon="help-now" tone="alarm" text={t('nav.help-now')} />
    </div>
  )
}
