import * as v from 'valibot'
import type { Problems } from './problems.ts'

type AnyIssue = v.BaseIssue<unknown>

/** The keys that lead to a value in a file: `places`, `0`, `postcode`. */
export type Way = readonly (string | number)[]

/** A way as it stands in sentences: `places[0].postcode`. */
export function placeOf(way: Way): string {
  let place = ''
  for (const key of way) {
    if (typeof key === 'number') place += `[${key}]`
    else place += place === '' ? key : `.${key}`
  }
  return place
}

const wayOf = (issue: AnyIssue): Way =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

/** What to write where the schema has no words of its own. */
const shapes: Readonly<Record<string, string>> = {
  strict_object: 'Hier werden Schlüssel mit Doppelpunkt erwartet, zum Beispiel „id: …“.',
  record: 'Hier werden Schlüssel mit Doppelpunkt erwartet, zum Beispiel „id: …“.',
  array: 'Hier wird eine Liste erwartet, zum Beispiel [eins, zwei] oder Zeilen mit „- “.',
  string: 'Schreiben Sie hier einen Text in Anführungszeichen.',
}

/** The library's own sentences are English. */
const noWords = 'Dieser Wert passt hier nicht. Schreiben Sie ihn wie bei den anderen Angeboten.'

function sentenceOf(issue: AnyIssue): string {
  if (issue.kind !== 'schema') return issue.message.startsWith('Invalid') ? noWords : issue.message
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return 'Diesen Schlüssel gibt es hier nicht. Prüfen Sie die Schreibweise oder löschen Sie ihn.'
  }
  if (issue.received === 'undefined') return 'Diese Angabe fehlt.'
  return issue.message.startsWith('Invalid type') ? (shapes[issue.type] ?? noWords) : issue.message
}

/** A union fails as a whole; the branch that came closest says what is wrong. */
function closest(issue: AnyIssue): readonly AnyIssue[] {
  if (issue.type !== 'union' || !issue.issues) return [issue]
  const inner = issue.issues.filter((one) => one.expected !== 'never' && one.received !== 'undefined')
  const [best] = inner
  if (!best?.path) return [issue]
  return [{ ...best, path: [...(issue.path ?? []), ...best.path] as NonNullable<AnyIssue['path']> }]
}

/** A value that does not fit its shape: the way to it, and a German sentence about it. */
export interface Mistake {
  readonly way: Way
  readonly message: string
}

/** A value of the right shape, or everything that is wrong with it. */
export type Held<Value> =
  | { readonly kind: 'fits'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly mistakes: readonly Mistake[] }

/** Holds a value against its shape. */
export function heldAgainst<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Held<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value, { abortPipeEarly: true })
  if (result.success) return { kind: 'fits', value: result.output }
  const mistakes = result.issues.flatMap(closest).map((issue) => ({ way: wayOf(issue), message: sentenceOf(issue) }))
  return { kind: 'wrong', mistakes }
}

/** Holds a value against its shape. Every value with a mistake becomes one problem; `undefined` if there was one. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  file: string,
  problems: Problems,
): v.InferOutput<Schema> | undefined {
  const held = heldAgainst(schema, value)
  if (held.kind === 'fits') return held.value
  for (const { way, message } of held.mistakes) problems.add(file, placeOf(way), message)
  return undefined
}
