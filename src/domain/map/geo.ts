/** Latitude and longitude in degrees (WGS 84). */
export type GeoPoint = readonly [latitude: number, longitude: number]

/** A point with a name people know: a stop, a station, a district. */
export interface NamedPoint {
  readonly name: string
  readonly point: GeoPoint
}

/** Mean radius of the earth in metres. */
const earthRadius = 6_371_000

export const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points as the crow flies (haversine). */
export function metresBetween([fromLatitude, fromLongitude]: GeoPoint, [toLatitude, toLongitude]: GeoPoint): number {
  const across = Math.sin(radians(toLongitude - fromLongitude) / 2) ** 2
  const up = Math.sin(radians(toLatitude - fromLatitude) / 2) ** 2
  const share = up + Math.cos(radians(fromLatitude)) * Math.cos(radians(toLatitude)) * across
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(share)))
}

/** The nearest of these points, and how far it is; `undefined` if there are none. */
export function nearest<Point extends NamedPoint>(
  points: readonly Point[],
  to: GeoPoint,
): { readonly one: Point; readonly metres: number } | undefined {
  let best: { one: Point; metres: number } | undefined
  for (const one of points) {
    const metres = metresBetween(one.point, to)
    if (!best || metres < best.metres) best = { one, metres }
  }
  return best
}

/** A distance as people say it: nobody walks 437 metres. */
export type SaidDistance =
  | { readonly kind: 'here' }
  | { readonly kind: 'metres'; readonly value: number }
  | { readonly kind: 'kilometres'; readonly value: number }

/** Below 50 m it is here; then in steps of 50 m, from 1 km in steps of 100 m, from 10 km in whole kilometres. */
export function saidDistance(metres: number): SaidDistance {
  if (metres < 50) return { kind: 'here' }
  const rounded = Math.round(metres / 50) * 50
  if (rounded < 1000) return { kind: 'metres', value: rounded }
  const tenths = Math.round(metres / 100) / 10
  return { kind: 'kilometres', value: tenths < 10 ? Math.max(1, tenths) : Math.round(metres / 1000) }
}
