import { isUrgent, needsForTopic, offersForTopic } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DangerNotice } from '../components/DangerNotice.tsx'
import { Icon, iconNamed } from '../components/Icon.tsx'
import { OfferList } from '../components/OfferList.tsx'
import { Paired } from '../components/Paired.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { href } from '../href.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  id: string
}

/** A shelf: the sentences people come with, and everything that stands there. */
export function TopicPage({ id, ...page }: Props) {
  const { t, locale } = useTranslation()
  const { catalogue, moment } = page
  const topic = catalogue.facts.topics.find((one) => one.id === id)
  if (!topic) return <NotFoundPage />
  const words = catalogue.words.topics[id]
  const needs = needsForTopic(catalogue, id)
  return (
    <>
      <h1 tabIndex={-1} class="with-icon">
        <Icon name={iconNamed(topic.icon)} />
        <Paired text={words?.name ?? ''} />
      </h1>
      <p class="intro">
        <Paired text={words?.summary ?? ''} />
      </p>
      {needs.some((need) => isUrgent(catalogue, need.id)) && <DangerNotice />}
      <h2>
        <Paired text={t('topic.needs')} />
      </h2>
      <ul class="plain">
        {needs.map((need) => (
          <li key={need.id}>
            <RowLink
              href={href(locale, { kind: 'need', id: need.id })}
              text={catalogue.words.needs[need.id]?.sentence ?? ''}
            />
          </li>
        ))}
      </ul>
      <h2>
        <Paired text={t('topic.offers')} />
      </h2>
      <OfferList catalogue={catalogue} ids={offersForTopic(catalogue, id).map((offer) => offer.id)} moment={moment} />
    </>
  )
}
