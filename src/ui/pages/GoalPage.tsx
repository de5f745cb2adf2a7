import { goalPlace, offersForGoal } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { OfferList } from '../components/OfferList.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { base, href } from '../href.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  id: string
}

/** One goal: how it is answered, and the offers that serve it. */
export function GoalPage({ id, catalogue, moment }: Props) {
  const { t, locale } = useTranslation()
  const place = goalPlace(catalogue, id)
  if (!place) return <NotFoundPage />
  const { goals } = catalogue.words
  const offers = offersForGoal(catalogue, id).map((offer) => offer.id)
  return (
    <>
      <p class="soft goal-place">
        {goals[place.field.id]?.name} – {goals[place.focus]?.name} (<bdi dir="ltr">{id}</bdi>)
      </p>
      <h1 tabIndex={-1}>{goals[id]?.text}</h1>
      {place.goal.by === 'offers' ? (
        <>
          <h2>{t('goal.offers')}</h2>
          {offers.length > 0 ? (
            <OfferList catalogue={catalogue} ids={offers} moment={moment} />
          ) : (
            <p class="card">{t('goal.gap')}</p>
          )}
        </>
      ) : (
        <section class="card">
          <h2>{t(`goals.by.${place.goal.by}`)}</h2>
          <p>{goals[id]?.answer}</p>
        </section>
      )}
      {place.goal.by === 'report' && (
        <RowLink href={`${base}report`} icon="goal" text={t('report.title')} hint={t('report.hint')} />
      )}
      <RowLink href={href(locale, { kind: 'goals' })} icon="goal" text={t('goal.all')} />
    </>
  )
}
