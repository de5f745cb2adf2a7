import type { Catalogue } from '#catalogue/catalogue.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { ContactSentence } from './ContactSentence.tsx'
import { OpenedPart } from './OpenedPart.tsx'

interface Props {
  catalogue: Catalogue
  offer: OfferBrief
}

const load = () => import('./MistakeForm.tsx').then(({ MistakeForm }) => MistakeForm)

/** "Something wrong or missing here?" at the end of an offer's page. */
export function OfferMistake({ catalogue, offer }: Props) {
  const { t } = useTranslation()
  return (
    <OpenedPart summary={t('mistake.title')} load={load} given={{ catalogue, offer }}>
      <ContactSentence
        sentence={(email) => t('about.mistake', { email })}
        email={catalogue.facts.site.mistakesEmail}
        missing={t('about.mistakeMissing')}
      />
    </OpenedPart>
  )
}
