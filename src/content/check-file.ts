import * as v from 'valibot'
import { bands, questionKinds, skipMeanings } from '#domain/check/check.ts'
import { date, id, ids, oneOf, plainText, yesNo } from './shapes.ts'

/** A condition of the check as editors write it: `in` may name a group of answers. */
export type ConditionFile =
  | { readonly q: string; readonly in: string | readonly string[] }
  | { readonly all: readonly ConditionFile[] }
  | { readonly any: readonly ConditionFile[] }
const chosen = v.strictObject({
  q: id,
  in: v.union([id, ids], 'Schreiben Sie Antworten wie [tight, rent] oder eine Gruppe.'),
})
const condition: v.GenericSchema<ConditionFile> = v.lazy(() =>
  v.union(
    [chosen, v.strictObject({ all: conditions }), v.strictObject({ any: conditions })],
    'Eine Bedingung ist { q: Frage, in: [Antworten] }, { all: [Bedingungen] } oder { any: [Bedingungen] }.',
  ),
)
const conditions = v.pipe(
  v.array(condition, 'Schreiben Sie eine Liste von Bedingungen, zum Beispiel [{ q: money, in: [tight] }].'),
  v.minLength(1, 'Hier fehlt eine Bedingung. Schreiben Sie eine oder löschen Sie die Zeile.'),
)
const checkRule = v.pipe(
  v.strictObject({
    offer: id,
    all: v.optional(conditions),
    any: v.optional(conditions),
    none: v.optional(v.array(chosen, 'Unter „none“ steht je Bedingung eine Frage: { q: Frage, in: [Antworten] }.')),
    branches: v.optional(
      v.array(v.strictObject({ if: condition, result: oneOf([...bands, 'hide']), hint: v.optional(id) })),
    ),
    result: v.optional(oneOf(bands)),
    hint: v.optional(id),
    also: v.optional(ids, []),
    danger: v.optional(yesNo, false),
    law: v.pipe(v.array(plainText), v.minLength(1, 'Schreiben Sie, in welchem Gesetz die Regel steht.')),
  }),
  v.check(
    ({ branches, result, hint }) => (branches ? result === undefined && hint === undefined : result !== undefined),
    'Eine Regel hat entweder „result“ (und vielleicht „hint“) oder „branches“ mit eigenen Ergebnissen.',
  ),
)
export const checkFile = v.strictObject({
  asOf: date,
  law: date,
  topic: id,
  advice: v.pipe(ids, v.minLength(1, 'Nennen Sie mindestens eine Stelle, die kostenlos berät.')),
  groups: v.optional(v.record(id, ids), {}),
  questions: v.array(
    v.strictObject({
      id,
      kind: oneOf(questionKinds),
      skipped: oneOf(skipMeanings),
      showIf: v.optional(condition),
      none: v.optional(id),
      answers: v.pipe(ids, v.minLength(2, 'Eine Frage hat mindestens zwei Antworten.')),
    }),
  ),
  rules: v.array(checkRule),
})
export type CheckFile = v.InferOutput<typeof checkFile>
