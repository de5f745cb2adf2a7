import * as v from 'valibot'
import type { Problems } from './problems.ts'

type AnyIssue = v.BaseIssue<unknown>

/** `places[0].postcode` */
function placeOf(issue: AnyIssue): string {
  let place = ''
  for (const item of issue.path ?? []) {
    if (typeof item.key === 'number') place += `[${item.key}]`
    else place += place === '' ? String(item.key) : `.${String(item.key)}`
  }
  return place
}

/** What to write where the schema has no words of its own. */
const shapes: Readonly<Record<string, string>> = {
  strict_object: 'Hier werden Schlüssel mit Doppelpunkt erwartet, zum Beispiel „id: …“.',
  record: 'Hier werden Schlüssel mit Doppelpunkt erwartet, zum Beispiel „id: …“.',
  array: 'Hier wird eine Liste erwartet, zum Beispiel [eins, zwei] oder Zeilen mit „- “.',
  string: 'Schreiben Sie hier einen Text in Anführungszeichen.',
}

function sentenceOf(issue: AnyIssue): string {
  if (issue.kind !== 'schema') return issue.message
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return 'Diesen Schlüssel gibt es hier nicht. Prüfen Sie die Schreibweise oder löschen Sie ihn.'
  }
  if (issue.received === 'undefined') return 'Diese Angabe fehlt.'
  return issue.message.startsWith('Invalid type') ? (shapes[issue.type] ?? issue.message) : issue.message
}

/** A union fails as a whole; the branch that came closest says what is wrong. */
function closest(issue: AnyIssue): readonly AnyIssue[] {
  if (issue.type !== 'union' || !issue.issues) return [issue]
  const inner = issue.issues.filter((one) => one.expected !== 'never' && one.received !== 'undefined')
  const [best] = inner
  if (!best?.path) return [issue]
  return [{ ...best, path: [...(issue.path ?? []), ...best.path] as NonNullable<AnyIssue['path']> }]
}

/** Holds a value against its shape. Every value with a mistake becomes one problem; `undefined` if there was one. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  file: string,
  problems: Problems,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value, { abortPipeEarly: true })
  if (result.success) return result.output
  for (const issue of result.issues.flatMap(closest)) problems.add(file, placeOf(issue), sentenceOf(issue))
  return undefined
}
