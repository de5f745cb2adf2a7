import * as v from 'valibot'
import { goalAnswers, needRoles } from '#domain/catalogue.ts'
import { bands, questionKinds, skipMeanings } from '#domain/check/check.ts'
import { isDay } from '#domain/moment.ts'
import { accessWays, amountPeriods, contactPurposes, costs, offerKinds, residenceStatuses } from '#domain/offer.ts'
import { phraseGroups } from '#domain/phrase-book.ts'

/**
 * The shapes of the content files as editors write them. Every message is the end of a German sentence that begins with the
 * file and the place: it says what to write.
 */

const idPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
const id = v.pipe(
  v.string('Schreiben Sie eine Kennung.'),
  v.regex(
    idPattern,
    'Eine Kennung hat nur kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel „stadtpass-eisenach“.',
  ),
)
const ids = v.array(id, 'Schreiben Sie eine Liste von Kennungen, zum Beispiel [money, housing].')

/** Controls come from texts that were read in the wrong encoding: „–“ becomes an invisible U+0096. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what we look for
export const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
export const controlSentence =
  'Hier steht ein unsichtbares Steuerzeichen. Löschen Sie die Stelle und tippen Sie sie neu.'

const text = v.pipe(
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
const plainText = v.pipe(
  text,
  v.check((value) => !/<[a-z/!][^>]*>|&[a-z]+;|&#\d+;/i.test(value), 'Hier steht HTML. Schreiben Sie nur Text.'),
  v.check((value) => !directionMark.test(value), directionMarkSentence),
)

/** What the library names in straight quotes, as a German sentence has it. */
const inGerman = (received: string) => received.replace(/^"(.*)"$/s, '„$1“')

function oneOf<const T extends readonly string[]>(values: T) {
  return v.picklist(
    values,
    (issue) => `${inGerman(issue.received)} gibt es hier nicht. Schreiben Sie eines von: ${values.join(', ')}.`,
  )
}

const yesNo = v.boolean('Schreiben Sie true oder false.')

const date = v.pipe(
  v.string('Schreiben Sie ein Datum wie 2026-11-22.'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Schreiben Sie das Datum wie 2026-11-22.'),
  v.check(isDay, 'Diesen Tag gibt es nicht. Schreiben Sie das Datum wie 2026-11-22.'),
)

const year = v.pipe(
  v.number('Schreiben Sie eine Jahreszahl wie 2026.'),
  v.integer('Schreiben Sie eine Jahreszahl wie 2026.'),
  v.minValue(2015, 'Dieses Jahr ist zu alt für einen Betrag.'),
  v.maxValue(2100, 'Schreiben Sie eine Jahreszahl wie 2026.'),
)

const url = v.pipe(
  v.string('Schreiben Sie eine Adresse, die mit https:// beginnt.'),
  v.regex(
    /^https?:\/\/[^\s/$.?#][^\s]*$/i,
    'Schreiben Sie die ganze Adresse mit https:// am Anfang und ohne Leerzeichen.',
  ),
)

/** A page that opens over an encrypted connection only. */
const secureUrl = v.pipe(
  url,
  v.startsWith(
    'https://',
    'Schreiben Sie die ganze Adresse mit https:// am Anfang; http:// ist hier nicht sicher genug.',
  ),
)

const email = v.pipe(
  v.string('Schreiben Sie eine E-Mail-Adresse.'),
  v.regex(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i, 'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie info@beispiel.de.'),
)

/** E.164 with spaces to read it by, or a short number that is dialled as it stands. */
const phonePattern = /^(?:\+[1-9]\d{0,2}(?: \d+){1,5}|[1-9]\d{2,5})$/
const phone = v.pipe(
  v.string('Schreiben Sie die Nummer in Anführungszeichen, zum Beispiel "+49 3691 670404".'),
  v.regex(
    phonePattern,
    (issue) =>
      `${inGerman(issue.received)} ist keine Telefonnummer. Schreiben Sie sie mit Land und Vorwahl wie "+49 3691 670404" oder als Kurzwahl wie "112".`,
  ),
  v.check((value) => value.replace(/\D/g, '').length <= 15, 'Eine Telefonnummer hat höchstens 15 Ziffern.'),
)

const ages = v.pipe(
  v.strictObject({
    from: v.optional(
      v.pipe(v.number('Schreiben Sie ein Alter in Jahren.'), v.minValue(0, 'Ein Alter ist nicht kleiner als 0.')),
    ),
    to: v.optional(
      v.pipe(v.number('Schreiben Sie ein Alter in Jahren.'), v.maxValue(120, 'Dieses Alter ist zu hoch.')),
    ),
  }),
  v.check(({ from = 0, to = 120 }) => from <= to, '„from“ muss kleiner sein als „to“.'),
)

const latitudeSentence =
  'Diese geografische Breite liegt nicht in Deutschland (47 bis 56). Zuerst steht die Breite, dann die Länge: [50.97756, 10.32172].'
const longitudeSentence =
  'Diese geografische Länge liegt nicht in Deutschland (5 bis 16). Zuerst steht die Breite, dann die Länge: [50.97756, 10.32172].'

/** Latitude and longitude in degrees (WGS 84), inside Germany. */
const coordinates = v.tuple(
  [
    v.pipe(
      v.number('Schreiben Sie die geografische Breite als Zahl.'),
      v.minValue(47, latitudeSentence),
      v.maxValue(56, latitudeSentence),
    ),
    v.pipe(
      v.number('Schreiben Sie die geografische Länge als Zahl.'),
      v.minValue(5, longitudeSentence),
      v.maxValue(16, longitudeSentence),
    ),
  ],
  'Schreiben Sie Breite und Länge wie [50.97756, 10.32172].',
)

const place = v.variant(
  'confidential',
  [
    v.strictObject({ id, confidential: v.literal(true) }),
    v.strictObject({
      id,
      confidential: v.optional(v.literal(false)),
      name: v.optional(plainText),
      street: plainText,
      postcode: v.pipe(
        v.string('Schreiben Sie die Postleitzahl in Anführungszeichen, zum Beispiel "99817".'),
        v.regex(
          /^\d{5}$/,
          (issue) => `${inGerman(issue.received)} ist keine Postleitzahl. Schreiben Sie fünf Ziffern wie "99817".`,
        ),
      ),
      town: plainText,
      coordinates: v.optional(coordinates),
      stop: v.optional(plainText),
    }),
  ],
  'Schreiben Sie confidential: true oder lassen Sie es weg.',
)

const purpose = oneOf(contactPurposes)
const contact = v.union(
  [
    v.strictObject({ phone, purpose, free: v.optional(yesNo) }),
    v.strictObject({ email, purpose }),
    v.strictObject({ web: url, purpose }),
    v.strictObject({ form: url, purpose }),
  ],
  'Ein Kontakt hat genau eines von phone, email, web oder form, dazu purpose.',
)

const exception = v.strictObject({ date, open: v.optional(text) })
const hours = v.pipe(
  v.strictObject({
    open: v.optional(text),
    appointment: v.optional(yesNo),
    exceptions: v.optional(v.array(exception)),
  }),
  v.check(
    ({ open, appointment }) => open !== undefined || appointment === true,
    'Hier fehlen die Zeiten. Schreiben Sie „open“, „appointment: true“ oder lassen Sie „hours“ weg.',
  ),
)

const sourceDate = v.pipe(
  v.union([v.string(), v.number()], 'Schreiben Sie das Datum der Quelle oder undated.'),
  v.transform(String),
  v.regex(
    /^(?:undated|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)$/,
    'Schreiben Sie 2024, 2024-05, 2024-05-31 oder undated.',
  ),
  v.check((value) => value.length < 10 || isDay(value), 'Diesen Tag gibt es nicht. Schreiben Sie ihn wie 2024-05-31.'),
)
const source = v.pipe(
  v.strictObject({ url: v.optional(url), law: v.optional(text), date: sourceDate }),
  v.check((value) => value.url !== undefined || value.law !== undefined, 'Eine Quelle hat url oder law.'),
)

const amount = v.strictObject({
  id,
  euro: v.pipe(
    v.number('Schreiben Sie den Betrag als Zahl, zum Beispiel 259.'),
    v.minValue(0, 'Ein Betrag ist nicht negativ.'),
  ),
  per: oneOf(amountPeriods),
  year,
  upTo: v.optional(yesNo),
})

/** Stands for the day on which nobody has checked a draft yet. No file says it. */
export const neverChecked = '1970-01-01'

const offerFacts = v.strictObject({
  kind: oneOf(offerKinds),
  status: oneOf(['published', 'draft', 'withdrawn']),
  confidence: oneOf(['high', 'medium', 'low']),
  official: plainText,
  provider: id,
  area: id,
  topics: v.pipe(ids, v.minLength(1, 'Schreiben Sie mindestens ein Thema.')),
  needs: v.optional(ids, []),
  goals: v.optional(v.record(id, plainText, 'Schreiben Sie je Ziel eine Zeile: Kennung, Doppelpunkt, Grund.'), {}),
  audience: v.optional(
    v.strictObject({
      groups: v.optional(ids),
      childAge: v.optional(ages),
      age: v.optional(ages),
      residence: v.optional(v.array(oneOf(residenceStatuses))),
      income: v.optional(oneOf(['low'])),
    }),
    {},
  ),
  cost: v.optional(oneOf(costs)),
  amounts: v.optional(v.array(amount), []),
  access: v.optional(v.array(oneOf(accessWays)), []),
  anonymous: v.optional(yesNo),
  languages: v.optional(
    v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'Schreiben Sie das Kürzel der Sprache wie de oder ar.'))),
    [],
  ),
  interpreter: v.optional(yesNo),
  stepFree: v.optional(yesNo),
  places: v.optional(v.array(place), []),
  hours: v.optional(hours),
  contacts: v.optional(v.array(contact), []),
  askAt: v.optional(ids, []),
  apply: v.optional(
    v.strictObject({
      retroactive: v.optional(
        v.pipe(
          v.string(),
          v.regex(/^(?:none|\d+ months)$/, 'Schreiben Sie none oder eine Zahl mit months, zum Beispiel 6 months.'),
        ),
      ),
      objection: v.optional(yesNo),
    }),
  ),
  documents: v.optional(ids, []),
  law: v.optional(v.array(text), []),
  related: v.optional(ids, []),
  sources: v.optional(v.array(source, 'Schreiben Sie, wo die Angaben stehen.'), []),
  checked: v.optional(v.strictObject({ date, how: oneOf(['source', 'phone', 'provider']) }), {
    date: neverChecked,
    how: 'source',
  }),
  review: v.pipe(
    v.number('Schreiben Sie eine Zahl von Monaten.'),
    v.integer('Schreiben Sie eine ganze Zahl von Monaten.'),
    v.minValue(1, 'Mindestens 1 Monat.'),
    v.maxValue(60, 'Höchstens 60 Monate.'),
  ),
  replacedBy: v.optional(id),
})

/** An offer as its file says; only of a draft it may be open when it was checked. */
export const offerFile = v.pipe(
  offerFacts,
  v.forward(
    v.check(({ status, checked }) => status === 'draft' || checked.date !== neverChecked, 'Diese Angabe fehlt.'),
    ['checked'],
  ),
)
export type OfferFile = v.InferOutput<typeof offerFile>

const origin = oneOf(['written', 'machine', 'reviewed'])

/** Fingerprint of the German words that a translation was made from. */
const basedOn = v.optional(v.string('Schreiben Sie den Fingerabdruck in Anführungszeichen.'))

export const offerWordsHead = v.strictObject({
  title: v.pipe(plainText, v.maxLength(80, 'Der Titel ist zu lang. Höchstens 80 Zeichen.')),
  summary: v.pipe(plainText, v.maxLength(240, 'Die Zusammenfassung ist zu lang. Höchstens 240 Zeichen.')),
  who: plainText,
  cost: v.optional(plainText),
  hours: v.optional(plainText),
  deadline: v.optional(plainText),
  next: v.optional(plainText),
  amounts: v.optional(v.record(id, plainText), {}),
  keywords: v.optional(v.array(plainText), []),
  steps: v.optional(v.array(plainText), []),
  origin,
  basedOn,
})
export type OfferWordsHead = v.InferOutput<typeof offerWordsHead>

export const providerFile = v.strictObject({
  name: plainText,
  kind: oneOf(['town', 'district', 'state', 'federal', 'church', 'association', 'company', 'court', 'hospital']),
  web: v.optional(url),
})

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

/** The words of a vocabulary in one language. */
function wordsFile<T extends v.ObjectEntries>(entries: T) {
  return v.strictObject({ origin, basedOn, words: v.record(id, v.strictObject(entries)) })
}
export const topicWords = wordsFile({ name: plainText, summary: plainText })
export const needWords = wordsFile({ sentence: plainText })
export const phraseWords = wordsFile({ sentence: plainText })
export const dangerWords = wordsFile({ keywords: v.pipe(v.array(plainText), v.minLength(1, 'Hier fehlen Wörter.')) })
export const audienceWords = wordsFile({ name: plainText, summary: plainText })
export const documentWords = wordsFile({ name: plainText, where: v.optional(plainText) })
export const checkWords = wordsFile({ text: plainText, why: v.optional(plainText) })
export const areaWords = wordsFile({ name: plainText })
export const goalWords = wordsFile({
  name: v.optional(plainText),
  text: v.optional(plainText),
  answer: v.optional(plainText),
})

const phrases = v.record(id, v.array(plainText))
/** What people say in one language; nobody sees it, so nothing is made from the German words. */
export const glossaryWords = v.strictObject({ origin, topics: phrases, needs: phrases, terms: phrases })

/** The words of the interface: flat keys, one text each. */
export const messagesFile = v.record(v.string(), v.string())
