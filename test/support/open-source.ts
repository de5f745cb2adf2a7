import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import { type OpenSource, openSource } from '#open-data/open-catalogue.ts'

/** Where the finder of the tests lies. */
export const home = 'https://hilfe.example/'

/** The real catalogue as it is given away. */
export async function realOpenSource(): Promise<OpenSource> {
  return openSource(await compileCatalogue(contentFolder('.'), localesFolder('.')), home)
}
