import { type Catalogue, offerEntries } from '#catalogue/catalogue.ts'
import { searchText } from '#domain/filters.ts'
import type { Moment } from '#domain/moment.ts'
import { emergencyNumbers, firstPhone } from '#domain/offer.ts'
import type { Answer } from '#domain/search/finder.ts'
import { writtenIn } from '#domain/search/written-in.ts'
import { languageOf, languageTag } from '#i18n/languages.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { useShownCount } from '../hooks/use-shown-count.ts'
import { href } from '../href.ts'
import { CallButton } from './CallButton.tsx'
import { Icon } from './Icon.tsx'
import { markerOf } from './Marked.tsx'
import { OfferList } from './OfferList.tsx'
import { RowLink } from './RowLink.tsx'

/** More than this a person in danger does not read. */
const mostLines = 3

/** More needs than this push the offers off a small screen. */
const mostNeeds = 3

interface NeedsProps {
  catalogue: Catalogue
  answer: Answer
  onAsk: (query: string) => void
}

/** Who helps in the danger that a question speaks of, to be called at once. 112 and 110 stand above already. */
function DangerLines({ catalogue, dangers }: { catalogue: Catalogue; dangers: readonly string[] }) {
  const { t, locale } = useTranslation()
  const ids = new Set(dangers.flatMap((need) => catalogue.needs.get(need)?.offers.slice(0, mostLines) ?? []))
  const lines = offerEntries(catalogue, [...ids]).filter(
    ({ offer }) => !emergencyNumbers.includes(firstPhone(offer)?.number ?? ''),
  )
  if (lines.length === 0) return null
  return (
    <section class="card">
      <h2>{t('find.dangerLines')}</h2>
      <ul class="plain">
        {lines.slice(0, mostLines).map(({ offer, words }) => {
          const phone = firstPhone(offer)
          return (
            <li key={offer.id} class="ask-at">
              <a href={href(locale, { kind: 'offer', id: offer.id })}>{words.title}</a>
              {phone && <CallButton phone={phone} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What stands above the offers that were found: help in danger, other words and languages that may be meant, and needs that fit. */
export function MeantNeeds({ catalogue, answer, onAsk }: NeedsProps) {
  const { t, locale } = useTranslation()
  const { meantInstead, dangers, query } = answer
  const languages = writtenIn(query, locale, catalogue.facts.locales)
  // Beside the way to the reader's own language, guesses in another only stand in the way.
  const needs = answer.sure || languages.length === 0 ? answer.needs.slice(0, mostNeeds) : []
  return (
    <>
      {dangers.length > 0 && <DangerLines catalogue={catalogue} dangers={dangers} />}
      <p class="badges">
        {languages.map((one) => (
          <a
            key={one}
            class="button"
            lang={languageTag(one)}
            dir={languageOf(one).direction}
            href={href(one, { kind: 'find' }, searchText({ query, filters: {} }))}
          >
            <Icon name="search" />
            {languageOf(one).name}: {query}
          </a>
        ))}
        {meantInstead && (
          <button type="button" class="button" onClick={() => onAsk(meantInstead)}>
            {t('find.meantInstead', { query: meantInstead })}
          </button>
        )}
      </p>
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
    [...answer.offers, ...answer.nearest].flatMap(({ id, through }) => {
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
        withCall={answer.dangers.length > 0}
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
