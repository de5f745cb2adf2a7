import { type Catalogue, isUrgent } from '#catalogue/catalogue.ts'
import type { Moment } from '#domain/moment.ts'
import type { Answer } from '#domain/search/finder.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { useShownCount } from '../hooks/use-shown-count.ts'
import { href } from '../href.ts'
import { markerOf } from './Marked.tsx'
import { OfferList } from './OfferList.tsx'
import { RowLink } from './RowLink.tsx'

/** More needs than this push the offers off a small screen. */
const mostNeeds = 3

interface NeedsProps {
  catalogue: Catalogue
  answer: Answer
  onAsk: (query: string) => void
}

/** Whether what is asked for first cannot wait: the emergency numbers stand above all else then. */
export function mayBeDanger(catalogue: Catalogue, { needs }: Answer): boolean {
  const [first] = needs
  return first !== undefined && isUrgent(catalogue, first.id)
}

/** What stands above the offers that were found: other words that may be meant, and needs that fit. */
export function MeantNeeds({ catalogue, answer, onAsk }: NeedsProps) {
  const { t, locale } = useTranslation()
  const needs = answer.needs.slice(0, mostNeeds)
  const { meantInstead } = answer
  return (
    <>
      {meantInstead && (
        <button type="button" class="button" onClick={() => onAsk(meantInstead)}>
          {t('find.meantInstead', { query: meantInstead })}
        </button>
      )}
      {needs.length > 0 && (
        <section>
          <h2>{t(answer.sure ? 'find.fittingNeeds' : 'find.nearest')}</h2>
          <ul class="plain">
            {needs.map(({ id }) => (
              <li key={id}>
                <RowLink
                  href={href(locale, { kind: 'need', id })}
                  text={catalogue.words.needs[id]?.sentence ?? ''}
                  tone="calm"
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface OffersProps {
  catalogue: Catalogue
  /** Those that pass the filters, best first. */
  ids: readonly string[]
  answer: Answer
  moment: Moment | undefined
}

/** The offers that were found, with the words that were searched for marked, and why each was found. */
export function FoundOffers({ catalogue, ids, answer, moment }: OffersProps) {
  const { t } = useTranslation()
  const { count, more } = useShownCount(ids.join(' '))
  const reasons = new Map(
    answer.offers.flatMap(({ id, through }) => {
      const need = through && catalogue.words.needs[through]?.sentence
      return need ? [[id, t('find.through', { need })] as const] : []
    }),
  )
  return (
    <>
      <OfferList
        catalogue={catalogue}
        ids={ids.slice(0, count)}
        moment={moment}
        withCall={mayBeDanger(catalogue, answer)}
        mark={markerOf(answer.words)}
        reasons={reasons}
      />
      {ids.length > count && (
        <button type="button" class="button" onClick={more}>
          {t('find.more')}
        </button>
      )}
    </>
  )
}
