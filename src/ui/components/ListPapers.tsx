import type { Catalogue } from '#catalogue/catalogue.ts'
import type { Paper } from '#domain/papers.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Kept } from '../hooks/use-kept.ts'
import { TickedPaper } from './TickedPaper.tsx'

interface Props {
  papers: readonly Paper[]
  catalogue: Catalogue
  kept: Kept
  /** How many of them are there, in words. */
  progress: string
  /** What the offers are called, by id. */
  titles: ReadonlyMap<string, string>
}

/** The papers of all offers of a list, each once, with the offers that ask for it. */
export function ListPapers({ papers, catalogue, kept, progress, titles }: Props) {
  const { t } = useTranslation()
  return (
    <section class="card" id="papers">
      <h2>{t('papers.title')}</h2>
      <p>
        <strong>{progress}</strong>
      </p>
      <p class="soft">{t('papers.hint')}</p>
      <ul class="papers">
        {papers.map(({ id, offers }) => (
          <TickedPaper
            key={id}
            id={id}
            catalogue={catalogue}
            there={kept.hasPaper(id)}
            onTick={(there) => void kept.tickPaper(id, there)}
          >
            <span class="soft paper-where">
              {t('papers.for')}{' '}
              {offers.map((offer, index) => (
                <span key={offer}>
                  {index > 0 && t('text.separator')}
                  <bdi>{titles.get(offer)}</bdi>
                </span>
              ))}
            </span>
          </TickedPaper>
        ))}
      </ul>
    </section>
  )
}
