import * as v from 'valibot'
import { email, id, ids, plainText, secureUrl, url } from './shapes.ts'

const fillIn = v.nullish(plainText)
export const siteFile = v.strictObject({
  town: plainText,
  area: id,
  languages: v.pipe(v.array(v.string()), v.minLength(1, 'Nennen Sie mindestens eine Sprache.')),
  /** Another content folder whose offers and lists this town shares. */
  above: v.optional(v.string('Schreiben Sie den Weg zu einem Ordner wie ../../content.')),
  without: v.optional(ids),
  /** Who helps further where a shared offer names only offices of another town. */
  askAt: v.optional(ids),
  url: v.nullish(url),
  operator: fillIn,
  street: fillIn,
  postcodeTown: fillIn,
  represented: fillIn,
  email: v.nullish(email),
  phone: fillIn,
  privacyContact: fillIn,
  mistakesEmail: v.nullish(email),
  mistakesForm: v.nullish(secureUrl),
  accessibilityEmail: v.nullish(email),
  exit: v.nullish(secureUrl),
})
export type SiteFile = v.InferOutput<typeof siteFile>
