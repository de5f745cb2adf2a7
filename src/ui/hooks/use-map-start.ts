import { useMemo, useState } from 'preact/hooks'
import type { GeoPoint, NamedPoint } from '#domain/map/geo.ts'
import { type DevicePositionControls, useDevicePosition } from './use-device-position.ts'

/** From where distances are counted. */
export type DistanceStart =
  | { readonly kind: 'none' }
  | { readonly kind: 'place'; readonly place: NamedPoint; readonly point: GeoPoint }
  | { readonly kind: 'device'; readonly point: GeoPoint }

/** The start of distances, and the ways to another one. */
export interface MapStartControls {
  readonly start: DistanceStart
  readonly device: DevicePositionControls
  /** Counts from a place of the map, or from none. The device is forgotten. */
  choose(place: NamedPoint | undefined): void
}

/** Remembers from where distances are counted. While the device's position is known it comes before the place chosen earlier. */
export function useMapStart(): MapStartControls {
  const [place, setPlace] = useState<NamedPoint>()
  const device = useDevicePosition()
  const { position } = device
  const start = useMemo((): DistanceStart => {
    if (position.kind === 'there') return { kind: 'device', point: position.point }
    return place ? { kind: 'place', place, point: place.point } : { kind: 'none' }
  }, [position, place])
  const choose = (next: NamedPoint | undefined) => {
    device.forget()
    setPlace(next)
  }
  return { start, device, choose }
}
