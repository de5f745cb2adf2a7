/** What a file of the open data is for. */
export type OpenDataUse = 'table' | 'places' | 'exchange' | 'vocabulary' | 'schema' | 'about' | 'editions'

/** A file of the open data, as it lies on the host. */
export interface OpenDataFile {
  /** Below the base address. */
  readonly path: string
  readonly mediaType: string
  /** The format in the EU's list of file types (`GEOJSON`). */
  readonly format: string
  readonly use: OpenDataUse
}

const json = { mediaType: 'application/json', format: 'JSON' } as const

/**
 * Every file of the open data: the page that explains them, the metadata and the build go by this list. A new file is one line
 * here and its text in `src/open-data/files.ts`.
 */
export const openData = {
  'offers.csv': { path: 'data/open/offers.csv', mediaType: 'text/csv', format: 'CSV', use: 'table' },
  'offers.geojson': {
    path: 'data/open/offers.geojson',
    mediaType: 'application/geo+json',
    format: 'GEOJSON',
    use: 'places',
  },
  'services.json': { path: 'data/open/hsds/services.json', ...json, use: 'exchange' },
  'organizations.json': { path: 'data/open/hsds/organizations.json', ...json, use: 'exchange' },
  'locations.json': { path: 'data/open/hsds/locations.json', ...json, use: 'exchange' },
  'service_at_locations.json': { path: 'data/open/hsds/service_at_locations.json', ...json, use: 'exchange' },
  'taxonomies.json': { path: 'data/open/hsds/taxonomies.json', ...json, use: 'vocabulary' },
  'taxonomy_terms.json': { path: 'data/open/hsds/taxonomy_terms.json', ...json, use: 'vocabulary' },
  'schema.json': {
    path: 'data/open/hsds/schema.json',
    mediaType: 'application/schema+json',
    format: 'JSON',
    use: 'schema',
  },
} as const satisfies Readonly<Record<string, OpenDataFile>>

export type OpenDataName = keyof typeof openData

/** What describes the files above to catalogues of open data (DCAT-AP.de). */
export const openDataCatalogue: OpenDataFile = {
  path: 'data/open/dcat.jsonld',
  mediaType: 'application/ld+json',
  format: 'JSON_LD',
  use: 'about',
}

/** What planners compare editions with; it lies with their report. */
export const editionSummary: OpenDataFile = { path: 'report/data.json', ...json, use: 'editions' }

/** The licence of texts and facts. */
export const openDataLicence = 'https://creativecommons.org/licenses/by/4.0/'
