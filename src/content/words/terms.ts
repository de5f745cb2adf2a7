import * as v from 'valibot'
import type { Locale } from '#domain/text.ts'
import { checked } from '../check.ts'
import type { Problems } from '../problems.ts'
import { type ContentFolder, nameOf, parseYaml, readText, within } from '../read.ts'

/** A German term (a regular expression) and, by language, the stems of which one must stand in a translation. */
export interface Term {
  readonly german: RegExp
  readonly stems: ReadonlyMap<Locale, readonly string[]>
}

const termsFile = v.array(v.record(v.string(), v.union([v.string(), v.array(v.string())])))

/** Reads `locales/terms.yaml`; a finder without one has no terms. */
export async function readTerms(folder: ContentFolder, problems: Problems): Promise<Term[]> {
  const path = within(folder, 'terms.yaml')
  const file = nameOf(folder, path)
  const text = await readText(path)
  if (text === undefined) return []
  const rows = checked(termsFile, parseYaml(text, file, problems), file, problems) ?? []
  return rows.map(({ german, ...stems }) => ({
    german: new RegExp(String(german), 'u'),
    stems: new Map(Object.entries(stems).map(([locale, own]) => [locale, [own].flat()])),
  }))
}

/** Scripts whose words carry no article or preposition in front: there a stem begins a word. */
const startsWords: readonly Locale[] = ['en', 'tr', 'uk', 'ru']

/** The stems of which none stands in the text although the German one has the term; `undefined` if all is well. */
export function missingTerm(
  { german, stems }: Term,
  germanText: string,
  own: string,
  locale: Locale,
): readonly string[] | undefined {
  const allowed = stems.get(locale)
  if (!allowed || !german.test(germanText)) return undefined
  // Turkish has two kinds of i, each with its capital.
  const text = own.toLocaleLowerCase(locale)
  const found = allowed.some((stem) => {
    const lower = stem.toLocaleLowerCase(locale)
    if (!startsWords.includes(locale)) return text.includes(lower)
    return new RegExp(`(?<!\\p{L})${lower}`, 'u').test(text)
  })
  return found ? undefined : allowed
}
