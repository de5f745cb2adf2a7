import type { MapCredit, MapLayer } from '#domain/map/data.ts'
import { mapFilePath } from '#domain/map/map-file.ts'
import { authority, inGerman } from './dcat-values.ts'
import type { Home } from './open-catalogue.ts'

/** A file of the map with its size, as it is listed in the metadata. */
export interface ListedMapFile extends MapCredit {
  readonly bytes: number
}

const titles: Readonly<Record<MapLayer, string>> = {
  boundary: 'Grenze',
  districts: 'Ortsteile (als Punkte)',
  stops: 'Haltestellen',
  stations: 'Bahnhöfe',
  rail: 'Bahnstrecken (schematisch)',
  streets: 'Straßennetz',
}

/** What catalogues in Germany call licences, by their address. */
const licenceNames: Readonly<Record<string, string>> = {
  'https://creativecommons.org/licenses/by/4.0/': 'http://dcat-ap.de/def/licenses/cc-by/4.0',
  'https://www.govdata.de/dl-de/by-2-0': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
  'https://opendatacommons.org/licenses/odbl/1-0/': 'http://dcat-ap.de/def/licenses/odbl',
}

/** A file of the map. One made from sources of several licences names all of them, and none alone. */
export function mapDistribution({ layer, sources, bytes }: ListedMapFile, home: Home): object {
  const address = { '@id': `${home}${mapFilePath(layer)}` }
  const [licence, ...others] = new Set(sources.map(({ licenceUrl }) => licenceNames[licenceUrl] ?? licenceUrl))
  const terms = sources.map(({ name, licence: called }) => `${name}: ${called}`)
  return {
    ...address,
    '@type': 'dcat:Distribution',
    'dct:title': inGerman(`${titles[layer]} (GeoJSON)`),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/geo+json' },
    'dct:format': authority('file-type', 'GEOJSON'),
    'dcat:byteSize': { '@type': 'xsd:decimal', '@value': String(bytes) },
    ...(licence !== undefined && others.length === 0 && { 'dct:license': { '@id': licence } }),
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': inGerman(terms.join('; ')) },
    'dcatde:licenseAttributionByText': sources.map(({ attribution }) => inGerman(attribution)),
  }
}
