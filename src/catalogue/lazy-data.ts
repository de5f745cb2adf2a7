import type { DetailWordsFile, Words } from '#domain/catalogue.ts'
import type { Check } from '#domain/check/check.ts'
import type { MapData, StreetData } from '#domain/map/data.ts'
import type { PhraseBook } from '#domain/phrase-book.ts'
import type { Locale } from '#domain/text.ts'

/** Data that only some pages need, loaded with them: in the language of the page, or in that of somebody who looks at it too. */
export interface LazyData {
  readonly words: Words
  readonly details: DetailWordsFile
  /** Questions, rules and words of the check. */
  readonly check: Check
  readonly phrases: PhraseBook
  /** The map: the same in every language. */
  readonly map: MapData
  /** The street net below the map, where `MapData.streets` says that there is one. */
  readonly streets: StreetData
}

/** Answers the data of a name in a language. Throws where it does not arrive. */
export type LoadLazyData = <Name extends keyof LazyData>(name: Name, locale: Locale) => Promise<LazyData[Name]>
