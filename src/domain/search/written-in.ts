import { baseLanguage, type Locale } from '../text.ts'

/** The letters of each language that is not written in Latin ones, and those by which it is told from its neighbour. */
const writing: Readonly<Record<Locale, { readonly script: RegExp; readonly own: RegExp; readonly never: RegExp }>> = {
  ar: { script: /[\u0600-\u06ff]/g, own: /[ةىأإؤئ]/, never: /[پچژگکی]/ },
  fa: { script: /[\u0600-\u06ff]/g, own: /[پچژگکی]/, never: /[ةىأإ]/ },
  uk: { script: /[\u0400-\u04ff]/g, own: /[іїєґ]/i, never: /[ыэъё]/i },
  ru: { script: /[\u0400-\u04ff]/g, own: /[ыэъё]/i, never: /[іїєґ]/i },
}

/** Letters by which a language is told from all others that are written in Latin ones. */
const ownLatin: Readonly<Record<Locale, RegExp>> = { tr: /[ğışİĞŞ]/ }

const letter = /\p{L}/gu

/** Of these languages, those in which a question may be written, where it is plainly not the language of the page. */
export function writtenIn(query: string, page: Locale, locales: readonly Locale[]): Locale[] {
  const letters = query.match(letter)?.length ?? 0
  const isIn = (locale: Locale) => {
    const known = writing[baseLanguage(locale)]
    if (known === undefined) return ownLatin[baseLanguage(locale)]?.test(query) === true
    return (query.match(known.script)?.length ?? 0) * 2 > letters && !known.never.test(query)
  }
  if (letters < 2 || isIn(page)) return []
  const fitting = locales.filter((locale) => locale !== page && isIn(locale))
  const certain = fitting.filter((locale) => writing[baseLanguage(locale)]?.own.test(query))
  return certain.length > 0 ? certain : fitting
}
