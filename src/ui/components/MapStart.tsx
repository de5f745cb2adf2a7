import type { MapData } from '#domain/map/data.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { DevicePositionControls } from '../hooks/use-device-position.ts'
import { sayDistance } from '../say-distance.ts'
import { Icon } from './Icon.tsx'

interface Props {
  map: MapData
  /** The name of the stop, station or district that was chosen. */
  from: string
  device: DevicePositionControls
  onFrom: (name: string) => void
}

/** Rougher than this, people should know that it is rough, in metres. */
const rough = 200

/** From where distances are counted: a place somebody chooses, or the device, if its owner says so. */
export function MapStart({ map, from, device: { position, askable, ask, forget }, onFrom }: Props) {
  const { t } = useTranslation()
  const there = position.kind === 'there'
  return (
    <div class="map-start">
      <div class="filter-select">
        <label for="map-from">{t('map.from')}</label>
        <select id="map-from" value={from} onChange={(event) => onFrom(event.currentTarget.value)}>
          <option value="">{t('map.fromNone')}</option>
          {(['districts', 'stations', 'stops'] as const).map((layer) => (
            <optgroup key={layer} label={t(`map.layer.${layer}`)}>
              {map[layer].map(({ name }) => (
                <option key={name} value={`${layer} ${name}`} lang="de">
                  {name}
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
