import type { Catalogue } from '#catalogue/catalogue.ts'
import type { Offer } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Kept } from '../hooks/use-kept.ts'
import { Card } from './Card.tsx'
import { TickedPaper } from './TickedPaper.tsx'

interface Props {
  offer: Pick<Offer, 'kind' | 'documents'>
  catalogue: Catalogue
  /** Knows which papers are there. Without it, and without script, they are a plain list. */
  kept?: Pick<Kept, 'hasPaper' | 'tickPaper'> | undefined
}

/** The papers to bring, each with its German name and where to get it. What is ticked here is ticked on the list too. */
export function OfferDocuments({ offer, catalogue, kept }: Props) {
  const { t } = useTranslation()
  const papers = catalogue.facts.documents.filter(({ id }) => offer.documents.includes(id))
  // No benefit is paid without papers: where we know of none, it is our knowledge that ends.
  if (papers.length === 0 && offer.kind !== 'benefit') return null
  return (
    <Card title={t('offer.documents')}>
      {papers.length === 0 && <p>{t('offer.documentsUnknown')}</p>}
      <ul class="papers">
        {papers.map(({ id }) => (
          <TickedPaper
            key={id}
            id={id}
            catalogue={catalogue}
            there={kept?.hasPaper(id)}
            onTick={kept && ((there) => void kept.tickPaper(id, there))}
          />
        ))}
      </ul>
    </Card>
  )
}
