import type { CompiledCatalogue } from '#content/compile.ts'
import { offersCsv } from './offers-csv.ts'

/** A file for others to work with: its path below `data/open/`, and its text. */
export interface OpenDataFile {
  readonly path: string
  readonly text: string
}

/** Everything that the finder gives away, in forms that other programs read. Phones do not keep it. */
export function openDataFiles({ facts, published }: CompiledCatalogue): readonly OpenDataFile[] {
  return [{ path: 'offers.csv', text: offersCsv(published, facts.providers, facts.locales) }]
}
