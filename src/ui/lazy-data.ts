import { edition } from 'virtual:edition'
import { fetchData } from '#catalogue/fetch-data.ts'
import type { LazyData, LoadLazyData } from '#catalogue/lazy-data.ts'
import type { DataFile } from '#domain/catalogue.ts'
import type { Locale } from '#domain/text.ts'

function lazyFile(name: keyof LazyData, locale: Locale): DataFile | undefined {
  if (name === 'words') return edition.words[locale]
  if (name === 'details') return edition.detailWords[locale]
  return edition.lazy[`${name}.${locale}`] ?? edition.lazy[name]
}

/** Data of the edition that this program belongs to, in any language. Throws `CatalogueLoadError`. */
export const loadLazyData: LoadLazyData = async (name, locale) => {
  const file = lazyFile(name, locale)
  if (!file) throw new Error(`the edition has no ${name} in ${locale}`)
  return fetchData(file)
}
