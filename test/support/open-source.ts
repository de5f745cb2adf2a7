import { type OpenSource, openSource } from '#open-data/open-catalogue.ts'
import { compiledCatalogue } from './compiled.ts'

/** Where the finder of the tests lies. */
export const home = 'https://hilfe.example/'

/** The real catalogue as it is given away. */
export async function realOpenSource(): Promise<OpenSource> {
  return openSource(await compiledCatalogue(), home)
}
