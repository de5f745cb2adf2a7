import { isUrgent } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DangerNotice } from '../components/DangerNotice.tsx'
import { iconNamed } from '../components/Icon.tsx'
import { OfferList } from '../components/OfferList.tsx'
import { Paired } from '../components/Paired.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { href } from '../href.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  id: string
}

/** A sentence people come with, and the offers that answer it. */
export function NeedPage({ id, ...page }: Props) {
  const { t, locale } = useTranslation()
  const { catalogue, moment } = page
  const need = catalogue.needs.get(id)
  if (!need) return <NotFoundPage />
  const urgent = isUrgent(catalogue, id)
  const topic = catalogue.facts.topics.find((one) => one.id === need.topic)
  return (
    <>
      <h1 tabIndex={-1}>
        <Paired text={catalogue.words.needs[id]?.sentence ?? ''} />
      </h1>
      {urgent && <DangerNotice />}
      <h2>
        <Paired text={t('need.offers')} />
      </h2>
      <OfferList catalogue={catalogue} ids={need.offers} moment={moment} withCall={urgent} />
      {topic && (
        <RowLink
          href={href(locale, { kind: 'topic', id: topic.id })}
          icon={iconNamed(topic.icon)}
          text={catalogue.words.topics[topic.id]?.name ?? ''}
          hint={t('need.more')}
        />
      )}
    </>
  )
}
