import { formatDate } from '#i18n/dates.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from '../components/Card.tsx'
import { ContactSentence } from '../components/ContactSentence.tsx'
import { DeviceLanguages } from '../components/DeviceLanguages.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { base, href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** What this is, where its facts stand, and who wrote its texts. */
export function AboutPage({ catalogue: { facts } }: PageProps) {
  const { t, locale } = useTranslation()
  return (
    <>
      <h1 tabIndex={-1}>{t('about.title')}</h1>
      <p class="intro">{t('about.what', { town: facts.site.town })}</p>
      <Card title={t('about.factsTitle')}>
        <p>{t('about.factsCount', { count: facts.offers.length })}</p>
        <p>{t('about.facts', { date: formatDate(t, facts.asOf) })}</p>
      </Card>
      <Card title={t('about.textsTitle')}>
        <p>{t('about.texts')}</p>
      </Card>
      <Card title={t('about.mistakeTitle')}>
        <ContactSentence
          sentence={(email) => t('about.mistake', { email })}
          email={facts.site.mistakesEmail}
          missing={t('about.mistakeMissing')}
        />
      </Card>
      <Card title={t('about.deviceTitle')}>
        <p>{t('about.device')}</p>
        <DeviceLanguages locales={facts.locales} />
      </Card>
      <Card title={t('about.sourcesTitle')}>
        <p>{t('about.sources')}</p>
        <RowLink href={href(locale, { kind: 'sources' })} icon="info" text={t('sources.title')} />
        <RowLink href={href(locale, { kind: 'open-data' })} icon="info" text={t('openData.title')} />
        <RowLink href={`${base}report`} icon="goal" text={t('report.title')} hint={t('report.hint')} />
      </Card>
      <p class="soft">
        {t('about.edition', { edition: facts.edition })} · {t('about.licence')}
      </p>
    </>
  )
}
