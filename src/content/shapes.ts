import * as v from 'valibot'
import { isDay } from '#domain/moment.ts'

/**
 * What stands in many content files, as editors write it. Every message is the end of a German sentence that begins with the
 * file and the place: it says what to write.
 */

const idPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
export const id = v.pipe(
  v.string('Schreiben Sie eine Kennung.'),
  v.regex(
    idPattern,
    'Eine Kennung hat nur kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel „stadtpass-eisenach“.',
  ),
)
export const ids = v.array(id, 'Schreiben Sie eine Liste von Kennungen, zum Beispiel [money, housing].')

/** Controls come from texts that were read in the wrong encoding: „–“ becomes an invisible U+0096. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what we look for
export const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
export const controlSentence =
  'Hier steht ein unsichtbares Steuerzeichen. Löschen Sie die Stelle und tippen Sie sie neu.'

export const text = v.pipe(
  v.string('Schreiben Sie hier einen Text (bei Zahlen und Doppelpunkten in Anführungszeichen).'),
  v.trim(),
  v.minLength(1, 'Hier fehlt der Text.'),
  v.check((value) => !control.test(value), controlSentence),
)

/** Invisible characters that turn the line round for whatever follows. The pages mark names and numbers themselves. */
export const directionMark = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/
export const directionMarkSentence =
  'Hier steht ein unsichtbares Zeichen für die Schreibrichtung. Löschen Sie die Stelle und tippen Sie sie neu.'

/** Words reach the pages as text. Tags would be shown as they stand, invisible controls would turn lines round. */
export const plainText = v.pipe(
  text,
  v.check((value) => !/<[a-z/!][^>]*>|&[a-z]+;|&#\d+;/i.test(value), 'Hier steht HTML. Schreiben Sie nur Text.'),
  v.check((value) => !directionMark.test(value), directionMarkSentence),
)

/** What the library names in straight quotes, as a German sentence has it. */
export const inGerman = (received: string) => received.replace(/^"(.*)"$/s, '„$1“')

export function oneOf<const T extends readonly string[]>(values: T) {
  return v.picklist(
    values,
    (issue) => `${inGerman(issue.received)} gibt es hier nicht. Schreiben Sie eines von: ${values.join(', ')}.`,
  )
}

export const yesNo = v.boolean('Schreiben Sie true oder false.')

export const date = v.pipe(
  v.string('Schreiben Sie ein Datum wie 2026-11-22.'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Schreiben Sie das Datum wie 2026-11-22.'),
  v.check(isDay, 'Diesen Tag gibt es nicht. Schreiben Sie das Datum wie 2026-11-22.'),
)

export const url = v.pipe(
  v.string('Schreiben Sie eine Adresse, die mit https:// beginnt.'),
  v.regex(
    /^https?:\/\/[^\s/$.?#][^\s]*$/i,
    'Schreiben Sie die ganze Adresse mit https:// am Anfang und ohne Leerzeichen.',
  ),
)

/** A page that opens over an encrypted connection only. */
export const secureUrl = v.pipe(
  url,
  v.startsWith(
    'https://',
    'Schreiben Sie die ganze Adresse mit https:// am Anfang; http:// ist hier nicht sicher genug.',
  ),
)

export const email = v.pipe(
  v.string('Schreiben Sie eine E-Mail-Adresse.'),
  v.regex(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i, 'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie info@beispiel.de.'),
)

export const origin = oneOf(['written', 'machine', 'reviewed'])

/** Fingerprint of the German words that a translation was made from. */
export const basedOn = v.optional(v.string('Schreiben Sie den Fingerabdruck in Anführungszeichen.'))
