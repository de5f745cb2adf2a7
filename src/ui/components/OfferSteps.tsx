import type { WholeOffer } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { deadlineText } from '../deadline-text.ts'
import { Card } from './Card.tsx'
import { OfferForms } from './OfferForms.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  entry: WholeOffer
}

/** How to get it, step by step, with the form to apply. */
export function OfferSteps({ entry: { offer, words } }: Props) {
  const { t } = useTranslation()
  const onPages = offer.contacts.some(({ kind }) => kind === 'web' || kind === 'form')
  // "On the internet" without a page to open would lead nowhere.
  const ways = offer.access.filter((way) => way !== 'online' || onPages)
  if (words.steps.length === 0 && ways.length === 0) return null
  return (
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
      <OfferForms offer={offer} />
      {ways.length > 0 && <p class="soft">{ways.map((way) => t(`offer.access.${way}`)).join(t('text.separator'))}</p>}
    </Card>
  )
}

/** Until when to ask for it, and whether it counts back. */
export function OfferDeadline({ entry }: Props) {
  const { t } = useTranslation()
  const text = deadlineText(t, entry)
  if (!text) return null
  return (
    <Card title={t('offer.deadline')}>
      <p>
        <Prose text={text} />
      </p>
    </Card>
  )
}

/** What happens after one has asked for it. */
export function OfferNext({ entry: { words } }: Props) {
  const { t } = useTranslation()
  if (!words.next) return null
  return (
    <Card title={t('offer.next')}>
      <p>
        <Prose text={words.next} />
      </p>
    </Card>
  )
}
