import type { WholeOffer } from '#catalogue/catalogue.ts'
import type { Translate } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  entry: WholeOffer
}

/** `none` or `6 months`, as the facts say it. */
export function retroactiveText(t: Translate, retroactive: string): string {
  return retroactive === 'none'
    ? t('offer.retroactiveNone')
    : t('offer.retroactive', { count: Number.parseInt(retroactive, 10) })
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
