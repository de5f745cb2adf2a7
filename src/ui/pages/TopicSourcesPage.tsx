import { type Details, offersOnShelf } from '#catalogue/catalogue.ts'
import { isOverdue } from '#domain/freshness.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DetailsFailed } from '../components/DetailsFailed.tsx'
import { FactsDate } from '../components/FactsDate.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { SourceList } from '../components/SourceList.tsx'
import { href } from '../href.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  id: string
}

/** The offers of a topic, each with its sources and how old its facts are: the oldest first. */
export function TopicSourcesPage({ id, catalogue, details, moment }: Props) {
  const { t, locale } = useTranslation()
  const { facts, words } = catalogue
  if (!facts.topics.some((topic) => topic.id === id)) return <NotFoundPage />
  const age = (offer: OfferBrief) => offer.factsOf ?? ''
  const offers = [...offersOnShelf(catalogue, id)].sort(
    (a, b) => age(a).localeCompare(age(b)) || a.id.localeCompare(b.id),
  )
  return (
    <>
      <p class="soft">{t('sources.title')}</p>
      <h1 tabIndex={-1}>{words.topics[id]?.name}</h1>
      {details.kind === 'failed' && <DetailsFailed retry={details.retry} />}
      <ul class="plain">
        {offers.map((offer) => (
          <li key={offer.id} class="card">
            <h2 class="sources-offer">
              <a href={href(locale, { kind: 'offer', id: offer.id })}>{words.offers[offer.id]?.title}</a>
            </h2>
            <Freshness offer={offer} today={moment?.date ?? facts.asOf} />
            {details.kind === 'there' && <Sources offer={offer} details={details.details} />}
          </li>
        ))}
      </ul>
      <RowLink href={href(locale, { kind: 'sources' })} icon="info" text={t('sources.allTopics')} />
    </>
  )
}

function Freshness({ offer, today }: { offer: OfferBrief; today: string }) {
  const { t } = useTranslation()
  return (
    <p>
      <FactsDate offer={offer} />
      {isOverdue(offer, today) && <strong class="badge">{t('sources.mark')}</strong>}
    </p>
  )
}

function Sources({ offer, details }: { offer: OfferBrief; details: Details }) {
  return <SourceList sources={details.facts.offers[offer.id]?.sources ?? []} />
}
