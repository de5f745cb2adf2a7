import type { Site } from '#domain/catalogue.ts'
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
  const list = queries.map((query) => `- ${query}`).join('\n')
  return (
    <details class="card mistake">
      <summary>{t('find.tellUs')}</summary>
      <TellEditors
        site={site}
        message={{
          subject: t('mistake.unfoundSubject'),
          body: `${t('mistake.unfound')}\n${list}\n\n—\n${edition} · ${locale}`,
        }}
        data={{ query: queries.join('\n'), edition, language: locale }}
      />
    </details>
  )
}
