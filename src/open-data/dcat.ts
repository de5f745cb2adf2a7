import { editionSummary, type OpenDataFile, openDataLicence } from '#domain/open-data.ts'
import { pagePath } from '#domain/page.ts'
import { type ListedMapFile, mapDistribution } from './dcat-map.ts'
import { authority, inGerman } from './dcat-values.ts'
import type { OpenSource } from './open-catalogue.ts'

/** A file that is listed in the metadata, with its size if we know it. */
export interface ListedFile extends OpenDataFile {
  readonly bytes?: number
}

const titles: Readonly<Record<OpenDataFile['use'], string>> = {
  table: 'Angebote als Tabelle (CSV)',
  places: 'Angebote mit Koordinaten (GeoJSON)',
  exchange: 'Angebote, Anbieter und Orte im Austauschformat HSDS 3.0',
  vocabulary: 'Leitziele, Anliegen, Themen und Zielgruppen (HSDS 3.0)',
  schema: 'Beschreibung der Felder (JSON Schema)',
  about: 'Metadaten',
  editions: 'Angebote in Kürze, zum Vergleichen von Fassungen',
}

/** Files with coordinates, which are not ours to give away. */
const withCoordinates: ReadonlySet<OpenDataFile['use']> = new Set(['table', 'places', 'exchange'])

/** The EU's names of languages that differ from ours; simple German is German there. */
const languages: Readonly<Record<string, string>> = {
  de: 'DEU',
  en: 'ENG',
  ar: 'ARA',
  fa: 'FAS',
  uk: 'UKR',
  ru: 'RUS',
  tr: 'TUR',
  fr: 'FRA',
  es: 'SPA',
  it: 'ITA',
  pl: 'POL',
  ro: 'RON',
  bg: 'BUL',
  vi: 'VIE',
}

const dateOf = (value: string) => ({ '@type': 'xsd:date', '@value': value })

/** The files as DCAT-AP.de describes data to catalogues such as GovData (JSON-LD). What is not decided yet is left out. */
export function dcat(
  { facts, home }: OpenSource,
  files: readonly ListedFile[],
  mapFiles: readonly ListedMapFile[],
): object {
  const { site, asOf, edition, locales, sourceLocale } = facts
  const spoken = [...new Set(locales.map((locale) => locale.replace(/-.*$/, '')))].flatMap(
    (code) => languages[code] ?? [],
  )
  const publisher = {
    '@id': `${home}#publisher`,
    '@type': 'foaf:Agent',
    'foaf:name': inGerman(site.operator ?? `Hilfefinder ${site.town}`),
  }
  const page = { '@id': `${home}${pagePath(sourceLocale, { kind: 'open-data' })}` }
  const licences = {
    'dct:license': { '@id': 'http://dcat-ap.de/def/licenses/cc-by/4.0' },
    'dcatde:licenseAttributionByText': inGerman(`Hilfefinder ${site.town}`),
  }
  const rights = {
    '@type': 'dct:RightsStatement',
    'rdfs:label': inGerman(
      'CC BY 4.0 gilt für Texte und Angaben. Für Koordinaten gilt die Lizenz der Quelle, die bei jedem Angebot steht.',
    ),
  }
  const distribution = ({ path, mediaType, format, use, bytes }: ListedFile) => ({
    '@id': `${home}${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': inGerman(`${titles[use]}: ${path.replace(/^.*\//, '')}`),
    'dcat:accessURL': { '@id': `${home}${path}` },
    'dcat:downloadURL': { '@id': `${home}${path}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    'dct:format': authority('file-type', format),
    ...(bytes !== undefined && { 'dcat:byteSize': { '@type': 'xsd:decimal', '@value': String(bytes) } }),
    'dct:modified': dateOf(asOf),
    ...licences,
    ...(withCoordinates.has(use) && { 'dct:rights': rights }),
  })
  const spatial = { '@type': 'dct:Location', 'dct:title': inGerman(site.town) }
  const map = {
    '@id': `${home}data/open#map`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `hilfefinder-${site.area}-map`,
    'dct:title': inGerman(`Karte von ${site.town}, wie der Hilfefinder sie zeichnet`),
    'dct:description': inGerman(
      'Daten anderer, für die Karte ausgewählt und vereinfacht. In jeder Datei stehen Quellen, Lizenzen und Änderungen.',
    ),
    'dct:publisher': publisher,
    'dcat:theme': authority('data-theme', 'REGI'),
    'dct:spatial': spatial,
    'dcat:landingPage': { '@id': `${home}${pagePath(sourceLocale, { kind: 'map-data' })}` },
    'dcat:distribution': mapFiles.map((file) => mapDistribution(file, home)),
  }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dcatde: 'http://dcat-ap.de/def/dcatde/',
      dct: 'http://purl.org/dc/terms/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      owl: 'http://www.w3.org/2002/07/owl#',
    },
    '@id': `${home}data/open`,
    '@type': 'dcat:Catalog',
    'dct:title': inGerman(`Offene Daten des Hilfefinders ${site.town}`),
    'dct:description': inGerman(`Soziale Angebote in ${site.town}: Angaben, Texte und Zuordnungen.`),
    'dct:publisher': publisher,
    'dct:language': authority('language', 'DEU'),
    'dct:modified': dateOf(asOf),
    'foaf:homepage': page,
    'dct:license': { '@id': openDataLicence },
    'dcat:dataset': [
      {
        '@id': `${home}data/open#offers`,
        '@type': 'dcat:Dataset',
        'dct:identifier': `hilfefinder-${site.area}`,
        'dct:title': inGerman(`Soziale Angebote in ${site.town}`),
        'dct:description': inGerman(
          `Leistungen, Beratung, Telefone und Orte der Hilfe in ${site.town}, mit Leitzielen, Anliegen, Themen, Zielgruppen, Zeiten und Quellen, in ${locales.length} Sprachen.`,
        ),
        'dct:publisher': publisher,
        ...(site.email && {
          'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:hasEmail': { '@id': `mailto:${site.email}` } },
        }),
        'dcat:theme': authority('data-theme', 'SOCI'),
        'dcat:keyword': ['Soziales', 'Beratung', 'Familie', 'Integration', 'Armutsprävention'].map(inGerman),
        'dct:language': spoken.map((name) => authority('language', name)),
        'dct:spatial': spatial,
        'dct:modified': dateOf(asOf),
        'owl:versionInfo': edition,
        'dcat:landingPage': page,
        'dcat:distribution': [...files, editionSummary].map(distribution),
      },
      ...(mapFiles.length > 0 ? [map] : []),
    ],
  }
}
