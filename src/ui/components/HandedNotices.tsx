import type { HandedOver, Unreadable } from '#domain/hand-over.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Icon } from './Icon.tsx'

interface Props {
  handed: HandedOver | undefined
}

/** That nothing was handed over is no trouble: each page says it in its own words. */
const unreadable: Readonly<Record<Exclude<Unreadable, 'nothing'>, MessageKey>> = {
  damaged: 'handOver.damaged',
  newer: 'handOver.newer',
}

/** What of a list that was handed over cannot be shown, and why. Not on paper: who reads that can do nothing about it. */
export function HandedNotices({ handed }: Props) {
  const { t } = useTranslation()
  const notices: string[] = []
  if (handed?.kind === 'unreadable' && handed.reason !== 'nothing') notices.push(t(unreadable[handed.reason]))
  if (handed?.kind === 'list') {
    if (handed.damaged > 0) notices.push(t('handOver.damagedPart'))
    for (const kind of ['unknown', 'withdrawn'] as const) {
      const count = handed.things.filter((thing) => thing.kind === kind).length
      if (count > 0) notices.push(t(`handOver.${kind}`, { count }))
    }
  }
  return (
    <>
      {notices.map((notice) => (
        <p key={notice} class="freshness-notice screen-only">
          <Icon name="info" />
          <span>{notice}</span>
        </p>
      ))}
    </>
  )
}
