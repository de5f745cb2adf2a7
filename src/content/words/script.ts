import type { Locale } from '#domain/text.ts'

type Script = 'Latin' | 'Arabic' | 'Cyrillic'

/** Letters of a script. */
const letters: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{Script=Latin}/gu,
  Arabic: /\p{Script=Arabic}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
}

const scripts: Readonly<Record<Locale, Script>> = {
  ar: 'Arabic',
  fa: 'Arabic',
  ps: 'Arabic',
  ur: 'Arabic',
  uk: 'Cyrillic',
  ru: 'Cyrillic',
  bg: 'Cyrillic',
  sr: 'Cyrillic',
}

/** German names stay in Latin letters, so texts in other scripts have some; a whole sentence of them was forgotten. */
const least: Readonly<Record<Script, number>> = { Latin: 0.98, Arabic: 0.5, Cyrillic: 0.5 }

/** Whether a text is written in the script of its language, but for German names. */
export function isInScript(text: string, locale: Locale): boolean {
  const script = scripts[locale] ?? 'Latin'
  const all = text.match(/\p{L}/gu)?.length ?? 0
  if (all === 0) return true
  return (text.match(letters[script])?.length ?? 0) / all >= least[script]
}

/** Whether a text has any letter of its language's script; one that is all names or numbers needs none. */
export function hasOwnScript(text: string, locale: Locale, names: readonly string[]): boolean {
  const script = scripts[locale] ?? 'Latin'
  if (script === 'Latin' || text.match(letters[script])) return true
  const rest = names.reduce((left, name) => left.split(name).join(' '), text)
  return (rest.match(/\p{L}/gu)?.length ?? 0) < 4
}
