import { emergencyNumbers } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { Icon } from './Icon.tsx'

/** The two numbers that come before everything else where somebody may be in danger. */
export function DangerNotice() {
  const { t, locale } = useTranslation()
  return (
    <div class="danger-notice">
      <Icon name="warning" />
      <p>{t('need.danger')}</p>
      <div class="danger-ways">
        {emergencyNumbers.map((number) => (
          <a
            key={number}
            class="button button-alarm"
            href={`tel:${number}`}
            aria-label={t('offer.callNumber', { number })}
          >
            <Icon name="calls" />
            <bdi dir="ltr">{number}</bdi>
          </a>
        ))}
        <a class="button" href={href(locale, { kind: 'help-now' })}>
          {t('nav.help-now')}
        </a>
      </div>
    </div>
  )
}
