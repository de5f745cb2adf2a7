import { useTranslation } from '#i18n/use-translation.ts'
import { Icon } from './Icon.tsx'

interface Props {
  exit: string | undefined
}

/** Leaves at once for a harmless page. A plain link, which `leaving.ts` makes safe against Back. */
export function LeaveLink({ exit = 'about:blank' }: Props) {
  const { t } = useTranslation()
  return (
    <a class="button leave" href={exit} rel="noreferrer" data-leave="">
      <Icon name="leave" />
      {t('leave.now')}
    </a>
  )
}
