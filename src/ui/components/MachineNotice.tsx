import type { Page } from '#domain/page.ts'
import type { Origin } from '#domain/text.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href, lookingOnly } from '../href.ts'
import { Icon } from './Icon.tsx'

interface Props {
  origin: Origin
  stale?: boolean | undefined
  sourceLocale: string
  /** Shown in German on demand; a page that would lose what it shows names none. */
  page: Page | undefined
}

/** Says that a machine wrote the text, with the German one a tap away. */
export function MachineNotice({ origin, stale, sourceLocale, page }: Props) {
  const { t, locale } = useTranslation()
  const translated = locale !== sourceLocale
  if (origin !== 'machine' && !stale) return null
  return (
    <p class={stale ? 'machine-notice stale' : 'machine-notice'}>
      <Icon name="languages" />
      <span>
        {origin === 'machine' && t(translated ? 'machine.notice' : 'machine.written')} {stale && t('machine.stale')}{' '}
        {translated && page && (
          <a href={`${href(sourceLocale, page)}${lookingOnly}`} hreflang={sourceLocale}>
            {t('machine.german')}
          </a>
        )}
      </span>
    </p>
  )
}
