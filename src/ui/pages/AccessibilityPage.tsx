import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from '../components/Card.tsx'
import { ContactSentence } from '../components/ContactSentence.tsx'
import type { PageProps } from './page-props.ts'

/** The accessibility statement: what works, what does not yet, how it was tested, where to report a barrier. */
export function AccessibilityPage({ catalogue: { facts } }: PageProps) {
  const { t } = useTranslation()
  return (
    <>
      <h1 tabIndex={-1}>{t('accessibility.title')}</h1>
      <p class="intro">{t('accessibility.intro')}</p>
      <Card title={t('accessibility.doneTitle')}>
        <p>{t('accessibility.done')}</p>
      </Card>
      <Card title={t('accessibility.openTitle')}>
        <p>{t('accessibility.open')}</p>
      </Card>
      <Card title={t('accessibility.testedTitle')}>
        <p>{t('accessibility.tested')}</p>
      </Card>
      <Card title={t('accessibility.reportTitle')}>
        <ContactSentence
          sentence={(email) => t('accessibility.report', { email })}
          email={facts.site.accessibilityEmail}
          missing={t('accessibility.reportMissing')}
        />
      </Card>
    </>
  )
}
