import type { DataFile, Edition } from '#domain/catalogue.ts'
import type { Locale } from '#domain/text.ts'
import { CatalogueLoadError } from './fetch-data.ts'

/** The data files that the pages of one language show. Each page names them itself, so that no script has to know those of all languages. */
export interface PageFiles {
  readonly facts: DataFile
  readonly words: DataFile
  readonly details: DataFile
  readonly detailWords: DataFile
}

const order = ['facts', 'words', 'details', 'detailWords'] as const

/** As one attribute: addresses and hashes in a fixed order, with spaces between. Throws where the edition lacks the language. */
export function pageFilesText({ facts, words, details, detailWords }: Edition, locale: Locale): string {
  return [facts, words[locale], details, detailWords[locale]]
    .map((file) => {
      if (!file) throw new Error(`the edition has no words in ${locale}`)
      return `${file.url} ${file.integrity}`
    })
    .join(' ')
}

/** Reads what `pageFilesText` wrote. Throws `CatalogueLoadError`. */
export function readPageFiles(text: string): PageFiles {
  const parts = text.split(' ')
  const files = order.map((name, place) => [name, { url: parts[2 * place], integrity: parts[2 * place + 1] }])
  if (parts.length !== 2 * order.length) throw new CatalogueLoadError('the files that the page names')
  return Object.fromEntries(files)
}
