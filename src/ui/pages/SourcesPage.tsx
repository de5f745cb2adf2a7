import { offersOnShelf } from '#catalogue/catalogue.ts'
import { isOverdue } from '#domain/freshness.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { iconNamed } from '../components/Icon.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** Where the facts come from, topic by topic, and how many of them are older than they should be. */
export function SourcesPage({ catalogue, moment }: PageProps) {
  const { t, locale } = useTranslation()
  const { facts, words } = catalogue
  const today = moment?.date ?? facts.asOf
  return (
    <>
      <h1 tabIndex={-1}>{t('sources.title')}</h1>
      <p class="intro">{t('sources.intro')}</p>
      <ul class="plain">
        {facts.topics.map(({ id, icon }) => {
          const offers = offersOnShelf(catalogue, id)
          const overdue = offers.filter((offer) => isOverdue(offer, today)).length
          const counts = [
            t('goals.offers', { count: offers.length }),
            ...(overdue > 0 ? [t('sources.overdue', { count: overdue })] : []),
          ]
          return (
            <li key={id}>
              <RowLink
                href={href(locale, { kind: 'sources-of', id })}
                icon={iconNamed(icon)}
                text={words.topics[id]?.name ?? id}
                hint={counts.join(t('text.separator'))}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}
