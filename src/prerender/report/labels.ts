import type { GoalAnswer } from '#domain/catalogue.ts'
import type { OfferKind } from '#domain/offer.ts'
import { unknown } from '#domain/report/cross-table.ts'
import type { Origin } from '#domain/text.ts'

// What the drawers of the report are called. It is German: planners sit in a German town hall.

/** The drawer for what no source says: never "no". */
export const notKnown = 'nicht bekannt'

/** How goals are answered. */
export const answerLabels: Readonly<Record<GoalAnswer, string>> = {
  offers: 'durch Angebote',
  app: 'durch den Hilfefinder selbst',
  report: 'durch diesen Bericht',
  town: 'nur durch die Stadt',
}

/** Kinds of offers. */
export const kindLabels: Readonly<Record<OfferKind, string>> = {
  benefit: 'Leistung',
  counselling: 'Beratung',
  hotline: 'Telefon',
  online: 'Internet',
  place: 'Ort',
  course: 'Kurs',
  group: 'Gruppe',
  goods: 'Sachen',
  information: 'Auskunft',
}

/** Who wrote a text. */
export const originLabels: Readonly<Record<Origin, string>> = {
  written: 'von Menschen geschrieben',
  reviewed: 'Maschine, von Menschen geprüft',
  machine: 'nur Maschine',
}

/** When offers can be reached. */
export const openingLabels: Readonly<Record<string, string>> = {
  always: 'rund um die Uhr',
  evening: 'abends (nach 18 Uhr)',
  weekend: 'am Wochenende',
  weekdays: 'nur werktags bis 18 Uhr',
  appointment: 'nach Vereinbarung',
  [unknown]: 'Zeiten nicht bekannt',
}

/** What people pay. */
export const costLabels: Readonly<Record<string, string>> = {
  free: 'kostenlos',
  reduced: 'ermäßigt',
  paid: 'kostet etwas',
  varies: 'verschieden',
  [unknown]: 'Kosten nicht bekannt',
}

/** Whether people may keep their name to themselves. */
export const anonymityLabels: Readonly<Record<string, string>> = {
  yes: 'anonym',
  no: 'nicht anonym',
  [unknown]: 'Anonymität nicht bekannt',
}

/** How people get in. */
export const accessLabels: Readonly<Record<string, string>> = {
  open: 'ohne Termin hingehen',
  remote: 'am Telefon oder im Internet',
  asked: 'nur mit Termin, Anmeldung oder Überweisung',
  [unknown]: 'Zugang nicht bekannt',
}

/** How old facts are. */
export const ageLabels: Readonly<Record<string, string>> = {
  'half-year': 'bis 6 Monate',
  year: 'über 6 bis 12 Monate',
  'two-years': 'über 1 bis 2 Jahre',
  'five-years': 'über 2 bis 5 Jahre',
  older: 'über 5 Jahre',
  [unknown]: 'ohne Datum',
}

/** Where facts stand. */
export const sourceLabels: Readonly<Record<string, string>> = {
  page: 'nur Internetseiten',
  law: 'nur Gesetze',
  both: 'Internetseiten und Gesetze',
  [unknown]: 'keine Quelle',
}

/** How somebody last made sure of the facts. */
export const checkLabels: Readonly<Record<string, string>> = {
  source: 'mit der Quelle verglichen',
  phone: 'angerufen',
  provider: 'vom Anbieter bestätigt',
}
