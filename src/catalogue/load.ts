import {
  catalogueSchema,
  type Dangers,
  type DangersFile,
  type DataFile,
  type DetailFacts,
  type DetailWordsFile,
  type Edition,
  type Facts,
  type Keywords,
  type Words,
} from '#domain/catalogue.ts'
import { type SearchWords, searchWords } from '#domain/search/search-words.ts'
import type { Locale } from '#domain/text.ts'
import { type Catalogue, catalogueOf, type Details } from './catalogue.ts'

/** A file of the catalogue did not arrive whole. */
class CatalogueLoadError extends Error {
  constructor(url: string, options?: ErrorOptions) {
    super(`could not load ${url}`, options)
    this.name = 'CatalogueLoadError'
  }
}

/** Fetches a data file. Its bytes must be those of the edition: a login page or half a file is refused by the browser. */
async function fetchData<Data extends { schema: number }>({ url, integrity }: DataFile): Promise<Data> {
  const attempt = async (cache: RequestCache) => {
    const response = await fetch(url, { integrity, cache, credentials: 'same-origin' })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return response
  }
  try {
    // What a login page has left in the browser's cache must not be believed for ever.
    const response = await attempt('default').catch(() => attempt('reload'))
    const data = (await response.json()) as Data
    if (data.schema !== catalogueSchema) throw new Error(`schema ${data.schema}`)
    return data
  } catch (error) {
    throw new CatalogueLoadError(url, { cause: error })
  }
}

function fileOf(files: Readonly<Record<Locale, DataFile>>, locale: Locale): DataFile {
  const file = files[locale]
  if (!file) throw new CatalogueLoadError(`the words of ${locale}`)
  return file
}

/** Everything of a language that is searched; `words` are those of the page, if it speaks this language. Throws `CatalogueLoadError`. */
export async function loadSearchWords(edition: Edition, locale: Locale, words?: Words): Promise<SearchWords> {
  const [shown, keywords] = await Promise.all([
    words ?? fetchData<Words>(fileOf(edition.words, locale)),
    fetchData<Keywords>(fileOf(edition.keywords, locale)),
  ])
  return searchWords(shown, keywords)
}

/** Words of danger, in all languages. Throws `CatalogueLoadError`. */
export async function loadDangers(edition: Edition): Promise<Dangers> {
  return fetchData<DangersFile>(edition.dangers)
}

/** The catalogue in one language. Throws `CatalogueLoadError`. */
export async function loadCatalogue(edition: Edition, locale: Locale): Promise<Catalogue> {
  const [facts, words] = await Promise.all([
    fetchData<Facts>(edition.facts),
    fetchData<Words>(fileOf(edition.words, locale)),
  ])
  return catalogueOf(facts, words)
}

/** What only the pages of offers show, in one language. Throws `CatalogueLoadError`. */
export async function loadDetails(edition: Edition, locale: Locale): Promise<Details> {
  const [facts, words] = await Promise.all([
    fetchData<DetailFacts>(edition.details),
    fetchData<DetailWordsFile>(fileOf(edition.detailWords, locale)),
  ])
  return { facts, words }
}
