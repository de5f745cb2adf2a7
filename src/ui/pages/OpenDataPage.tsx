import {
  editionSummary,
  type OpenDataFile,
  type OpenDataUse,
  openData,
  openDataCatalogue,
  openDataLicence,
} from '#domain/open-data.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from '../components/Card.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { base, href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** What a file is for, in the order of the page. */
const uses: Readonly<Record<OpenDataUse, MessageKey>> = {
  table: 'openData.table',
  places: 'openData.places',
  exchange: 'openData.exchange',
  vocabulary: 'openData.vocabulary',
  schema: 'openData.schema',
  about: 'openData.about',
  editions: 'openData.editions',
}

const files: readonly OpenDataFile[] = [...Object.values(openData), openDataCatalogue, editionSummary]

/** All facts and texts as files that anybody may use, and what each is good for. */
export function OpenDataPage({ catalogue: { facts } }: PageProps) {
  const { t, locale } = useTranslation()
  const used = (Object.keys(uses) as OpenDataUse[])
    .map((use) => ({ use, own: files.filter((file) => file.use === use) }))
    .filter(({ own }) => own.length > 0)
  return (
    <>
      <h1 tabIndex={-1}>{t('openData.title')}</h1>
      <p class="intro">{t('openData.intro', { town: facts.site.town })}</p>
      {used.map(({ use, own }) => (
        <section key={use} class="card">
          <p>{t(uses[use])}</p>
          <ul class="index">
            {own.map(({ path }) => (
              <li key={path}>
                <a href={`${base}${path}`} download>
                  <bdi dir="ltr">{path.replace(/^.*\//, '')}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Card title={t('openData.licenceTitle')}>
        <p>{t('openData.licence')}</p>
        <p>
          <a href={openDataLicence} rel="noreferrer external" dir="ltr">
            CC BY 4.0
          </a>
        </p>
        <p>{t('openData.private')}</p>
      </Card>
      <RowLink href={href(locale, { kind: 'map-data' })} icon="place" text={t('map.data')} />
      <RowLink href={`${base}report`} icon="goal" text={t('report.title')} hint={t('report.hint')} />
    </>
  )
}
