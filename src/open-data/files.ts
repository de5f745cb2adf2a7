import { mapFilePath } from '#domain/map/map-file.ts'
import { type OpenDataName, openData, openDataCatalogue } from '#domain/open-data.ts'
import { dcat } from './dcat.ts'
import { offersGeojson } from './geojson.ts'
import { hsds } from './hsds.ts'
import { hsdsSchema } from './hsds-schema.ts'
import { offersCsv } from './offers-csv.ts'
import { type Home, type OpenCatalogue, openSource } from './open-catalogue.ts'

/** A file for others to work with: its path below the base address, and its text. */
export interface WrittenFile {
  readonly path: string
  readonly text: string
}

/** Everything that the finder gives away, in forms that other programs read. Phones do not keep it. */
export function openDataFiles(catalogue: OpenCatalogue, home: Home): readonly WrittenFile[] {
  const source = openSource(catalogue, home)
  const things = hsds(source)
  const texts: Readonly<Record<OpenDataName, string>> = {
    'offers.csv': offersCsv(catalogue.published, catalogue.facts.providers, catalogue.facts.locales),
    'offers.geojson': JSON.stringify(offersGeojson(source)),
    'services.json': JSON.stringify(things.services),
    'organizations.json': JSON.stringify(things.organizations),
    'locations.json': JSON.stringify(things.locations),
    'service_at_locations.json': JSON.stringify(things.serviceAtLocations),
    'taxonomies.json': JSON.stringify(things.taxonomies),
    'taxonomy_terms.json': JSON.stringify(things.taxonomyTerms),
    'schema.json': JSON.stringify(hsdsSchema),
  }
  const names = Object.keys(openData) as OpenDataName[]
  const listed = names.map((name) => ({ ...openData[name], bytes: Buffer.byteLength(texts[name]) }))
  const mapFiles = catalogue.map.credits.flatMap((credit) => {
    const text = catalogue.mapFiles[credit.layer]
    return text === undefined ? [] : [{ ...credit, text, bytes: Buffer.byteLength(text) }]
  })
  return [
    ...names.map((name) => ({ path: openData[name].path, text: texts[name] })),
    ...mapFiles.map(({ layer, text }) => ({ path: mapFilePath(layer), text })),
    { path: openDataCatalogue.path, text: JSON.stringify(dcat(source, listed, mapFiles)) },
  ]
}
