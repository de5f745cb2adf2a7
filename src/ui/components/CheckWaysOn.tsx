import type { Catalogue } from '#catalogue/catalogue.ts'
import type { Check } from '#domain/check/check.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { iconNamed } from './Icon.tsx'
import { RowLink } from './RowLink.tsx'

interface Props {
  check: Pick<Check, 'topic'>
  catalogue: Catalogue
}

/** Ways on without answers: the shelf of money, and everything. */
export function CheckWaysOn({ check, catalogue: { facts, words } }: Props) {
  const { t, locale } = useTranslation()
  const shelf = facts.topics.find(({ id }) => id === check.topic)
  return (
    <>
      {shelf && (
        <RowLink
          href={href(locale, { kind: 'topic', id: shelf.id })}
          icon={iconNamed(shelf.icon)}
          text={words.topics[shelf.id]?.name ?? shelf.id}
          hint={words.topics[shelf.id]?.summary}
        />
      )}
      <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('list.browse')} />
    </>
  )
}
