import { type Locale, sourceLocale } from '#domain/text.ts'
import type { Row } from './table.ts'
import { inWindows1252 } from './windows-1252.ts'

/** Addresses have question marks of their own. */
const address = /\S*(?:[/@]|www\.)\S*/g
const lost = /\?{4,}|\p{L}\?+\p{L}/u

/** Whether question marks stand for letters in a text that was saved without them. */
export const hasLostLetters = (text: string) => lost.test(text.replace(address, ' '))

/** Columns of a language that people read; the others are in Latin letters everywhere. */
const isText = (column: string, locale: Locale) => column.endsWith(`:${locale}`) && !/^(?:origin|basedOn):/.test(column)

/** Whether a language needs letters that Windows-1252 does not have, as far as its texts here show. */
function needsMore(locale: Locale, textsHere: string): boolean {
  const letters = textsHere.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return new Intl.Locale(locale.replace(/-.*/, '')).maximize().script !== 'Latn'
  // Excel writes „s“ for „ş“ without a question mark, so that nobody sees it: what it has saved shows too little.
  return letters.filter((letter) => !inWindows1252(letter)).length * 100 > letters.length
}

/** The languages of a table whose letters were lost when it was saved. */
export function lostLanguages(
  { rows, latinOnly }: { readonly rows: readonly Row[]; readonly latinOnly: boolean },
  locales: readonly Locale[],
  textsHere: (locale: Locale) => string,
): ReadonlySet<Locale> {
  const isLost = (locale: Locale) => {
    const cells = rows.flatMap((row) =>
      [...row.cells].flatMap(([column, cell]) => (cell !== '' && isText(column, locale) ? [cell] : [])),
    )
    if (cells.filter(hasLostLetters).length * 4 > cells.length) return true
    return latinOnly && locale !== sourceLocale && cells.length > 0 && needsMore(locale, textsHere(locale))
  }
  return new Set(locales.filter(isLost))
}
