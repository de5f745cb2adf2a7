import { offerEntries } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { OfferList } from '../components/OfferList.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { href } from '../href.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  id: string
}

/** An offer that has left the catalogue: says so, and what to look at instead. */
export function GoneOffer({ id, ...page }: Props) {
  const { t, locale } = useTranslation()
  const { catalogue, moment } = page
  const withdrawn = catalogue.facts.withdrawn.find((one) => one.id === id)
  if (!withdrawn) return <NotFoundPage />
  const [replacement] = offerEntries(catalogue, withdrawn.replacedBy ? [withdrawn.replacedBy] : [])
  return (
    <>
      <h1 tabIndex={-1}>{t('offer.gone')}</h1>
      {replacement && (
        <>
          <p>{t('offer.goneReplaced')}</p>
          <OfferList catalogue={catalogue} ids={[replacement.offer.id]} moment={moment} />
        </>
      )}
      <RowLink href={href(locale, { kind: 'find' })} icon="search" text={t('list.browse')} />
    </>
  )
}
