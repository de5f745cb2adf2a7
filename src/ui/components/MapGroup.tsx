import { useEffect, useRef } from 'preact/hooks'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Marker } from './TownMap.tsx'

interface Props {
  markers: readonly Marker[]
  onClose: () => void
}

/** The offers that share a marker. */
export function MapGroup({ markers, onClose }: Props) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const ids = markers.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (ids !== '') heading.current?.focus()
  }, [ids])
  if (markers.length === 0) return null
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way; the button is the first.
    <section class="card map-group" onKeyDown={close}>
      <h2 tabIndex={-1} ref={heading}>
        {t('map.group', { count: markers.length })}
      </h2>
      <ol class="map-list">
        {markers.map(({ id, number, title, href }) => (
          <li key={id}>
            <span class="map-number">{number}</span>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ol>
      <button type="button" class="button" onClick={onClose}>
        {t('map.close')}
      </button>
    </section>
  )
}
