import type { ComponentChildren } from 'preact'
import type { OfferEntry } from '#catalogue/catalogue.ts'
import type { Moment } from '#domain/moment.ts'
import type { PhoneContact } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { CallButton } from './CallButton.tsx'
import { GermanName } from './GermanName.tsx'
import { Icon } from './Icon.tsx'
import { OpenBadge } from './OpenBadge.tsx'
import { Paired } from './Paired.tsx'

/** Shows a text with some of its words marked. */
export type Mark = (text: string) => ComponentChildren

interface Props {
  entry: OfferEntry
  href: string
  /** Where it can be used: `in Eisenach`. */
  area: string
  moment: Moment | undefined
  phone: PhoneContact | undefined
  mark?: Mark | undefined
  /** Why it was found, where its own words do not tell. */
  reason?: string | undefined
}

/** One offer in a list: what it is, who gives it, what it costs, and whether its door is open now. */
export function OfferCard({
  entry: { offer, words },
  href,
  area,
  moment,
  phone,
  mark = (text) => text,
  reason,
}: Props) {
  const { t } = useTranslation()
  return (
    <li class="offer-card">
      <h3>
        <a href={href}>
          <Paired text={words.title}>{mark(words.title)}</Paired>
        </a>
      </h3>
      <p class="offer-official">
        <GermanName text={offer.official} mark={mark} />
      </p>
      <p>
        <Paired text={words.summary}>{mark(words.summary)}</Paired>
      </p>
      {reason && <p class="offer-reason">{reason}</p>}
      <p class="badges">
        <span class="badge">
          <Icon name="place" />
          {area}
        </span>
        {offer.cost && offer.kind !== 'benefit' && (
          <span class="badge">
            <Icon name="wallet" />
            {t(`offer.cost.${offer.cost}`)}
          </span>
        )}
        <OpenBadge hours={offer.hours} moment={moment} />
      </p>
      {phone && <CallButton phone={phone} />}
    </li>
  )
}
