import type { DaySlots, Hours } from '#domain/hours.ts'
import { formatDate, formatTime, weekdayName } from '#i18n/dates.ts'
import { useTranslation } from '#i18n/use-translation.ts'

interface Props {
  hours: Extract<Hours, { kind: 'weekly' }>
}

/** The times of a day; they run from left to right in every language. */
function Slots({ slots }: { slots: DaySlots }) {
  const { t } = useTranslation()
  if (slots.length === 0) return t('offer.closedDay')
  return (
    <bdi dir="ltr">
      {slots.map(({ from, to }) => `${formatTime(from)}–${formatTime(to)}`).join(t('text.separator'))}
    </bdi>
  )
}

/** The opening times of a week, with holidays and dated exceptions. */
export function HoursTable({ hours }: Props) {
  const { t } = useTranslation()
  const { holidays } = hours
  return (
    <>
      <table class="hours">
        <caption class="visually-hidden">{t('offer.hoursTable')}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('offer.day')}</th>
            <th scope="col">{t('offer.times')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.week.map((slots, weekday) => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(t, weekday)}</th>
              {'\n'}
              <td>
                <Slots slots={slots} />
              </td>
            </tr>
          ))}
          {holidays !== 'usual' && (
            <tr>
              <th scope="row">{t('offer.holidays')}</th>
              {'\n'}
              <td>{holidays === 'unknown' ? t('offer.holidaysUnknown') : <Slots slots={holidays} />}</td>
            </tr>
          )}
          {hours.exceptions.map(({ date, slots }) => (
            <tr key={date}>
              <th scope="row">{t('offer.exception', { date: formatDate(t, date) })}</th>
              {'\n'}
              <td>
                <Slots slots={slots} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hours.appointment && <p>{t('offer.alsoByAppointment')}</p>}
    </>
  )
}
