import { drawnStreets, kilobytes, streetBudget, wireSize } from '#content/map/compile-map.ts'
import type { Frame, Position } from '#content/map/draw.ts'
import { isObject } from '#domain/json.ts'
import type { StreetKind } from '#domain/map/data.ts'
import { Slip } from '../run-command.ts'
import { type Box, clipped, joined, lengthOf, simplified } from './lines.ts'

/** What becomes of each kind of road; those that are not named are left out (drive ways, tracks in the wood). */
const kinds: Readonly<Record<string, StreetKind>> = {
  motorway: 'main',
  trunk: 'main',
  primary: 'main',
  secondary: 'main',
  tertiary: 'main',
  unclassified: 'street',
  residential: 'street',
  living_street: 'street',
  pedestrian: 'street',
  road: 'street',
  footway: 'path',
  path: 'path',
  cycleway: 'path',
  steps: 'path',
}

interface Street {
  readonly type: 'Feature'
  readonly properties: { readonly kind: StreetKind }
  readonly geometry: { readonly type: 'LineString'; readonly coordinates: Position[] }
}

/** A street net as it is written below `content/map`. */
export interface StreetNet {
  readonly streets: readonly Street[]
  /** How many roads the file had. */
  readonly read: number
  /** On the wire, in bytes. */
  readonly bytes: number
}

/** What somebody asks of a street net. */
export interface StreetWishes {
  /** Points that lie less than so many metres beside a line are left out. */
  readonly tolerance: number
  /** Without ways for feet, which are most of a net. */
  readonly withoutPaths: boolean
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1])
}

/** The lines of a geometry; nothing if it has none. */
function linesOf(geometry: unknown): readonly unknown[] {
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return []
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : []
}

interface Road {
  readonly kind: StreetKind
  readonly line: readonly Position[]
}

/** Reads the roads of an extract. Throws with a sentence if it is none. */
function readRoads(json: unknown): readonly Road[] {
  if (!isObject(json) || !Array.isArray(json.features)) {
    throw new Slip('Das ist kein GeoJSON mit „features“. Erzeugen Sie die Datei mit „osmium export -f geojson“.')
  }
  const roads: Road[] = []
  json.features.forEach((feature: unknown, index) => {
    if (!isObject(feature) || !isObject(feature.properties)) return
    const { highway } = feature.properties
    const kind = typeof highway === 'string' ? kinds[highway.replace(/_link$/, '')] : undefined
    if (!kind) return
    for (const line of linesOf(feature.geometry)) {
      if (!Array.isArray(line) || line.length < 2 || !line.every(isPosition)) {
        throw new Slip(
          `features[${index}]: Diese Straße hat keine brauchbaren Koordinaten. Erzeugen Sie die Datei neu; vielleicht ist sie abgeschnitten.`,
        )
      }
      roads.push({ kind, line: line.map(([x, y]: [number, number]): Position => [x, y]) })
    }
  })
  if (roads.length === 0) {
    throw new Slip(
      'In dieser Datei sind keine Straßen: Linien mit „highway“ fehlen. Filtern Sie mit „osmium tags-filter … w/highway“.',
    )
  }
  return roads
}

/** The part of the earth that a sheet shows. */
function boxOf({ width, height, projection: { west, north, scale } }: Frame): Box {
  const degrees = (units: number) => ((units / scale) * 180) / Math.PI
  const up = Math.log(Math.tan(Math.PI / 4 + (north * Math.PI) / 360)) - height / scale
  const south = ((2 * Math.atan(Math.exp(up)) - Math.PI / 2) * 180) / Math.PI
  return { west, north, south, east: west + degrees(width) }
}

/** Five decimals are a metre. */
const rounded = ([x, y]: Position): Position => [Number(x.toFixed(5)), Number(y.toFixed(5))]

/** Makes a street net from an extract of OpenStreetMap: what lies on the sheet, joined, simplified, rounded. */
export function streetNet(json: unknown, frame: Frame, { tolerance, withoutPaths }: StreetWishes): StreetNet {
  const roads = readRoads(json)
  const box = boxOf(frame)
  const wanted: readonly StreetKind[] = withoutPaths ? ['main', 'street'] : ['main', 'street', 'path']
  const streets = wanted.flatMap((kind) => {
    const inside = roads.filter((road) => road.kind === kind).flatMap(({ line }) => clipped(line.map(rounded), box))
    return joined(inside)
      .map((line) => simplified(line, tolerance).map(rounded))
      .filter((line) => lengthOf(line) > tolerance)
      .map(
        (coordinates): Street => ({
          type: 'Feature',
          properties: { kind },
          geometry: { type: 'LineString', coordinates },
        }),
      )
  })
  if (streets.length === 0) {
    throw new Slip(
      'Keine dieser Straßen liegt in der Stadt. Schneiden Sie einen anderen Ausschnitt, oder prüfen Sie content/map/boundary.geojson.',
    )
  }
  const bytes = wireSize(drawnStreets(streets, frame))
  return { streets, read: roads.length, bytes }
}

/** What to do about a net that is too large for phones; `undefined` if it is not. */
export function tooLarge({ bytes }: StreetNet, { tolerance, withoutPaths }: StreetWishes): string | undefined {
  if (bytes <= streetBudget * 1024) return undefined
  const advice = withoutPaths ? [] : ['lassen Sie Fußwege weg (--without-paths)']
  advice.push(`vereinfachen Sie stärker (--tolerance ${Math.round(tolerance * 1.6)})`, 'schneiden Sie weniger aus')
  return `Das Straßennetz hätte ${kilobytes(bytes)} KB. Höchstens ${streetBudget} KB sind erlaubt, damit Handys es laden können. Es wurde nichts geschrieben. Was hilft: ${advice.join(', oder ')}.`
}

/** The file of a street net, with its source and licence inside; `date` is the day of the extract. */
export function streetsText({ streets }: StreetNet, date: string): string {
  const head = {
    type: 'FeatureCollection',
    sources: [
      {
        name: 'OpenStreetMap: Straßen und Wege',
        url: 'https://www.openstreetmap.org/copyright',
        date,
        attribution: '© OpenStreetMap contributors (ODbL)',
        licence: 'Open Data Commons Open Database License 1.0 (ODbL)',
        licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
      },
    ],
    changes: ['selected', 'simplified', 'rounded'],
  }
  const features = streets.map((street) => JSON.stringify(street)).join(',\n')
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "features": [\n${features}\n]}\n`
}
