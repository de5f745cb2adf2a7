import type { MapData } from '#domain/map/data.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { pin } from './TownMap.tsx'

interface Props {
  map: MapData
  /** Whether streets are drawn. */
  streets: boolean
  /** Which kinds of markers are on the map. */
  exact: boolean
  rough: boolean
}

const line = 'M-16-20h32'
const dot = 'M0-20h.1'

/** What is drawn on the map, and what it means. */
export function MapLegend({ map, streets, exact, rough }: Props) {
  const { t } = useTranslation()
  const samples: readonly (readonly [drawn: unknown, words: MessageKey, path: string, kind: string])[] = [
    [exact, 'map.spot', pin, 'marker'],
    [rough, 'map.rough', pin, 'marker map-marker-rough'],
    [map.stops[0], 'map.layer.stops', dot, 'dots'],
    [map.stations[0], 'map.layer.stations', dot, 'dots map-dots-station'],
    [map.drawing?.paths.rail, 'map.layer.rail', line, 'rail'],
    [map.drawing, 'map.layer.boundary', line, 'town'],
    [streets, 'map.layer.streets', line, 'road'],
  ]
  return (
    <ul class="map-legend">
      {samples.map(
        ([drawn, words, path, kind]) =>
          drawn && (
            <li key={words}>
              <svg class="map-sample" viewBox="-18 -44 36 48" aria-hidden="true">
                <g class={`map-${kind}`}>
                  <path d={path} />
                </g>
              </svg>
              {t(words)}
            </li>
          ),
      )}
    </ul>
  )
}
