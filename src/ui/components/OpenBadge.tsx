import { type Hours, openState } from '#domain/hours.ts'
import { addDays, type Moment } from '#domain/moment.ts'
import { formatMoment, formatTime } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Icon } from './Icon.tsx'

interface Props {
  hours: Hours
  /** Now at the door; not known while the page is prerendered. */
  moment: Moment | undefined
}

/** A weekday alone names a day only within the next six. */
const daysAWeekdayNames = 6

/** What to say of the door at a moment; nothing if we do not know. */
function openText(t: Translate, hours: Hours, moment: Moment): { text: string; open: boolean } | undefined {
  const state = openState(hours, moment)
  const when = (at: Moment) => formatMoment(t, at, moment, addDays(moment.date, 1))
  switch (state.kind) {
    case 'always':
      return { text: t('open.always'), open: true }
    case 'open': {
      const today = state.until.date === moment.date || state.until.minutes === 0
      const text = today
        ? t('open.until', { time: formatTime(state.until.minutes || 1440) })
        : t('open.untilLate', { moment: when(state.until) })
      return { text, open: true }
    }
    case 'closed': {
      const soon = state.opens && state.opens.date <= addDays(moment.date, daysAWeekdayNames)
      return { text: soon ? t('open.opens', { moment: when(state.opens) }) : t('open.closed'), open: false }
    }
    case 'holiday':
      return { text: t('open.holiday'), open: false }
    case 'appointment':
      return { text: t('open.appointment'), open: false }
    case 'unknown':
      return undefined
  }
}

/** Whether the door is open now, until when, or when it opens. */
export function OpenBadge({ hours, moment }: Props) {
  const { t } = useTranslation()
  const said = moment && openText(t, hours, moment)
  if (!said) return null
  return (
    <span class={said.open ? 'badge badge-open' : 'badge'}>
      <Icon name="clock" />
      {said.text}
    </span>
  )
}
