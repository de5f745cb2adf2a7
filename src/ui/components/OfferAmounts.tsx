import type { WholeOffer } from '#catalogue/catalogue.ts'
import type { Moment } from '#domain/moment.ts'
import { currentAmounts } from '#domain/offer.ts'
import { formatEuro } from '#i18n/dates.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { Paired } from './Paired.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  entry: WholeOffer
  /** Not known while the page is prerendered: then the amounts wait, so that none is shown after its year. */
  moment: Moment | undefined
}

/** What it costs, and how much money there is this year. */
export function OfferAmounts({ entry: { offer, words }, moment }: Props) {
  const { t } = useTranslation()
  // That a benefit costs nothing goes without saying: it is money one gets.
  const cost = offer.kind === 'benefit' ? undefined : offer.cost
  const amounts = moment ? currentAmounts(offer, Number(moment.date.slice(0, 4))) : []
  return (
    <>
      {(cost || words.cost) && (
        <Card title={t('offer.cost')}>
          {cost && <p>{t(`offer.cost.${cost}`)}</p>}
          {words.cost && (
            <p>
              <Prose text={words.cost} />
            </p>
          )}
        </Card>
      )}
      {amounts.length > 0 && (
        <Card title={t('offer.amounts')}>
          <ul>
            {amounts.map(({ id, euro, per, upTo, year }) => {
              const gaps = { amount: formatEuro(t, euro), period: t(`offer.per.${per}`) }
              return (
                <li key={id}>
                  <strong>{t(upTo ? 'offer.amountUpTo' : 'offer.amount', gaps)}</strong>{' '}
                  <Paired text={words.amounts[id] ?? ''} />{' '}
                  <span class="soft">({t('offer.amountYear', { year })})</span>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
    </>
  )
}
