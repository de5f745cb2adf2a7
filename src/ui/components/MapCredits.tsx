import type { MapData, MapSource } from '#domain/map/data.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'

interface Props {
  map: MapData
}

/** Whom we thank for the map: licences ask that it stands in sight of it, on paper too. */
export function MapCredits({ map }: Props) {
  const { t, locale } = useTranslation()
  const sources = new Map<string, MapSource>()
  for (const source of map.credits.flatMap((credit) => credit.sources)) sources.set(source.attribution, source)
  return (
    <p class="map-credits">
      {[...sources.values()].map(({ attribution, licenceUrl }) => (
        <span key={attribution}>
          <a href={licenceUrl} rel="noreferrer external license" lang="de">
            <bdi>{attribution}</bdi>
          </a>
          {' · '}
        </span>
      ))}
      <a href={href(locale, { kind: 'map-data' })}>{t('map.data')}</a>
    </p>
  )
}
