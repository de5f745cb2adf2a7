import { brotliCompressSync } from 'node:zlib'
import type * as v from 'valibot'
import {
  type MapCredit,
  type MapData,
  type MapLayer,
  type StreetData,
  type StreetKind,
  streetKinds,
} from '#domain/map/data.ts'
import type { NamedPoint } from '#domain/map/geo.ts'
import type { OfferFile } from '../offer-file.ts'
import { type Problems, unknownId } from '../problems.ts'
import { type ContentFolder, readText, within } from '../read.ts'
import { drawnLines, type Frame, frameOf, type Position } from './draw.ts'
import { areaFile, linesFile, pointsFile, readMapFile, streetsFile } from './map-file.ts'

/** The map of a town, and its street net if there is one. */
export interface CompiledMap {
  readonly map: MapData
  readonly streets: StreetData | undefined
  /** The files that it is drawn from, as they are: whoever may see the map may have its data. */
  readonly files: MapFiles
}

/** The text of each file of the map that there is. */
export type MapFiles = Readonly<Partial<Record<MapLayer, string>>>

type Points = v.InferOutput<typeof pointsFile>

function namedPoints(file: Points | undefined): NamedPoint[] {
  return (file?.features ?? []).map(({ properties, geometry }) => {
    const [longitude, latitude] = geometry.coordinates
    return { name: properties.name, point: [latitude, longitude] }
  })
}

function checkNames(layer: MapLayer, points: readonly NamedPoint[], folder: ContentFolder, problems: Problems): void {
  const seen = new Set<string>()
  points.forEach(({ name }, index) => {
    if (seen.has(name)) {
      const message = `„${name}“ steht hier zweimal. Löschen Sie eines davon: Angebote nennen Haltestellen mit ihrem Namen.`
      problems.add(`${folder.name}/map/${layer}.geojson`, `features[${index}].properties.name`, message)
    }
    seen.add(name)
  })
}

/** A street as far as it is drawn. */
export interface DrawnStreet {
  readonly properties: { readonly kind: StreetKind }
  readonly geometry: { readonly coordinates: readonly Position[] }
}

/** The street net of a file as paths, one for each kind. */
export function drawnStreets(features: readonly DrawnStreet[], frame: Frame): StreetData {
  const ofKind = (kind: StreetKind): readonly (readonly Position[])[] =>
    features.filter(({ properties }) => properties.kind === kind).map(({ geometry }) => geometry.coordinates)
  return Object.fromEntries(streetKinds.map((kind) => [kind, drawnLines(ofKind(kind), frame)])) as StreetData
}

/** What the street net of a town may weigh on the wire, in KB (1024 bytes). */
export const streetBudget = 40

/** What phones load of it, in bytes. */
export function wireSize(streets: StreetData): number {
  return brotliCompressSync(JSON.stringify(streets)).length
}

/** Bytes as people read them: `39,4`. */
export function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1).replace('.', ',')
}

/** A file that was changed by hand, or made for another sheet, may have grown since the command wrote it. */
function checkSize(streets: StreetData, folder: ContentFolder, problems: Problems): void {
  const bytes = wireSize(streets)
  if (bytes <= streetBudget * 1024) return
  const message = `Das Straßennetz hat ${kilobytes(bytes)} KB. Höchstens ${streetBudget} KB sind erlaubt, damit Handys es laden können. Erzeugen Sie die Datei mit „npm run map“ neu und vereinfachen Sie stärker (--tolerance), oder löschen Sie sie.`
  problems.add(`${folder.name}/map/streets.geojson`, '', message)
}

type Boundary = v.InferOutput<typeof areaFile>

const ringsOf = (boundary: Boundary) => boundary.features.flatMap(({ geometry }) => geometry.coordinates)
const frameOfTown = (boundary: Boundary) => frameOf(ringsOf(boundary).flat())

/** The sheet on which the boundary of a town is drawn; `undefined` without one. */
export async function readFrame(folder: ContentFolder, problems: Problems): Promise<Frame | undefined> {
  const boundary = await readMapFile(folder, 'boundary.geojson', areaFile, problems)
  return boundary && frameOfTown(boundary)
}

/** Reads the files below `content/map`. Without a boundary there is no drawing, and the page of the map shows its list only. */
export async function compileMap(folder: ContentFolder, problems: Problems): Promise<CompiledMap> {
  const [boundary, districts, stops, stations, rail, streets] = await Promise.all([
    readMapFile(folder, 'boundary.geojson', areaFile, problems),
    readMapFile(folder, 'districts.geojson', pointsFile, problems),
    readMapFile(folder, 'stops.geojson', pointsFile, problems),
    readMapFile(folder, 'stations.geojson', pointsFile, problems),
    readMapFile(folder, 'rail.geojson', linesFile, problems),
    readMapFile(folder, 'streets.geojson', streetsFile, problems),
  ])
  const read = { boundary, districts, stops, stations, rail, streets }
  const points = { districts: namedPoints(districts), stations: namedPoints(stations), stops: namedPoints(stops) }
  for (const layer of ['districts', 'stations', 'stops'] as const) checkNames(layer, points[layer], folder, problems)
  const frame = boundary && frameOfTown(boundary)
  const drawn = streets && frame && drawnStreets(streets.features, frame)
  if (drawn) checkSize(drawn, folder, problems)
  const credits = Object.entries(read).flatMap(([layer, file]): MapCredit[] =>
    file ? [{ layer: layer as MapLayer, sources: file.sources, changes: file.changes }] : [],
  )
  const tracks = rail?.features.map(({ geometry }) => geometry.coordinates) ?? []
  return {
    map: {
      ...points,
      credits,
      streets: streets !== undefined,
      drawing: frame && {
        ...frame,
        paths: { boundary: drawnLines(ringsOf(boundary), frame), rail: drawnLines(tracks, frame) },
      },
    },
    streets: drawn,
    files: Object.fromEntries(
      await Promise.all(
        credits.map(async ({ layer }) => [layer, await readText(within(folder, 'map', `${layer}.geojson`))] as const),
      ),
    ),
  }
}

/** An offer may only name stops that are on the map. */
export function checkStops(
  offers: readonly { readonly file: string; readonly facts: Pick<OfferFile, 'places'> }[],
  { map }: CompiledMap,
  folder: ContentFolder,
  problems: Problems,
): void {
  const names = new Set(map.stops.map(({ name }) => name))
  for (const { file, facts } of offers) {
    facts.places.forEach((place, index) => {
      if (place.confidential || place.stop === undefined || names.has(place.stop)) return
      const message = unknownId(place.stop, names, `${folder.name}/map/stops.geojson`)
      problems.add(file, `places[${index}].stop`, message)
    })
  }
}
