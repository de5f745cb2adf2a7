import * as v from 'valibot'
import { isDay } from '#domain/moment.ts'
import { accessWays, amountPeriods, contactPurposes, costs, offerKinds, residenceStatuses } from '#domain/offer.ts'
import { basedOn, date, email, id, ids, inGerman, oneOf, origin, plainText, text, url, yesNo } from './shapes.ts'

/** The shapes of the files of offers and of those who make them. */

const year = v.pipe(
  v.number('Schreiben Sie eine Jahreszahl wie 2026.'),
  v.integer('Schreiben Sie eine Jahreszahl wie 2026.'),
  v.minValue(2015, 'Dieses Jahr ist zu alt für einen Betrag.'),
  v.maxValue(2100, 'Schreiben Sie eine Jahreszahl wie 2026.'),
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
