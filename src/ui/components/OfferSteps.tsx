import type { WholeOffer } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { retroactiveText } from '../retroactive-text.ts'
import { Card } from './Card.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  entry: WholeOffer
}

/** How to get it, until when, and what happens next. */
export function OfferSteps({ entry: { offer, words } }: Props) {
  const { t } = useTranslation()
  const { retroactive } = offer
  return (
    <>
      {(words.steps.length > 0 || offer.access.length > 0) && (
        <Card title={t('offer.how')}>
          {words.steps.length > 0 && (
            <ol class="steps">
              {words.steps.map((step) => (
                <li key={step}>
                  <Prose text={step} />
                </li>
              ))}
            </ol>
          )}
          {offer.access.length > 0 && (
            <p class="soft">{offer.access.map((way) => t(`offer.access.${way}`)).join(t('text.separator'))}</p>
          )}
        </Card>
      )}
      {(words.deadline || retroactive) && (
        <Card title={t('offer.deadline')}>
          {words.deadline ? (
            <p>
              <Prose text={words.deadline} />
            </p>
          ) : (
            <p>{retroactiveText(t, retroactive ?? '')}</p>
          )}
        </Card>
      )}
      {words.next && (
        <Card title={t('offer.next')}>
          <p>
            <Prose text={words.next} />
          </p>
        </Card>
      )}
    </>
  )
}
