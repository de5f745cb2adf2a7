import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { Icon } from './Icon.tsx'
import { LeaveLink } from './LeaveLink.tsx'

interface Props {
  exit: string | undefined
}

/** Before anything else on pages about violence: how to be gone at once, and how to read without leaving traces. */
export function DiscreetNotice({ exit }: Props) {
  const { t, locale } = useTranslation()
  return (
    <aside class="discreet" aria-label={t('leave.discreet')}>
      <p>{t('leave.discreet')}</p>
      <LeaveLink exit={exit} />
      <a class="button" href={href(locale, { kind: 'private' })}>
        <Icon name="lock" />
        {t('private.title')}
      </a>
      <p class="soft discreet-keys">{t('leave.shift')}</p>
    </aside>
  )
}
