import { isUrgent, offersForGroup } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DangerNotice } from '../components/DangerNotice.tsx'
import { OfferList } from '../components/OfferList.tsx'
import { Paired } from '../components/Paired.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { href } from '../href.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  id: string
}

/** A group of people: the sentences they often come with, and the offers that are made for them. */
export function GroupPage({ id, catalogue, moment }: Props) {
  const { t, locale } = useTranslation()
  const { facts, words } = catalogue
  const group = facts.audiences.find((one) => one.id === id)
  if (!group) return <NotFoundPage />
  const offers = offersForGroup(catalogue, id)
  return (
    <>
      <h1 tabIndex={-1}>
        <Paired text={words.audiences[id]?.name ?? ''} />
      </h1>
      <p class="intro">
        <Paired text={words.audiences[id]?.summary ?? ''} />
      </p>
      {group.needs.some((need) => isUrgent(catalogue, need)) && <DangerNotice />}
      {group.needs.length > 0 && (
        <>
          <h2>
            <Paired text={t('group.needs')} />
          </h2>
          <ul class="plain">
            {group.needs.map((need) => (
              <li key={need}>
                <RowLink href={href(locale, { kind: 'need', id: need })} text={words.needs[need]?.sentence ?? ''} />
              </li>
            ))}
          </ul>
        </>
      )}
      {offers.length > 0 && (
        <>
          <h2>
            <Paired text={t('group.offers')} />
          </h2>
          <OfferList catalogue={catalogue} ids={offers.map((offer) => offer.id)} moment={moment} />
        </>
      )}
      <RowLink href={href(locale, { kind: 'groups' })} icon="users" text={t('group.all')} />
    </>
  )
}
