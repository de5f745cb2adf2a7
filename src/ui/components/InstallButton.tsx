import { useEffect, useState } from 'preact/hooks'
import { useTranslation } from '#i18n/use-translation.ts'
import { installPrompt, onInstallPrompt } from '../install-prompt.ts'
import { Icon } from './Icon.tsx'

/** Installs the finder like an app, where the browser offers it; nothing elsewhere. */
export function InstallButton() {
  const { t } = useTranslation()
  const [install, setInstall] = useState<() => void>()
  useEffect(() => {
    const read = () => setInstall(() => installPrompt())
    read()
    return onInstallPrompt(read)
  }, [])
  if (!install) return null
  return (
    <p class="install">
      <button type="button" class="button" onClick={install}>
        <Icon name="download" />
        <span>
          <span class="button-word">{t('install.button')}</span>
          <span class="button-hint">{t('install.hint')}</span>
        </span>
      </button>
    </p>
  )
}
