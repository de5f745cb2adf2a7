import type { Locale } from '#domain/text.ts'
import { checked } from './check.ts'
import type { Problems } from './problems.ts'
import { type ContentFolder, nameOf, readText, within } from './read.ts'
import { messagesFile } from './word-files.ts'

/** The words of the interface: flat keys named after their place. */
export type Messages = Readonly<Record<string, string>>

const placeholder = /\{\{\s*(\w+)\s*\}\}/g
const pluralEnding = /_(zero|one|two|few|many|other)$/

/** A plural may say its number in words („عرضان“), so there `count` does not matter. */
function placeholders(text: string, key = ''): string {
  const names = new Set([...text.matchAll(placeholder)].map((found) => found[1]))
  if (pluralEnding.test(key)) names.delete('count')
  return [...names].sort().join(', ')
}

function parseJson(text: string, file: string, problems: Problems): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    problems.add(file, '', `Das ist kein gültiges JSON (${(error as Error).message}).`)
    return undefined
  }
}

/** Reads the interface's words of every language and holds them against the source language. */
export async function readMessages(
  folder: ContentFolder,
  locales: readonly Locale[],
  sourceLocale: Locale,
  problems: Problems,
): Promise<Readonly<Record<Locale, Messages>>> {
  const all: Record<Locale, Messages> = {}
  for (const locale of locales) {
    const path = within(folder, `${locale}.json`)
    const file = nameOf(folder, path)
    const text = await readText(path)
    if (text === undefined) {
      problems.add(file, '', 'Die Wörter der Oberfläche fehlen in dieser Sprache.')
      continue
    }
    const messages = parseJson(text, file, problems)
    const found = messages === undefined ? undefined : checked(messagesFile, messages, file, problems)
    if (found) all[locale] = found
  }
  const source = all[sourceLocale]
  if (!source) return all
  for (const [locale, messages] of Object.entries(all)) {
    checkMessages(messages, source, locale, `${folder.name}/${locale}.json`, problems)
  }
  return all
}

/** Every key with the plural forms that this language has, the same placeholders, and no others. */
function checkMessages(messages: Messages, source: Messages, locale: Locale, file: string, problems: Problems): void {
  const plurals = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const expected = new Map<string, string>()
  for (const [key, text] of Object.entries(source)) {
    if (!pluralEnding.test(key)) expected.set(key, text)
    else
      for (const plural of plurals)
        expected.set(key.replace(pluralEnding, `_${plural}`), source[key.replace(pluralEnding, '_other')] ?? text)
  }
  for (const [key, text] of expected) {
    const own = messages[key]
    if (own === undefined) problems.add(file, key, `Dieser Text fehlt. Übersetzen Sie: „${text}“`)
    else if (own === '') problems.add(file, key, 'Dieser Text ist leer.')
    else if (placeholders(own, key) !== placeholders(text, key)) {
      const names = placeholders(text) || 'keine'
      problems.add(file, key, `Die Platzhalter stimmen nicht. Es müssen diese sein: ${names}.`)
    }
  }
  for (const key of Object.keys(messages)) {
    if (!expected.has(key)) problems.add(file, key, 'Diesen Schlüssel gibt es nicht (mehr). Löschen Sie die Zeile.')
  }
}
