import type { AccessWay, AmountPeriod, ContactPurpose, Cost, OfferKind, ResidenceStatus } from '#domain/offer.ts'

/** Which value of ours people in a German office mean, by what they write. Case, dots and blanks do not matter. */
type Names<Value extends string> = Readonly<Record<Value, readonly string[]>>

const kinds: Names<OfferKind> = {
  benefit: ['Leistung', 'Geldleistung', 'Sozialleistung'],
  counselling: ['Beratung', 'Beratungsstelle'],
  hotline: ['Hotline', 'Telefon', 'Telefonberatung', 'Notruf'],
  online: ['Online', 'Internet', 'Onlineangebot', 'Online-Angebot', 'Onlineberatung'],
  place: ['Ort', 'Treff', 'Treffpunkt', 'Einrichtung', 'offener Treff'],
  course: ['Kurs', 'Lehrgang', 'Schulung'],
  group: ['Gruppe', 'Selbsthilfegruppe'],
  goods: ['Sachen', 'Waren', 'Sachspenden', 'Ausgabe'],
  information: ['Information', 'Informationen', 'Info', 'Auskunft'],
}

const costs: Names<Cost> = {
  free: ['kostenlos', 'kostenfrei', 'gratis', 'umsonst', '0 €', '0 Euro'],
  reduced: ['ermäßigt', 'vergünstigt', 'Ermäßigung'],
  paid: ['kostenpflichtig', 'kostet etwas', 'gebührenpflichtig', 'Gebühr'],
  varies: ['verschieden', 'unterschiedlich', 'Kosten verschieden', 'je nachdem'],
}

const access: Names<AccessWay> = {
  'walk-in': ['ohne Termin', 'offen', 'offene Sprechstunde', 'ohne Anmeldung'],
  appointment: ['Termin', 'mit Termin', 'nach Vereinbarung', 'nach Absprache'],
  registration: ['Anmeldung', 'mit Anmeldung'],
  referral: ['Überweisung', 'mit Überweisung'],
  phone: ['Telefon', 'telefonisch', 'am Telefon'],
  online: ['online', 'Internet', 'im Internet'],
}

const residence: Names<ResidenceStatus> = {
  german: ['deutsch', 'Deutsche', 'Deutscher Pass'],
  eu: ['EU', 'EU-Bürger', 'EU, EWR oder Schweiz'],
  permanent: ['Niederlassungserlaubnis', 'Daueraufenthalt-EU'],
  permit: ['Aufenthaltserlaubnis'],
  protected: ['anerkannt', 'Flüchtling', 'Asyl', 'subsidiärer Schutz'],
  s24: ['§ 24', 'Ukraine'],
  humanitarian: ['humanitär'],
  procedure: ['Asylverfahren', 'Aufenthaltsgestattung', 'Gestattung'],
  duldung: ['Duldung', 'geduldet'],
}

const purposes: Names<ContactPurpose> = {
  emergency: ['Notfall', 'Notruf'],
  advice: ['Beratung'],
  information: ['Auskunft', 'Information', 'Informationen', 'Info', 'allgemein'],
  appointment: ['Termin', 'Termine', 'Terminvereinbarung'],
  application: ['Antrag', 'Anträge', 'Antragstellung'],
}

const periods: Names<AmountPeriod> = {
  month: ['Monat', 'im Monat', 'monatlich'],
  'half-year': ['Halbjahr', 'im Halbjahr', 'halbjährlich'],
  year: ['Jahr', 'im Jahr', 'jährlich'],
  once: ['einmal', 'einmalig'],
  call: ['Anruf', 'pro Anruf'],
}

const confidence: Names<'high' | 'medium' | 'low'> = {
  high: ['hoch', 'sicher'],
  medium: ['mittel'],
  low: ['niedrig', 'gering', 'unsicher'],
}

const how: Names<'source' | 'phone' | 'provider'> = {
  source: ['Quelle', 'Internet', 'Internetseite', 'Website'],
  phone: ['telefonisch', 'Telefon', 'Anruf', 'am Telefon'],
  provider: ['Anbieter', 'vom Anbieter', 'Träger'],
}

const providerKinds: Names<
  'town' | 'district' | 'state' | 'federal' | 'church' | 'association' | 'company' | 'court' | 'hospital'
> = {
  town: ['Stadt', 'Gemeinde', 'Kommune', 'Stadtverwaltung'],
  district: ['Landkreis', 'Kreis'],
  state: ['Land', 'Bundesland'],
  federal: ['Bund'],
  church: ['Kirche', 'Kirchengemeinde'],
  association: ['Verein', 'e. V.', 'Verband'],
  company: ['Firma', 'Unternehmen', 'GmbH'],
  court: ['Gericht'],
  hospital: ['Krankenhaus', 'Klinik', 'Klinikum'],
}

const income: Names<'low'> = { low: ['niedrig', 'gering', 'wenig', 'geringes Einkommen', 'wenig Einkommen'] }

/** How words are compared: „e. V.“ is „ev“. */
export const spoken = (text: string) => text.toLowerCase().replace(/[\s.]+/g, '')

const byName = (names: Names<string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).flatMap(([value, all]) => all.map((name) => [spoken(name), value] as const)))

/** The German names of values, by the place that the values have in `offer.yaml`. */
export const germanNames: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  kind: byName(kinds),
  cost: byName(costs),
  access: byName(access),
  'audience.residence': byName(residence),
  'audience.income': byName(income),
  'contacts.purpose': byName(purposes),
  'amounts.per': byName(periods),
  confidence: byName(confidence),
  'checked.how': byName(how),
  'provider.kind': byName(providerKinds),
}
