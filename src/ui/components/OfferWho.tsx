import type { WholeOffer } from '#catalogue/catalogue.ts'
import type { AgeRange } from '#domain/offer.ts'
import type { Translate } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { PairedMessage } from './PairedMessage.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  entry: WholeOffer
}

function agesText(t: Translate, { from, to }: AgeRange, of: 'ages' | 'childAges'): string {
  if (from !== undefined && to !== undefined) return t(`offer.${of}`, { from, to })
  return from !== undefined ? t(`offer.${of}From`, { from }) : t(`offer.${of}To`, { to: to ?? '' })
}

/** Is it for me? */
export function OfferWho({ entry: { offer, words } }: Props) {
  const { t } = useTranslation()
  const { age, childAge } = offer.audience
  return (
    <Card title={t('offer.forMe')}>
      <p>
        <Prose text={words.who} />
      </p>
      {childAge && (
        <p class="soft">
          <PairedMessage say={(say) => agesText(say, childAge, 'childAges')} />
        </p>
      )}
      {age && (
        <p class="soft">
          <PairedMessage say={(say) => agesText(say, age, 'ages')} />
        </p>
      )}
    </Card>
  )
}
