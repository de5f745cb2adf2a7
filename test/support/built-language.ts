import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, catalogueOf, type Details } from '#catalogue/catalogue.ts'
import type { DetailFacts, DetailWordsFile, Edition, Facts, Words } from '#domain/catalogue.ts'
import { formatDate } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'

/** One language of a built site: what its pages must say. */
export interface BuiltLanguage {
  readonly catalogue: Catalogue
  readonly details: Details
  readonly t: Translate
  /** The day of the facts, in words. */
  readonly date: string
}

export function builtEdition(folder: string): Edition {
  return JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8')) as Edition
}

export function builtLanguage(folder: string, locale: string): BuiltLanguage {
  const { facts, words, details, detailWords } = builtEdition(folder)
  const read = <Data>(url = '') =>
    JSON.parse(readFileSync(join(folder, url.replace(/^.*(?=data\/)/, '')), 'utf8')) as Data
  const catalogue = catalogueOf(read<Facts>(facts.url), read<Words>(words[locale]?.url))
  const t = translator(locale, catalogue.words.messages)
  const ownDetails = {
    facts: read<DetailFacts>(details.url),
    words: read<DetailWordsFile>(detailWords[locale]?.url),
  }
  return { catalogue, details: ownDetails, t, date: formatDate(t, catalogue.facts.asOf) }
}
