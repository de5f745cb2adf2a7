import * as v from 'valibot'
import { mapChanges } from '#domain/map/data.ts'
import { isDay } from '#domain/moment.ts'
import { checked } from '../check.ts'
import type { Problems } from '../problems.ts'
import { type ContentFolder, nameOf, readText, within } from '../read.ts'

/** The shapes of the files below `content/map`: GeoJSON, with sources and changes beside the features. */

const text = v.pipe(
  v.string('Schreiben Sie hier einen Text in Anführungszeichen.'),
  v.trim(),
  v.minLength(1, 'Hier fehlt der Text.'),
)
const url = v.pipe(text, v.regex(/^https?:\/\/\S+$/, 'Schreiben Sie die ganze Adresse mit https:// am Anfang.'))

/** Longitude first, as GeoJSON has it: turned round, most of Germany would lie in Somalia. */
const position = v.pipe(
  v.array(v.number('Eine Koordinate besteht aus Zahlen.'), 'Schreiben Sie Länge und Breite wie [10.3197, 50.9756].'),
  v.check(
    ([longitude = 0, latitude = 0]) => longitude >= 5 && longitude <= 16 && latitude >= 47 && latitude <= 56,
    'Dieser Punkt liegt nicht in Deutschland. In GeoJSON steht zuerst die Länge, dann die Breite: [10.3197, 50.9756].',
  ),
  v.transform(([longitude = 0, latitude = 0]): readonly [number, number] => [longitude, latitude]),
)
const line = v.pipe(v.array(position), v.minLength(2, 'Eine Linie hat mindestens zwei Punkte.'))
const ring = v.pipe(v.array(position), v.minLength(4, 'Eine Fläche hat mindestens vier Punkte.'))

const source = v.strictObject({
  name: text,
  url,
  licence: text,
  licenceUrl: url,
  attribution: text,
  date: v.pipe(
    v.string('Schreiben Sie das Datum der Quelle oder undated.'),
    v.regex(
      /^(?:undated|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)$/,
      'Schreiben Sie 2024, 2024-05, 2024-05-31 oder undated.',
    ),
    v.check(
      (value) => value.length < 10 || isDay(value),
      'Diesen Tag gibt es nicht. Schreiben Sie ihn wie 2024-05-31.',
    ),
  ),
})

function collection<Geometry extends v.GenericSchema, Properties extends v.ObjectEntries>(
  geometry: Geometry,
  properties: Properties,
) {
  return v.looseObject({
    type: v.literal('FeatureCollection', 'Schreiben Sie "FeatureCollection".'),
    sources: v.pipe(
      v.array(source, 'Schreiben Sie, woher die Daten sind.'),
      v.minLength(1, 'Schreiben Sie, woher die Daten sind: name, url, licence, licenceUrl, attribution und date.'),
    ),
    changes: v.array(
      v.picklist(mapChanges, `Schreiben Sie eines von: ${mapChanges.join(', ')}.`),
      'Schreiben Sie, was an den Daten geändert wurde, zum Beispiel ["rounded"].',
    ),
    features: v.pipe(
      v.array(v.looseObject({ type: v.literal('Feature'), properties: v.looseObject(properties), geometry })),
      v.minLength(1, 'Hier steht nichts zum Zeichnen. Löschen Sie die Datei, wenn Sie sie nicht brauchen.'),
    ),
  })
}

const geometry = <const Kind extends string, Shape extends v.GenericSchema>(kind: Kind, coordinates: Shape) =>
  v.looseObject({ type: v.literal(kind, `Hier wird „${kind}“ erwartet.`), coordinates })

/** Named points: stops, stations, districts. */
export const pointsFile = collection(geometry('Point', position), { name: text })
/** Lines without a name: the rail. */
export const linesFile = collection(geometry('LineString', line), {})
/** Areas: the boundary. */
export const areaFile = collection(geometry('Polygon', v.array(ring)), {})

/** The street net, as the command `map` writes it. */
export const streetsFile = collection(geometry('LineString', line), {
  kind: v.picklist(['main', 'street', 'path'], 'Schreiben Sie main, street oder path.'),
})

/** Parses JSON; a mistake becomes a problem. */
export function parseJson(json: string, file: string, problems: Problems): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    problems.add(
      file,
      '',
      `Das ist kein gültiges JSON (${error instanceof Error ? error.message : error}). Oft fehlt ein Komma, oder die Datei ist abgeschnitten.`,
    )
    return undefined
  }
}

/** Reads a file of the map. `undefined` if it is not there, or has a mistake. */
export async function readMapFile<Schema extends v.GenericSchema>(
  folder: ContentFolder,
  name: string,
  schema: Schema,
  problems: Problems,
): Promise<v.InferOutput<Schema> | undefined> {
  const path = within(folder, 'map', name)
  const json = await readText(path)
  if (json === undefined) return undefined
  const file = nameOf(folder, path)
  const value = parseJson(json, file, problems)
  return value === undefined ? undefined : checked(schema, value, file, problems)
}
