import { type GeoPoint, type NamedPoint, radians } from './geo.ts'

/** How degrees become units of the drawing: Mercator, with the north-west corner at 0, 0. */
export interface Projection {
  readonly west: number
  readonly north: number
  /** Units of the drawing to one radian of longitude. */
  readonly scale: number
}

/** What can be drawn under the offers; each is one path. */
export const drawnLayers = ['boundary', 'rail'] as const
export type DrawnLayer = (typeof drawnLayers)[number]

/** What a file of the map holds. */
export const mapLayers = ['boundary', 'districts', 'stops', 'stations', 'rail', 'streets'] as const
export type MapLayer = (typeof mapLayers)[number]

/** What was done to data before it was drawn. */
export const mapChanges = ['selected', 'rounded', 'simplified', 'derived', 'schematic'] as const
export type MapChange = (typeof mapChanges)[number]

/** Where data of the map comes from, and under which terms it may be shown. The words are those of the source. */
export interface MapSource {
  readonly name: string
  readonly url: string
  readonly licence: string
  readonly licenceUrl: string
  /** What must stand beside the map. */
  readonly attribution: string
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `undated`. */
  readonly date: string
}

/** Where one file of the map comes from, and what was changed. */
export interface MapCredit {
  readonly layer: MapLayer
  readonly sources: readonly MapSource[]
  readonly changes: readonly MapChange[]
}

/** A town drawn: paths in units of the drawing. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly projection: Projection
  readonly paths: Readonly<Record<DrawnLayer, string>>
}

/** What the page of the map is made of. */
export interface MapData {
  /** `undefined` if the town has no map: the list is there all the same. */
  readonly drawing?: Drawing | undefined
  readonly districts: readonly NamedPoint[]
  readonly stations: readonly NamedPoint[]
  readonly stops: readonly NamedPoint[]
  readonly credits: readonly MapCredit[]
  /** Whether there is a street net beside it, which comes in a file of its own. */
  readonly streets: boolean
}

/** Roads people look for first, streets, and ways for feet. */
export const streetKinds = ['main', 'street', 'path'] as const
export type StreetKind = (typeof streetKinds)[number]

/** The street net: one path for each kind. */
export type StreetData = Readonly<Record<StreetKind, string>>

/** A place on the drawing, in its units. */
export interface DrawnPoint {
  readonly x: number
  readonly y: number
}

const mercator = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2))

/** Where a point of the earth lies on the drawing. */
export function projected({ west, north, scale }: Projection, [latitude, longitude]: GeoPoint): DrawnPoint {
  return { x: scale * radians(longitude - west), y: scale * (mercator(north) - mercator(latitude)) }
}

/** Whether a point of the earth lies on the drawing at all. */
export function isDrawn({ width, height, projection }: Drawing, point: GeoPoint): boolean {
  const { x, y } = projected(projection, point)
  return x >= 0 && y >= 0 && x <= width && y <= height
}
