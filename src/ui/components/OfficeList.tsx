import type { OfferEntry } from '#catalogue/catalogue.ts'
import { firstPhone } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { CallButton } from './CallButton.tsx'
import { GermanName } from './GermanName.tsx'
import { Paired } from './Paired.tsx'

interface Props {
  entries: readonly OfferEntry[]
}

/** Offices to ask, each with its German name and its number. */
export function OfficeList({ entries }: Props) {
  const { locale } = useTranslation()
  return (
    <ul class="plain">
      {entries.map(({ offer, words }) => {
        const phone = firstPhone(offer)
        return (
          <li key={offer.id} class="ask-at">
            <span>
              <a href={href(locale, { kind: 'offer', id: offer.id })}>
                <Paired text={words.title} />
              </a>{' '}
              <span class="soft">
                (<GermanName text={offer.official} />)
              </span>
            </span>
            {/* Lines end as they look, also where they are only heard. */}
            {'\n'}
            {phone && <CallButton phone={phone} />}
          </li>
        )
      })}
    </ul>
  )
}
