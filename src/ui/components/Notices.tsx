import { formatDate } from '#i18n/dates.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Connection } from '#offline/connection.ts'
import type { EditionNews } from '#offline/registration.ts'
import { Icon } from './Icon.tsx'

interface Props {
  /** The day the facts are of, `YYYY-MM-DD`. */
  asOf: string
  connection: Connection
  news: EditionNews | undefined
  /** What went wrong with the list. */
  trouble: MessageKey | undefined
}

/** What a person should know about network, edition and storage: one line each, only when there is something to say. */
export function Notices({ asOf, connection, news, trouble }: Props) {
  const { t } = useTranslation()
  const date = formatDate(t, asOf)
  return (
    <div class="notices" role="status">
      {connection !== 'connected' && (
        <p class="notice">
          <Icon name="unconnected" />
          <span>{t(connection === 'unconnected' ? 'connection.offline' : 'connection.portal', { date })}</span>
        </p>
      )}
      {news?.kind === 'waiting' && (
        <p class="notice">
          <Icon name="refresh" />
          <span>{t('update.ready')}</span>
          <button type="button" class="button" onClick={news.take}>
            {t('update.take')}
          </button>
        </p>
      )}
      {news?.kind === 'taken-elsewhere' && (
        <p class="notice">
          <Icon name="refresh" />
          <span>{t('update.otherTab')}</span>
          <button type="button" class="button" onClick={() => location.reload()}>
            {t('update.reload')}
          </button>
        </p>
      )}
      {news?.kind === 'update-failed' && (
        <p class="notice">
          <Icon name="warning" />
          <span>{t('update.failed', { date })}</span>
        </p>
      )}
      {news?.kind === 'not-kept' && connection === 'connected' && (
        <p class="notice">
          <Icon name="warning" />
          <span>{t('offline.failed')}</span>
        </p>
      )}
      {trouble && (
        <p class="notice notice-alarm">
          <Icon name="warning" />
          <span>{t(trouble)}</span>
        </p>
      )}
    </div>
  )
}
