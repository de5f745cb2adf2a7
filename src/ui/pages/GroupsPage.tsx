import { useTranslation } from '#i18n/use-translation.ts'
import { RowLink } from '../components/RowLink.tsx'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** The groups of people that offers are made for. */
export function GroupsPage({ catalogue: { facts, words } }: PageProps) {
  const { t, locale } = useTranslation()
  return (
    <>
      <h1 tabIndex={-1}>{t('groups.title')}</h1>
      <p class="intro">{t('groups.intro')}</p>
      <ul class="plain">
        {facts.audiences.map(({ id }) => (
          <li key={id}>
            <RowLink
              href={href(locale, { kind: 'group', id })}
              text={words.audiences[id]?.name ?? id}
              hint={words.audiences[id]?.summary}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
