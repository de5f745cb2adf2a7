import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { InstallButton } from './InstallButton.tsx'

const ways: readonly MessageKey[] = ['install.iphone', 'install.android', 'install.firefox', 'install.computer']

/** How the finder becomes an app on each kind of device. Hidden where it is one already. */
export function Installing() {
  const { t } = useTranslation()
  return (
    <div class="install">
      <Card title={t('install.title')}>
        <p>{t('install.what')}</p>
        <InstallButton />
        <details>
          <summary>{t('install.how')}</summary>
          <ul>
            {ways.map((way) => (
              <li key={way}>{t(way)}</li>
            ))}
          </ul>
        </details>
      </Card>
    </div>
  )
}
