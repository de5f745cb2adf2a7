import type { Page, SinglePage } from '#domain/page.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { Icon, type IconName } from './Icon.tsx'

interface Props {
  page: Page
}

const places: readonly { kind: Extract<SinglePage, 'find' | 'check' | 'list' | 'help-now'>; icon: IconName }[] = [
  { kind: 'find', icon: 'search' },
  { kind: 'check', icon: 'check' },
  { kind: 'list', icon: 'keep' },
  { kind: 'help-now', icon: 'help-now' },
]

/** The main places: at the bottom on a phone, at the top on a desk. */
export function Navigation({ page }: Props) {
  const { t, locale } = useTranslation()
  return (
    <nav class="navigation" aria-label={t('nav.label')}>
      <ul>
        {places.map(({ kind, icon }) => (
          <li key={kind}>
            <a
              href={href(locale, { kind })}
              class={kind === 'help-now' ? 'navigation-alarm' : undefined}
              aria-current={page.kind === kind ? 'page' : undefined}
            >
              <Icon name={icon} />
              <span>{t(`nav.${kind}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
