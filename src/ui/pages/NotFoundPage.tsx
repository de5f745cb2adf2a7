import { useTranslation } from '#i18n/use-translation.ts'
import { RowLink } from '../components/RowLink.tsx'
import { href } from '../href.ts'

/** An address that leads nowhere: what it may be, and three ways on. */
export function NotFoundPage() {
  const { t, locale } = useTranslation()
  return (
    <>
      <h1 tabIndex={-1}>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>{t('notFound.thing')}</p>
      <RowLink href={href(locale, { kind: 'home' })} icon="house" text={t('notFound.home')} />
      <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('nav.find')} />
      <RowLink href={href(locale, { kind: 'help-now' })} icon="help-now" tone="alarm" text={t('nav.help-now')} />
    </>
  )
}
