import { type Catalogue, offerEntries } from '#catalogue/catalogue.ts'
import type { Moment } from '#domain/moment.ts'
import { firstPhone } from '#domain/offer.ts'
import { href } from '../href.ts'
import { type Mark, OfferCard } from './OfferCard.tsx'

interface Props {
  catalogue: Catalogue
  ids: readonly string[]
  moment: Moment | undefined
  /** Shows each offer's number at once, where there is no time to read on. */
  withCall?: boolean | undefined
  /** Marks the words in a text that were searched for. */
  mark?: Mark | undefined
  /** Why an offer is here, by its id. */
  reasons?: ReadonlyMap<string, string> | undefined
}

/** Offers below each other, in the given order. */
export function OfferList({ catalogue, ids, moment, withCall, mark, reasons }: Props) {
  return (
    <ul class="offer-list">
      {offerEntries(catalogue, ids).map((entry) => (
        <OfferCard
          key={entry.offer.id}
          entry={entry}
          href={href(catalogue.locale, { kind: 'offer', id: entry.offer.id })}
          area={catalogue.words.areas[entry.offer.area]?.name ?? ''}
          moment={moment}
          phone={withCall ? firstPhone(entry.offer) : undefined}
          mark={mark}
          reason={reasons?.get(entry.offer.id)}
        />
      ))}
    </ul>
  )
}
