import type { Catalogue } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { GermanName } from './GermanName.tsx'
import { Paired } from './Paired.tsx'

interface Props {
  ids: readonly string[]
  catalogue: Catalogue
}

/** The papers to bring, each with its German name and where to get it. */
export function OfferDocuments({ ids, catalogue: { facts, words } }: Props) {
  const { t, locale } = useTranslation()
  const papers = facts.documents.filter(({ id }) => ids.includes(id))
  if (papers.length === 0) return null
  return (
    <Card title={t('offer.documents')}>
      <ul class="papers">
        {papers.map(({ id, official }) => (
          <li key={id}>
            <strong>
              <Paired text={words.documents[id]?.name ?? official} />
            </strong>
            {locale !== facts.sourceLocale && (
              <>
                {' '}
                (<GermanName text={official} />)
              </>
            )}
            {words.documents[id]?.where && (
              <span class="soft paper-where">
                <Paired text={words.documents[id]?.where ?? ''} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
