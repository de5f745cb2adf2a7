import type { Catalogue, WholeOffer } from '#catalogue/catalogue.ts'
import type { Moment } from '#domain/moment.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Kept } from '../hooks/use-kept.ts'
import { Blocks } from './Blocks.tsx'
import { Card } from './Card.tsx'
import { OfferAmounts } from './OfferAmounts.tsx'
import { OfferAskAt } from './OfferAskAt.tsx'
import { OfferDocuments } from './OfferDocuments.tsx'
import { OfferHours } from './OfferHours.tsx'
import { OfferPlaces } from './OfferPlaces.tsx'
import { OfferRefused } from './OfferRefused.tsx'
import { OfferSources } from './OfferSources.tsx'
import { OfferDeadline, OfferNext, OfferSteps } from './OfferSteps.tsx'
import { OfferWho } from './OfferWho.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  catalogue: Catalogue
  entry: WholeOffer
  moment: Moment | undefined
  /** Knows which papers are there. */
  kept?: Kept | undefined
}

/** Everything about an offer, in the order in which people ask: whom to ask? for me? what does it cost? where and when? how? */
export function OfferSections({ catalogue, entry, moment, kept }: Props) {
  const { t } = useTranslation()
  const { offer, words } = entry
  const spoken = offer.languages.map((code) => t(`spoken.${code}` as 'spoken.de')).join(t('text.separator'))
  return (
    <>
      <OfferAskAt catalogue={catalogue} offer={offer} />
      <OfferWho entry={entry} />
      <OfferAmounts entry={entry} moment={moment} />
      <OfferPlaces offer={offer.id} places={offer.places} stepFree={offer.stepFree === true} />
      <OfferHours entry={entry} />
      <OfferSteps entry={entry} />
      <OfferDocuments offer={offer} catalogue={catalogue} kept={kept} />
      <OfferDeadline entry={entry} />
      <OfferNext entry={entry} />
      <OfferRefused catalogue={catalogue} offer={offer} />
      {(spoken !== '' || offer.interpreter) && (
        <Card title={t('offer.languages')}>
          {spoken !== '' && <p>{spoken}</p>}
          {offer.interpreter && (
            <p>
              <Prose text={t('offer.interpreter')} />
            </p>
          )}
        </Card>
      )}
      {words.body.length > 0 && (
        <Card title={t('offer.more')}>
          <Blocks blocks={words.body} />
        </Card>
      )}
      <OfferSources offer={offer} />
    </>
  )
}
