import * as v from 'valibot'
import { goalAnswers, needRoles } from '#domain/catalogue.ts'
import { phraseGroups } from '#domain/phrase-book.ts'
import { id, ids, inGerman, oneOf, plainText, yesNo } from './shapes.ts'

/** The shapes of the lists that offers point into, and of those beside them. */

export const topicsFile = v.array(v.strictObject({ id, icon: id }))
export const needsFile = v.array(
  v.strictObject({
    id,
    topic: id,
    first: v.optional(ids, []),
    discreet: v.optional(yesNo),
    role: v.optional(oneOf(needRoles)),
  }),
)
export const glossaryFile = v.array(v.strictObject({ id, official: plainText, offers: ids }))
/** Without a need, the words are of everyday life and never strong. */
export const dangersFile = v.array(v.strictObject({ id, need: v.optional(id) }))
export const phrasesFile = v.array(v.strictObject({ id, group: oneOf(phraseGroups), littleGerman: v.optional(yesNo) }))
export const audiencesFile = v.array(v.strictObject({ id, needs: v.optional(ids, []) }))
export const helpNowFile = ids
export const namesFile = v.array(plainText)
export const documentsFile = v.array(v.strictObject({ id, official: plainText }))
export const areasFile = v.array(v.strictObject({ id, within: v.optional(id) }))
export const codesFile = v.record(
  id,
  v.pipe(
    v.string('Schreiben Sie den Code in Anführungszeichen.'),
    v.regex(
      /^[A-Za-z0-9_-]{2}$/,
      (issue) => `${inGerman(issue.received)} ist kein Code. Ein Code hat zwei Zeichen aus A–Z, a–z, 0–9, - und _.`,
    ),
  ),
)
export const goalsFile = v.strictObject({
  fields: v.array(
    v.strictObject({
      id,
      focuses: v.array(v.strictObject({ id, goals: v.array(v.strictObject({ id, by: oneOf(goalAnswers) })) })),
    }),
  ),
})
