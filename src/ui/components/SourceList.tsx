import { type Source, sourceName } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { GermanName } from './GermanName.tsx'

interface Props {
  sources: readonly Source[]
}

function sourceDate(t: Translate, { date }: Source): string {
  return date === 'undated' ? t('offer.undated') : formatDate(t, date)
}

/** Pages and statutes where facts stand, each with its date. */
export function SourceList({ sources }: Props) {
  const { t } = useTranslation()
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.url ?? source.law}>
          {source.url ? (
            <a href={source.url} rel="noreferrer external" lang="de">
              <bdi>{sourceName(source)}</bdi>
            </a>
          ) : (
            <GermanName text={sourceName(source)} />
          )}
          {' ('}
          {sourceDate(t, source)})
        </li>
      ))}
    </ul>
  )
}
