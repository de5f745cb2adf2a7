import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from '../components/Card.tsx'
import { GermanName } from '../components/GermanName.tsx'
import type { PageProps } from './page-props.ts'

/** What is kept, where, and who can see it. */
export function PrivacyPage({ catalogue: { facts } }: PageProps) {
  const { t } = useTranslation()
  const { privacyContact } = facts.site
  return (
    <>
      <h1 tabIndex={-1}>{t('privacy.title')}</h1>
      <p class="intro">{t('privacy.short')}</p>
      <p>{t('privacy.noTracking')}</p>
      <Card title={t('privacy.deviceTitle')}>
        <p>{t('privacy.device')}</p>
      </Card>
      <Card title={t('privacy.searchTitle')}>
        <p>{t('privacy.search')}</p>
      </Card>
      <Card title={t('map.privacyTitle')}>
        <p>{t('map.hereHint')}</p>
      </Card>
      <Card title={t('privacy.callsTitle')}>
        <p>{t('privacy.calls')}</p>
      </Card>
      <Card title={t('consultation.title')}>
        <p>{t('consultation.separate')}</p>
        <p>{t('consultation.limits')}</p>
      </Card>
      <Card title={t('speak.read')}>
        <p>{t('speak.privacy')}</p>
      </Card>
      <Card title={t('privacy.serverTitle')}>
        <p>{t('privacy.server')}</p>
      </Card>
      <Card title={t('privacy.contactTitle')}>
        <p>
          {privacyContact ? <GermanName text={privacyContact} /> : <mark class="missing">{t('imprint.missing')}</mark>}
        </p>
      </Card>
    </>
  )
}
