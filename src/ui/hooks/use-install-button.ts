import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** The button that installs the finder: loaded after the page, and only by browsers that have one. */
export function useInstallButton(): ComponentType | undefined {
  const [Button, setButton] = useState<ComponentType>()
  useEffect(() => {
    if (!('onbeforeinstallprompt' in window)) return
    import('../components/InstallButton.tsx').then(({ InstallButton }) => setButton(() => InstallButton), console.error)
  }, [])
  return Button
}
