import { type Catalogue, offerEntries } from '#catalogue/catalogue.ts'
import { allowsObjection } from '#domain/objection.ts'
import { firstPhone, type Offer } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { CallButton } from './CallButton.tsx'
import { Card } from './Card.tsx'

interface Props {
  catalogue: Catalogue
  offer: Offer
}

/** What one can do against a no, and who helps to write it: first how it is done, then those who read letters with people. */
function helpers({ needs }: Catalogue, offer: Offer): readonly string[] {
  const of = (need: string, most: number) => needs.get(need)?.offers.slice(0, most) ?? []
  const all = [...of('office-said-no', 1), ...of('understand-letter', 3)]
  return all.filter((id, index) => id !== offer.id && all.indexOf(id) === index)
}

/** What to do when the office says no. Only where an authority decides. */
export function OfferRefused({ catalogue, offer }: Props) {
  const { t, locale } = useTranslation()
  if (!allowsObjection(offer, catalogue.providers.get(offer.provider))) return null
  return (
    <Card title={t('refused.title')}>
      <p>{t('refused.objection')}</p>
      <p>{t('refused.month')}</p>
      <p>{t('refused.help')}</p>
      <ul class="plain">
        {offerEntries(catalogue, helpers(catalogue, offer)).map(({ offer: other, words }) => {
          const phone = firstPhone(other)
          return (
            <li key={other.id} class="ask-at">
              <a href={href(locale, { kind: 'offer', id: other.id })}>{words.title}</a>
              {phone && <CallButton phone={phone} />}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
