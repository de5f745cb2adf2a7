import type { MapData } from '#domain/map/data.ts'
import type { NamedPoint } from '#domain/map/geo.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { DevicePositionControls } from '../hooks/use-device-position.ts'
import type { DistanceStart } from '../hooks/use-map-start.ts'
import { sayDistance } from '../say-distance.ts'
import { Icon } from './Icon.tsx'

interface Props {
  map: MapData
  start: DistanceStart
  device: DevicePositionControls
  onChoose: (place: NamedPoint | undefined) => void
}

const layers = ['districts', 'stations', 'stops'] as const

/** Rougher than this, people should know that it is rough, in metres. */
const rough = 200

/** From where distances are counted: a place somebody chooses, or the device, if its owner says so. */
export function MapStart({ map, start, device: { position, askable, ask, forget }, onChoose }: Props) {
  const { t } = useTranslation()
  const there = position.kind === 'there'
  const places = layers.flatMap((layer) => map[layer])
  const numberOf = (place: NamedPoint) => String(places.indexOf(place))
  return (
    <div class="map-start">
      <div class="filter-select">
        <label for="map-from">{t('map.from')}</label>
        <select
          id="map-from"
          value={start.kind === 'place' ? numberOf(start.place) : start.kind}
          onChange={(event) => onChoose(places[Number(event.currentTarget.value)])}
        >
          <option value="none">{t('map.fromNone')}</option>
          {there && <option value="device">{t('map.here')}</option>}
          {layers.map((layer) => (
            <optgroup key={layer} label={t(`map.layer.${layer}`)}>
              {map[layer].map((place) => (
                <option key={place.name} value={numberOf(place)} lang="de">
                  {place.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {askable && (
        <>
          <button type="button" class="button" onClick={there ? forget : ask} disabled={position.kind === 'asking'}>
            <Icon name={there ? 'clear' : 'place'} />
            {t(there ? 'map.hereForget' : 'map.here')}
          </button>
          <p class="soft">
            {position.kind === 'asking' && t('map.hereAsking')}
            {position.kind === 'none' && t('map.hereHint')}
            {there && t('map.hereFound')}{' '}
            {there && position.accuracy > rough && t('map.hereRough', { distance: sayDistance(t, position.accuracy) })}
          </p>
          {position.kind === 'failed' && (
            <p class="freshness-notice">
              <Icon name="warning" />
              <span>{t(position.why === 'denied' ? 'map.hereDenied' : 'map.hereUnknown')}</span>
            </p>
          )}
        </>
      )}
    </div>
  )
}
