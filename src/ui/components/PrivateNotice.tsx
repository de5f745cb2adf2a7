import { useEffect, useState } from 'preact/hooks'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { isPrivate } from '../visit.ts'
import { Icon } from './Icon.tsx'

/** Says on every page that private mode is on, and where it is switched off. */
export function PrivateNotice() {
  const { t, locale } = useTranslation()
  // Pages are prerendered without it.
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(isPrivate()), [])
  if (!shown) return null
  return (
    <p class="notice">
      <Icon name="lock" />
      <span>
        {t('private.on')} <a href={href(locale, { kind: 'private' })}>{t('private.title')}</a>
      </span>
    </p>
  )
}
