import { useEffect, useState } from 'preact/hooks'
import { useTranslation } from '#i18n/use-translation.ts'
import { installing } from '../install-prompt.ts'
import { Icon } from './Icon.tsx'

/** Installs the finder like an app, where the browser offers it; nothing elsewhere. */
export function InstallButton() {
  const { t } = useTranslation()
  const [offered, setOffered] = useState(false)
  useEffect(() => {
    const read = () => setOffered(installing.offer !== undefined)
    installing.changed = read
    read()
    return () => {
      installing.changed = () => undefined
    }
  }, [])
  if (!offered) return null
  const install = () => {
    // An offer can be taken once.
    installing.offer?.prompt().catch(() => undefined)
    installing.offer = undefined
    setOffered(false)
  }
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
