import type { DetailFacts, DetailWordsFile, Facts, Words } from '#domain/catalogue.ts'
import { type Catalogue, catalogueOf, type Details } from './catalogue.ts'
import { fetchData } from './fetch-data.ts'
import type { PageFiles } from './page-files.ts'

/** The catalogue in the language of a page. Throws `CatalogueLoadError`. */
export async function loadCatalogue(files: PageFiles): Promise<Catalogue> {
  const [facts, words] = await Promise.all([fetchData<Facts>(files.facts), fetchData<Words>(files.words)])
  return catalogueOf(facts, words)
}

/** What only the pages of offers show. Throws `CatalogueLoadError`. */
export async function loadDetails(files: PageFiles): Promise<Details> {
  const [facts, words] = await Promise.all([
    fetchData<DetailFacts>(files.details),
    fetchData<DetailWordsFile>(files.detailWords),
  ])
  return { facts, words }
}
