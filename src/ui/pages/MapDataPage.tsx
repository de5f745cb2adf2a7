import type { MapData } from '#domain/map/data.ts'
import { mapFilePath } from '#domain/map/map-file.ts'
import { formatDate } from '#i18n/dates.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from '../components/Card.tsx'
import { GermanName } from '../components/GermanName.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { base, href } from '../href.ts'

interface Props {
  map: MapData
}

/** Where each part of the map comes from, under which licence, and what was changed. */
export function MapDataPage({ map }: Props) {
  const { t, locale } = useTranslation()
  const external = (url: string, text: string) => (
    <a href={url} rel="noreferrer external" lang="de">
      <bdi>{text}</bdi>
    </a>
  )
  return (
    <>
      <h1 tabIndex={-1}>{t('map.data')}</h1>
      <p class="intro">{t('map.dataIntro')}</p>
      {map.credits.map(({ layer, sources, changes }) => (
        <Card key={layer} title={t(`map.layer.${layer}`)}>
          {sources.map((source) => (
            <dl key={source.name} class="facts">
              <div>
                <dt>{t('map.source')}</dt>
                <dd>
                  {external(source.url, source.name)} (
                  {source.date === 'undated' ? t('offer.undated') : formatDate(t, source.date)})
                </dd>
              </div>
              <div>
                <dt>{t('map.licence')}</dt>
                <dd>{external(source.licenceUrl, source.licence)}</dd>
              </div>
              <div>
                <dt>{t('map.credit')}</dt>
                <dd>
                  <GermanName text={source.attribution} />
                </dd>
              </div>
            </dl>
          ))}
          <dl class="facts">
            <div>
              <dt>{t('map.changes')}</dt>
              {changes.map((change) => (
                <dd key={change}>{t(`map.changed.${change}`)}</dd>
              ))}
            </div>
          </dl>
          <p>
            <a href={`${base}${mapFilePath(layer)}`} download>
              <bdi dir="ltr">{layer}.geojson</bdi>
            </a>
          </p>
        </Card>
      ))}
      <p>{t('map.dataOpen')}</p>
      <RowLink href={href(locale, { kind: 'map' })} icon="place" text={t('map.title')} />
    </>
  )
}
