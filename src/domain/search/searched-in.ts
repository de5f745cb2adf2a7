import { baseLanguage, everybodysLanguage, type Locale } from '../text.ts'

/** What is searched on a page of this language: its own words, those of the source, and what people say in English. */
export function searchedIn<Index, Lexicon>(
  locale: Locale,
  source: Locale,
  files: {
    readonly indexes: Readonly<Record<Locale, Index>>
    readonly lexicons: Readonly<Record<Locale, Lexicon>>
  },
): { indexes: Record<Locale, Index>; lexicons: Record<Locale, Lexicon> } {
  const chosen = <File>(from: Readonly<Record<Locale, File>>, locales: readonly Locale[]) =>
    Object.fromEntries(locales.flatMap((one) => (from[one] === undefined ? [] : [[one, from[one]]])))
  return {
    indexes: chosen(files.indexes, [locale, source]),
    lexicons: chosen(files.lexicons, [baseLanguage(locale), source, everybodysLanguage]),
  }
}
