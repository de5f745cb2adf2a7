import type { Site } from '#domain/catalogue.ts'
import { unfoundMessage } from '#domain/message.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { TellEditors } from './TellEditors.tsx'

interface Props {
  site: Site
  edition: string
  queries: readonly string[]
}

/** Lets people send what they searched and did not find: prepared here, sent only by them. */
export function UnfoundMail({ site, edition, queries }: Props) {
  const { t, locale } = useTranslation()
  return (
    <details class="card mistake">
      <summary>{t('find.tellUs')}</summary>
      <TellEditors
        site={site}
        message={unfoundMessage(t('mistake.unfound'), queries, edition, locale)}
        data={{ query: queries.join('\n'), edition, language: locale }}
      />
    </details>
  )
}
