import type { DataFile, Facts } from '#domain/catalogue.ts'
import type { FinderParts } from '#domain/search/finder.ts'
import type { LexiconFile } from '#domain/search/lexicon.ts'
import type { SearchCommon } from '#domain/search/search-files.ts'
import type { IndexFile } from '#domain/search/search-index.ts'
import type { Locale } from '#domain/text.ts'
import { fetchData } from '../fetch-data.ts'
import type { SearchedFiles } from './protocol.ts'

/** The first file must arrive; those of the other languages are left out if they do not. */
async function fetchLanguages<File>(files: Readonly<Record<Locale, DataFile>>): Promise<Record<Locale, File>> {
  const arrived = await Promise.all(
    Object.entries(files).map(async ([locale, file], place) => {
      const fetched = fetchData<File>(file)
      const own = place === 0 ? await fetched : await fetched.catch(() => undefined)
      return own === undefined ? [] : [[locale, own] as const]
    }),
  )
  return Object.fromEntries(arrived.flat())
}

/** Loads everything that a page of one language searches. Throws `CatalogueLoadError`. */
export async function loadFinderParts({ facts, common, indexes, lexicons }: SearchedFiles): Promise<FinderParts> {
  const [ownFacts, ownCommon, ownIndexes, ownLexicons] = await Promise.all([
    fetchData<Facts>(facts),
    fetchData<SearchCommon>(common),
    fetchLanguages<IndexFile>(indexes),
    fetchLanguages<LexiconFile>(lexicons),
  ])
  return { facts: ownFacts, common: ownCommon, indexes: ownIndexes, lexicons: ownLexicons }
}
