import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileCatalogue } from '#content/compile.ts'
import { problemSentence } from '#content/problems.ts'
import { searchFiles } from '#domain/search/search-files.ts'
import { openIndex } from '#domain/search/search-index.ts'
import { slot } from '#test/builders.ts'
import {
  appending,
  type Change,
  type Changes,
  catalogueWith,
  completeFiles,
  moreOffers,
  problemsWith,
  replacing,
  withChange,
  withChanges,
} from '#test/content-folder.ts'

const facts = 'content/offers/family-cafe/offer.yaml'
const german = 'content/offers/family-cafe/de.md'
const english = 'content/offers/family-cafe/en.md'

/** One mistake in a complete content folder: where it is planted, and the one sentence that must answer it. */
interface Mistake {
  readonly mistake: string
  readonly file: string
  readonly change: Change
  /** What else must be changed for the mistake to be the only one. */
  readonly also?: Changes
  readonly place: string
  readonly says: string
}

const lineOf = (file: string, passage: string) =>
  `Zeile ${(completeFiles[file] ?? '').split('\n').findIndex((line) => line.includes(passage)) + 1}`
const only =
  (text: string): Change =>
  () =>
    text
const secretPlace = '{ id: main, confidential: true }'
const address = '{ id: main, street: "Markt 1", postcode: "99817", town: Eisenach }'
const hidingThePlace = { [facts]: replacing(address, secretPlace) }
const contact = '{ phone: "+49 3691 250000", purpose: information }'
const source = '{ url: "https://example.org/family-cafe", date: "2026-02" }'
const rightToLeft = '\u202e'

const unknownNames: readonly Mistake[] = [
  {
    mistake: 'coordinates the wrong way round',
    file: facts,
    change: replacing(address, address.replace(' }', ', coordinates: [10.3, 10.3] }')),
    place: 'places[0].coordinates[0]',
    says: 'Diese geografische Breite liegt nicht in Deutschland (47 bis 56).',
  },
  {
    mistake: 'a goal that is misspelt',
    file: facts,
    change: replacing('family.poverty.1', 'familiy.poverty.1'),
    place: 'goals.familiy.poverty.1',
    says: '„familiy.poverty.1“ gibt es nicht. Meinten Sie „family.poverty.1“?',
  },
  {
    mistake: 'a goal of another town',
    file: facts,
    change: replacing('family.poverty.1', 'harbour.ships.1'),
    place: 'goals.harbour.ships.1',
    says: 'Schreiben Sie eine Kennung aus content/goals.yaml.',
  },
  {
    mistake: 'a goal that offers do not answer',
    file: facts,
    change: replacing('family.poverty.1', 'family.poverty.2'),
    place: 'goals.family.poverty.2',
    says: '(by: town). Nehmen Sie ein Ziel mit by: offers.',
  },
  {
    mistake: 'an unknown topic',
    file: facts,
    change: replacing('topics: [family]', 'topics: [famly]'),
    place: 'topics[0]',
    says: 'Meinten Sie „family“?',
  },
  {
    mistake: 'an unknown need',
    file: facts,
    change: replacing('[meet-parents]', '[meet-parents, meet-parent]'),
    place: 'needs[1]',
    says: 'Meinten Sie „meet-parents“?',
  },
  {
    mistake: 'an unknown provider',
    file: facts,
    change: replacing('provider: neighbourhood-house', 'provider: neighborhood-house'),
    place: 'provider',
    says: 'Meinten Sie „neighbourhood-house“?',
  },
  {
    mistake: 'a provider like no other',
    file: facts,
    change: replacing('provider: neighbourhood-house', 'provider: town-hall'),
    place: 'provider',
    says: 'Schreiben Sie eine Kennung aus dem Ordner content/providers.',
  },
  {
    mistake: 'an unknown area',
    file: facts,
    change: replacing('area: town', 'area: twon'),
    place: 'area',
    says: 'Meinten Sie „town“?',
  },
  {
    mistake: 'an unknown audience',
    file: facts,
    change: replacing('groups: [families]', 'groups: [familys]'),
    place: 'audience.groups[0]',
    says: 'Meinten Sie „families“?',
  },
  {
    mistake: 'an unknown document',
    file: facts,
    change: replacing('documents: [id-card]', 'documents: [passport]'),
    place: 'documents[0]',
    says: 'Schreiben Sie eine Kennung aus content/documents.yaml.',
  },
  {
    mistake: 'an unknown code of a language',
    file: facts,
    change: replacing('languages: [de, ar]', 'languages: [de, ger]'),
    place: 'languages[1]',
    says: 'Schreiben Sie eine Kennung aus der Liste der Sprachen.',
  },
  {
    mistake: 'a code of a language with one letter too many',
    file: facts,
    change: replacing('languages: [de, ar]', 'languages: [de, ukr]'),
    place: 'languages[1]',
    says: 'Meinten Sie „uk“?',
  },
  {
    mistake: 'an unknown related offer',
    file: facts,
    change: appending('related: [family-caffe]\n'),
    place: 'related[0]',
    says: 'Meinten Sie „family-cafe“?',
  },
  {
    mistake: 'an unknown offer to ask at',
    file: facts,
    change: appending('askAt: [town-hall]\n'),
    place: 'askAt[0]',
    says: 'Schreiben Sie eine Kennung aus dem Ordner content/offers.',
  },
  {
    mistake: 'the same topic twice',
    file: facts,
    change: replacing('topics: [family]', 'topics: [family, family]'),
    place: 'topics[1]',
    says: 'steht hier zweimal. Löschen Sie eines davon.',
  },
  {
    mistake: 'a need on an unknown shelf',
    file: 'content/needs.yaml',
    change: replacing('topic: family', 'topic: familie'),
    place: '[0].topic',
    says: 'Meinten Sie „family“?',
  },
  {
    mistake: 'a need that names an unknown offer first',
    file: 'content/needs.yaml',
    change: replacing('[family-cafe]', '[famly-cafe]'),
    place: '[0].first[0]',
    says: 'Meinten Sie „family-cafe“?',
  },
  {
    mistake: 'urgent help for an unknown need',
    file: 'content/help-now.yaml',
    change: appending('- poisoned\n'),
    place: '[1]',
    says: 'Schreiben Sie eine Kennung aus content/needs.yaml.',
  },
  {
    mistake: 'an area inside an unknown one',
    file: 'content/areas.yaml',
    change: replacing('within: country', 'within: county'),
    place: '[0].within',
    says: 'Meinten Sie „country“?',
  },
  {
    mistake: 'a finder for an unknown area',
    file: 'content/site.yaml',
    change: replacing('area: town', 'area: village'),
    place: 'area',
    says: 'Schreiben Sie eine Kennung aus content/areas.yaml.',
  },
  {
    mistake: 'a way out over an open connection',
    file: 'content/site.yaml',
    change: appending('exit: http://wetter.example/\n'),
    place: 'exit',
    says: 'http:// ist hier nicht sicher genug.',
  },
]

const valuesOfAnOffer: readonly Mistake[] = [
  {
    mistake: 'a key that is misspelt',
    file: facts,
    change: replacing('review: 6', 'review: 6\ntelefon: "112"'),
    place: 'telefon',
    says: 'Prüfen Sie die Schreibweise oder löschen Sie ihn.',
  },
  {
    mistake: 'a missing key',
    file: facts,
    change: replacing('provider: neighbourhood-house\n', ''),
    place: 'provider',
    says: 'Diese Angabe fehlt.',
  },
  {
    mistake: 'a kind that we do not have',
    file: facts,
    change: replacing('kind: place', 'kind: treffpunkt'),
    place: 'kind',
    says: '„treffpunkt“ gibt es hier nicht. Schreiben Sie eines von: benefit, counselling, hotline',
  },
  {
    mistake: 'a single name where a list belongs',
    file: facts,
    change: replacing('topics: [family]', 'topics: family'),
    place: 'topics',
    says: 'Schreiben Sie eine Liste von Kennungen, zum Beispiel [money, housing].',
  },
  {
    mistake: 'a list whose lines are all commented out',
    file: facts,
    change: replacing(`  - ${contact}`, `#  - ${contact}`),
    place: 'contacts',
    says: 'Hier wird eine Liste erwartet',
  },
  {
    mistake: 'a number where a text belongs',
    file: facts,
    change: replacing('law: ["§ 16 SGB VIII"]', 'law: [16]'),
    place: 'law[0]',
    says: 'Schreiben Sie hier einen Text (bei Zahlen und Doppelpunkten in Anführungszeichen).',
  },
  {
    mistake: 'months as a bare number',
    file: facts,
    change: replacing('"6 months"', '6'),
    place: 'apply.retroactive',
    says: 'Schreiben Sie hier einen Text in Anführungszeichen.',
  },
  {
    mistake: 'a phone number without its country',
    file: facts,
    change: replacing('"+49 3691 250000"', '"03691 250000"'),
    place: 'contacts[0].phone',
    says: '„03691 250000“ ist keine Telefonnummer. Schreiben Sie sie mit Land und Vorwahl wie "+49 3691 670404"',
  },
  {
    mistake: 'a phone number without quotes',
    file: facts,
    change: replacing('"+49 3691 250000"', '112'),
    place: 'contacts[0].phone',
    says: 'Schreiben Sie die Nummer in Anführungszeichen',
  },
  {
    mistake: 'a contact that is neither number nor address',
    file: facts,
    change: replacing('phone: "+49 3691 250000"', 'fax: "+49 3691 250000"'),
    place: 'contacts[0]',
    says: 'genau eines von phone, email, web oder form, dazu purpose',
  },
  {
    mistake: 'an e-mail address without @',
    file: facts,
    change: replacing('phone: "+49 3691 250000"', 'email: info.example.org'),
    place: 'contacts[0].email',
    says: 'keine E-Mail-Adresse. Schreiben Sie sie wie info@beispiel.de.',
  },
  {
    mistake: 'a page without https',
    file: facts,
    change: replacing('https://example.org/family-cafe', 'www.example.org'),
    place: 'sources[0].url',
    says: 'Schreiben Sie die ganze Adresse mit https:// am Anfang',
  },
  {
    mistake: 'a postcode with four digits',
    file: facts,
    change: replacing('"99817"', '"9981"'),
    place: 'places[0].postcode',
    says: '„9981“ ist keine Postleitzahl. Schreiben Sie fünf Ziffern wie "99817".',
  },
  {
    mistake: 'a postcode without quotes',
    file: facts,
    change: replacing('"99817"', '99817'),
    place: 'places[0].postcode',
    says: 'Schreiben Sie die Postleitzahl in Anführungszeichen, zum Beispiel "99817".',
  },
  {
    mistake: 'hours in words',
    file: facts,
    change: replacing('We 09:30-11:30; PH off', 'Mittwoch vormittags'),
    place: 'hours.open',
    says: 'Schreiben Sie zum Beispiel „Mo-Fr 09:00-17:00; PH off“.',
  },
  {
    mistake: 'hours on one Wednesday a month',
    file: facts,
    change: replacing('We 09:30-11:30; PH off', 'We[1] 09:30-11:30'),
    place: 'hours.open',
    says: 'gilt nicht jede Woche gleich. Schreiben Sie nur feste Wochenzeiten',
  },
  {
    mistake: 'hours that never come',
    file: facts,
    change: replacing('We 09:30-11:30; PH off', 'We off'),
    place: 'hours.open',
    says: 'ist nie geöffnet. Lassen Sie „open“ weg',
  },
  {
    mistake: 'hours without a time',
    file: facts,
    change: replacing('open: "We 09:30-11:30; PH off"', 'appointment: false'),
    place: 'hours',
    says: 'Schreiben Sie „open“, „appointment: true“ oder lassen Sie „hours“ weg.',
  },
  {
    mistake: 'an exception in words',
    file: facts,
    change: replacing('09:30-10:00', 'nur kurz'),
    place: 'hours.exceptions[0].open',
    says: 'lässt sich nicht als Öffnungszeit lesen',
  },
  {
    mistake: 'no source at all',
    file: facts,
    change: replacing(`sources:\n  - ${source}`, 'sources: []'),
    place: 'sources',
    says: 'Jedes veröffentlichte Angebot braucht mindestens eine Quelle.',
  },
  {
    mistake: 'a source that is nowhere',
    file: facts,
    change: replacing(source, '{ date: "2026-02" }'),
    place: 'sources[0]',
    says: 'Eine Quelle hat url oder law.',
  },
  {
    mistake: 'the date of a source in words',
    file: facts,
    change: replacing('"2026-02"', '"Februar 2026"'),
    place: 'sources[0].date',
    says: 'Schreiben Sie 2024, 2024-05, 2024-05-31 oder undated.',
  },
  {
    mistake: 'a source of a day that never was',
    file: facts,
    change: replacing('"2026-02"', '"2026-02-30"'),
    place: 'sources[0].date',
    says: 'Diesen Tag gibt es nicht.',
  },
  {
    mistake: 'a check on a day that never was',
    file: facts,
    change: replacing('2026-03-02', '2026-02-30'),
    place: 'checked.date',
    says: 'Diesen Tag gibt es nicht. Schreiben Sie das Datum wie 2026-11-22.',
  },
  {
    mistake: 'an amount of a year long gone',
    file: facts,
    change: replacing('year: 2026', 'year: 1926'),
    place: 'amounts[0].year',
    says: 'Dieses Jahr ist zu alt',
  },
  {
    mistake: 'an amount of a year with a digit too many',
    file: facts,
    change: replacing('year: 2026', 'year: 20226'),
    place: 'amounts[0].year',
    says: 'Schreiben Sie eine Jahreszahl wie 2026.',
  },
  {
    mistake: 'an amount with its sign',
    file: facts,
    change: replacing('euro: 12.5', 'euro: "12,50 €"'),
    place: 'amounts[0].euro',
    says: 'Schreiben Sie den Betrag als Zahl, zum Beispiel 259.',
  },
  {
    mistake: 'ages the wrong way round',
    file: facts,
    change: replacing('{ from: 0, to: 6 }', '{ from: 6, to: 3 }'),
    place: 'audience.childAge',
    says: '„from“ muss kleiner sein als „to“.',
  },
]

const publishing: readonly Mistake[] = [
  {
    mistake: 'uncertain facts',
    file: facts,
    change: replacing('confidence: high', 'confidence: low'),
    place: 'confidence',
    says: 'Setzen Sie status: draft oder prüfen Sie die Angaben.',
  },
  {
    mistake: 'nobody to reach and nobody to ask',
    file: facts,
    change: (text) => replacing(`  - ${contact}`, '  []')(replacing(`  - ${address}`, '  []')(text)),
    place: 'contacts',
    says: 'Nennen Sie einen Kontakt, einen Ort oder unter askAt ein Angebot',
  },
  {
    mistake: 'nobody to reach but a secret place',
    file: facts,
    change: (text) => replacing(`  - ${contact}`, '  []')(replacing(address, secretPlace)(text)),
    place: 'contacts',
    says: 'Nennen Sie einen Kontakt, einen Ort oder unter askAt ein Angebot',
  },
  {
    mistake: 'a published offer that points to a draft',
    file: facts,
    change: appending('related: [draft-cafe]\n'),
    also: moreOffers({ 'draft-cafe': replacing('status: published', 'status: draft') }),
    place: 'related[0]',
    says: '„draft-cafe“ ist nicht veröffentlicht. Nehmen Sie ein anderes Angebot oder veröffentlichen Sie es.',
  },
  {
    mistake: 'a draft to ask at',
    file: facts,
    change: appending('askAt: [draft-cafe]\n'),
    also: moreOffers({ 'draft-cafe': replacing('status: published', 'status: draft') }),
    place: 'askAt[0]',
    says: '„draft-cafe“ ist nicht veröffentlicht.',
  },
  {
    mistake: 'a withdrawn offer that is replaced by a draft',
    file: 'content/offers/old-cafe/offer.yaml',
    change: only(
      `${replacing('published', 'withdrawn')(completeFiles[facts] ?? '').replace(/needs: .*\n/, '')}replacedBy: draft-cafe\n`,
    ),
    also: moreOffers({ 'draft-cafe': replacing('published', 'draft'), 'old-cafe': (text) => text }),
    place: 'replacedBy',
    says: '„draft-cafe“ ist nicht veröffentlicht.',
  },
]

const secretPlaces: readonly Mistake[] = [
  {
    mistake: 'a secret place with its street',
    file: facts,
    change: replacing(address, '{ id: main, confidential: true, street: "Markt 1" }'),
    place: 'places[0].street',
    says: 'löschen Sie ihn',
  },
  {
    mistake: 'a secret place with its town',
    file: facts,
    change: replacing(address, '{ id: main, confidential: true, town: Eisenach }'),
    place: 'places[0].town',
    says: 'löschen Sie ihn',
  },
  {
    mistake: 'a secret place beside another',
    file: facts,
    change: replacing(address, `${secretPlace}\n  - ${address.replace('main', 'other')}`),
    place: 'places',
    says: 'Neben einem geheimen Ort darf kein anderer stehen',
  },
  ...[
    { mistake: 'the street of a secret place in the text', words: 'Kommen Sie in die Bahnhofstraße 5.' },
    { mistake: 'a street of two words', words: 'Kommen Sie in die Lange Straße 5.' },
    { mistake: 'a street, short', words: 'Kommen Sie in die Bahnhofstr. 5.' },
  ].map(({ mistake, words }) => ({
    mistake,
    file: german,
    change: replacing('Sie brauchen keine Anmeldung.', words),
    also: hidingThePlace,
    place: '',
    says: 'etwas wie eine Anschrift, aber der Ort ist geheim. Löschen Sie sie.',
  })),
  {
    mistake: 'the street of a secret place in the search words of a translation',
    file: english,
    change: replacing('[toddler group]', '[Domplatz 3]'),
    also: hidingThePlace,
    place: '',
    says: 'etwas wie eine Anschrift, aber der Ort ist geheim. Löschen Sie sie.',
  },
]

const words: readonly Mistake[] = [
  {
    mistake: 'a translation that is missing',
    file: english,
    change: undefined,
    place: '',
    says: 'Der Text in dieser Sprache fehlt.',
  },
  {
    mistake: 'a translation without a title',
    file: english,
    change: replacing('title: Family café\n', ''),
    place: 'title',
    says: 'Diese Angabe fehlt.',
  },
  {
    mistake: 'a title too long for a card',
    file: german,
    change: replacing('title: Familiencafé', `title: ${'Familiencafé '.repeat(7)}`),
    place: 'title',
    says: 'Der Titel ist zu lang. Höchstens 80 Zeichen.',
  },
  {
    mistake: 'HTML in a title',
    file: german,
    change: replacing('title: Familiencafé', 'title: <b>Familiencafé</b>'),
    place: 'title',
    says: 'Hier steht HTML. Schreiben Sie nur Text.',
  },
  {
    mistake: 'an HTML entity in a step',
    file: german,
    change: replacing('Kommen Sie vorbei.', 'Kommen Sie&nbsp;vorbei.'),
    place: 'steps[0]',
    says: 'Hier steht HTML. Schreiben Sie nur Text.',
  },
  {
    mistake: 'HTML in the text',
    file: german,
    change: replacing('Sie brauchen keine Anmeldung.', '<p>Sie brauchen keine Anmeldung.</p>'),
    place: lineOf(german, 'Sie brauchen'),
    says: 'Hier steht HTML. Schreiben Sie nur Absätze und Listen',
  },
  {
    mistake: 'a heading in the text',
    file: german,
    change: replacing('Sie brauchen keine Anmeldung.', '## Anmeldung'),
    place: lineOf(german, 'Sie brauchen'),
    says: 'Hier steht eine Überschrift. Schreiben Sie nur Absätze und Listen',
  },
  {
    mistake: 'a link in a list',
    file: german,
    change: replacing('- Spielzeug', '- [Spielzeug](https://example.org)'),
    place: lineOf(german, 'Spielzeug'),
    says: 'Hier steht ein Link. Schreiben Sie nur Absätze und Listen',
  },
  {
    mistake: 'a character in the title that turns the line round',
    file: english,
    change: replacing('title: Family café', `title: Family ${rightToLeft}café`),
    place: 'title',
    says: 'ein unsichtbares Zeichen für die Schreibrichtung. Löschen Sie die Stelle',
  },
  {
    mistake: 'an invisible control in the title',
    file: english,
    change: replacing('title: Family café', 'title: "Family \\u0096 café"'),
    place: 'title',
    says: 'ein unsichtbares Steuerzeichen. Löschen Sie die Stelle',
  },
  {
    mistake: 'an invisible control in the text',
    file: english,
    change: replacing('- Toys', '- \u0096Toys'),
    place: lineOf(english, 'Toys'),
    says: 'ein unsichtbares Steuerzeichen. Löschen Sie die Stelle',
  },
  {
    mistake: 'a character in the text that turns the line round',
    file: english,
    change: replacing('- Toys', `- ${rightToLeft}Toys`),
    place: lineOf(english, 'Toys'),
    says: 'ein unsichtbares Zeichen für die Schreibrichtung. Löschen Sie die Stelle',
  },
  {
    mistake: 'an amount without words',
    file: english,
    change: replacing('amounts:\n  child: for each child\n', ''),
    place: 'amounts.child',
    says: 'Hier fehlt, wofür der Betrag ist.',
  },
  {
    mistake: 'words for an amount that is not there',
    file: english,
    change: replacing('  child: for each child\n', '  child: for each child\n  baby: for a baby\n'),
    place: 'amounts.baby',
    says: 'Löschen Sie die Zeile oder tragen Sie den Betrag dort ein.',
  },
  {
    mistake: 'a step that is lost in translation',
    file: english,
    change: replacing('  - Bring your child.\n', ''),
    place: 'steps',
    says: 'Auf Deutsch sind es 2 Schritte, hier 1. Schreiben Sie gleich viele.',
  },
  {
    mistake: 'a text that does not say who wrote it',
    file: german,
    change: replacing('origin: written\n', ''),
    place: 'origin',
    says: 'Diese Angabe fehlt.',
  },
  {
    mistake: 'a text without its head',
    file: german,
    change: only('Sie brauchen keine Anmeldung.\n'),
    place: 'Zeile 1',
    says: 'Der Kopf fehlt. Die Datei beginnt mit „---“',
  },
]

const handwriting: readonly Mistake[] = [
  {
    mistake: 'a key that stands twice',
    file: facts,
    change: replacing('area: town\n', 'area: town\narea: country\n'),
    place: lineOf(facts, 'topics:'),
    says: 'Dieser Schlüssel steht schon weiter oben. Löschen Sie einen von beiden.',
  },
  {
    mistake: 'a colon without quotes',
    file: facts,
    change: replacing('official: Familiencafé', 'official: Café: offen'),
    place: lineOf(facts, 'official:'),
    says: 'Oft fehlt ein Anführungszeichen um einen Text mit Doppelpunkt.',
  },
  {
    mistake: 'a tab',
    file: facts,
    change: replacing('  groups:', '\tgroups:'),
    place: lineOf(facts, 'groups:'),
    says: 'Hier steht ein Tabulator. Rücken Sie mit Leerzeichen ein.',
  },
  {
    mistake: 'a key that stands twice in the head of a text',
    file: german,
    change: replacing('origin: written\n', 'origin: written\norigin: machine\n'),
    place: `Zeile ${Number(lineOf(german, 'origin:').slice(6)) + 1}`,
    says: 'Dieser Schlüssel steht schon weiter oben.',
  },
]

const lists: readonly Mistake[] = [
  {
    mistake: 'a code given away twice',
    file: 'content/codes.yaml',
    change: appending('town-library: "aa"\n'),
    place: 'town-library',
    says: 'Der Code „aa“ gehört schon zu „family-cafe“. Ein Code wird nie ein zweites Mal vergeben; nehmen Sie einen freien.',
  },
  {
    mistake: 'an offer without a code',
    file: 'content/codes.yaml',
    change: only('town-library: "aa"\n'),
    place: 'family-cafe',
    says: 'noch keinen Code. Tragen Sie zwei freie Zeichen ein.',
  },
  {
    mistake: 'a code of three characters',
    file: 'content/codes.yaml',
    change: replacing('"aa"', '"aaa"'),
    place: 'family-cafe',
    says: '„aaa“ ist kein Code. Ein Code hat zwei Zeichen',
  },
  {
    mistake: 'a code without quotes',
    file: 'content/codes.yaml',
    change: replacing('"aa"', '12'),
    place: 'family-cafe',
    says: 'Schreiben Sie den Code in Anführungszeichen.',
  },
  {
    mistake: 'two needs with the same role',
    file: 'content/needs.yaml',
    change: (text) =>
      `${text.replace('topic: family', 'topic: family, role: letters')}- { id: no-food, topic: family, role: letters }\n`,
    also: {
      'content/needs/de.yaml': appending('  no-food: { sentence: Ich habe nichts zu essen. }\n'),
      'content/needs/en.yaml': appending('  no-food: { sentence: I have nothing to eat. }\n'),
      [facts]: replacing('needs: [meet-parents]', 'needs: [meet-parents, no-food]'),
    },
    place: '[1].role',
    says: 'Es darf nur eines sein.',
  },
  {
    mistake: 'a need that no offer serves',
    file: 'content/needs.yaml',
    change: appending('- { id: no-food, topic: family }\n'),
    also: {
      'content/needs/de.yaml': appending('  no-food: { sentence: Ich habe nichts zu essen. }\n'),
      'content/needs/en.yaml': appending('  no-food: { sentence: I have nothing to eat. }\n'),
    },
    place: '[1].id',
    says: 'Kein veröffentlichtes Angebot hilft bei „no-food“. Nennen Sie das Anliegen bei einem Angebot unter needs.',
  },
  {
    mistake: 'a need that names an offer first which does not serve it',
    file: 'content/needs.yaml',
    change: replacing('[family-cafe]', '[family-cafe, sewing-course]'),
    also: moreOffers({ 'sewing-course': replacing('needs: [meet-parents]', 'needs: []') }),
    place: '[0].first',
    says: '„sewing-course“ nennt „meet-parents“ nicht unter needs oder ist nicht veröffentlicht.',
  },
  {
    mistake: 'a finder without the language that comes first',
    file: 'content/site.yaml',
    change: replacing('[de, en]', '[en]'),
    place: 'languages',
    says: 'Hier fehlt „de“. In dieser Sprache stehen alle Texte zuerst.',
  },
  {
    mistake: 'a topic that stands twice',
    file: 'content/topics.yaml',
    change: appending('- { id: family, icon: baby }\n'),
    place: '[1].id',
    says: '„family“ steht schon weiter oben. Jede Kennung gibt es nur einmal.',
  },
  {
    mistake: 'an audience that stands twice',
    file: 'content/audiences.yaml',
    change: appending('- { id: families }\n'),
    place: '[1].id',
    says: '„families“ steht schon weiter oben. Jede Kennung gibt es nur einmal.',
  },
  {
    mistake: 'a goal below another focus',
    file: 'content/goals.yaml',
    change: replacing('id: family.poverty.2', 'id: family.health.2'),
    also: {
      'content/goals/de.yaml': replacing('family.poverty.2', 'family.health.2'),
      'content/goals/en.yaml': replacing('family.poverty.2', 'family.health.2'),
    },
    place: 'family.health.2',
    says: '„family.health.2“ muss unter „family.health“ stehen.',
  },
  {
    mistake: 'missing words of a list',
    file: 'content/topics/en.yaml',
    change: only('origin: machine\nwords: {}\n'),
    place: 'words.family',
    says: 'Diese Wörter fehlen. Übersetzen Sie sie.',
  },
  {
    mistake: 'words for something that is not on the list',
    file: 'content/audiences/de.yaml',
    change: appending('  sailors: { name: Matrosen, summary: Für alle auf See. }\n'),
    place: 'words.sailors',
    says: '„sailors“ gibt es in content/audiences.yaml nicht. Löschen Sie die Wörter oder legen Sie es dort an.',
  },
  {
    mistake: 'a list without its file',
    file: 'content/topics.yaml',
    change: undefined,
    place: '',
    says: 'Die Datei fehlt. Legen Sie sie an.',
  },
  {
    mistake: 'an empty list of topics',
    file: 'content/topics.yaml',
    change: only(''),
    place: '',
    says: 'Hier wird eine Liste erwartet',
  },
  ...['needs', 'areas', 'documents', 'audiences', 'goals', 'help-now', 'codes', 'dangers', 'phrases', 'site'].map(
    (name) => ({
      mistake: `a slip in ${name}.yaml, without a word about all that points there`,
      file: `content/${name}.yaml`,
      change: only('- "\n'),
      place: 'Zeile 2',
      says: 'Das ist kein gültiges YAML',
    }),
  ),
  {
    mistake: 'a slip in a provider, without a word about its offers',
    file: 'content/providers/neighbourhood-house.yaml',
    change: replacing('kind: association', 'kind: verein'),
    place: 'kind',
    says: '„verein“ gibt es hier nicht.',
  },
]

const glossary: readonly Mistake[] = [
  {
    mistake: 'phrases for a need that is misspelt',
    file: 'content/glossary/de.yaml',
    change: replacing('meet-parents:', 'meet-parent:'),
    place: 'needs.meet-parent',
    says: '„meet-parent“ gibt es in content/needs.yaml nicht. Löschen Sie die Wörter oder legen Sie es dort an.',
  },
  {
    mistake: 'phrases for a topic that there is not',
    file: 'content/glossary/en.yaml',
    change: replacing('family:', 'sailing:'),
    place: 'topics.sailing',
    says: '„sailing“ gibt es in content/topics.yaml nicht. Löschen Sie die Wörter oder legen Sie es dort an.',
  },
  {
    mistake: 'phrases for a term that there is not',
    file: 'content/glossary/en.yaml',
    change: replacing('social-office:', 'harbour-office:'),
    place: 'terms.harbour-office',
    says: '„harbour-office“ gibt es in content/glossary.yaml nicht. Löschen Sie die Wörter oder legen Sie es dort an.',
  },
  {
    mistake: 'a term that names an unknown offer',
    file: 'content/glossary.yaml',
    change: replacing('[family-cafe]', '[family-cafe, famly-cafe]'),
    place: '[0].offers',
    says: 'Das Angebot „famly-cafe“ gibt es nicht. Prüfen Sie die Schreibweise.',
  },
  {
    mistake: 'terms without their file, without a word about the phrases for them',
    file: 'content/glossary.yaml',
    change: undefined,
    place: '',
    says: 'Die Datei fehlt. Legen Sie sie an.',
  },
  {
    mistake: 'a slip in the terms, without a word about the phrases for them',
    file: 'content/glossary.yaml',
    change: only('- "\n'),
    place: 'Zeile 2',
    says: 'Das ist kein gültiges YAML',
  },
  {
    mistake: 'a language without phrases',
    file: 'content/glossary/en.yaml',
    change: undefined,
    place: '',
    says: 'Die Datei fehlt. Legen Sie sie an.',
  },
  {
    mistake: 'a term without its German name',
    file: 'content/glossary.yaml',
    change: replacing('official: Sozialamt, ', ''),
    place: '[0].official',
    says: 'Diese Angabe fehlt.',
  },
  {
    mistake: 'a term with a single offer where a list belongs',
    file: 'content/glossary.yaml',
    change: replacing('[family-cafe]', 'family-cafe'),
    place: '[0].offers',
    says: 'Schreiben Sie eine Liste von Kennungen',
  },
  {
    mistake: 'a single phrase where a list belongs',
    file: 'content/glossary/de.yaml',
    change: replacing('[Sozi]', 'Sozi'),
    place: 'terms.social-office',
    says: 'Hier wird eine Liste erwartet',
  },
  {
    mistake: 'phrases for things of another kind',
    file: 'content/glossary/de.yaml',
    change: appending('offers:\n  family-cafe: [Treff]\n'),
    place: 'offers',
    says: 'Diesen Schlüssel gibt es hier nicht.',
  },
  {
    mistake: 'phrases without a part',
    file: 'content/glossary/de.yaml',
    change: replacing('needs:\n  meet-parents: [Spielkreis]\n', ''),
    place: 'needs',
    says: 'Diese Angabe fehlt.',
  },
  {
    mistake: 'phrases that do not say who wrote them',
    file: 'content/glossary/en.yaml',
    change: replacing('origin: machine\n', ''),
    place: 'origin',
    says: 'Diese Angabe fehlt.',
  },
  {
    mistake: 'an empty phrase',
    file: 'content/glossary/de.yaml',
    change: replacing('[Spielkreis]', '[Spielkreis, " "]'),
    place: 'needs.meet-parents[1]',
    says: 'Hier fehlt der Text.',
  },
  {
    mistake: 'a phrase that is a number',
    file: 'content/glossary/de.yaml',
    change: replacing('[Sozi]', '[112]'),
    place: 'terms.social-office[0]',
    says: 'Schreiben Sie hier einen Text (bei Zahlen und Doppelpunkten in Anführungszeichen).',
  },
  {
    mistake: 'HTML in a phrase',
    file: 'content/glossary/en.yaml',
    change: replacing('[kids]', '[<b>kids</b>]'),
    place: 'topics.family[0]',
    says: 'Hier steht HTML. Schreiben Sie nur Text.',
  },
  {
    mistake: 'a sentence of a need with phrases beside it, as they once stood',
    file: 'content/needs/de.yaml',
    change: replacing('andere Eltern. }', 'andere Eltern., keywords: [Treff] }'),
    place: 'words.meet-parents.keywords',
    says: 'Diesen Schlüssel gibt es hier nicht.',
  },
]

const interfaceWords: readonly Mistake[] = [
  {
    mistake: 'a sentence that is not translated',
    file: 'locales/en.json',
    change: replacing('"open.until":"Open until {{time}}",', ''),
    place: 'open.until',
    says: 'Dieser Text fehlt. Übersetzen Sie: „Offen bis {{time}} Uhr“',
  },
  {
    mistake: 'a sentence that is empty',
    file: 'locales/en.json',
    change: replacing('Help Finder', ''),
    place: 'app.name',
    says: 'Dieser Text ist leer.',
  },
  {
    mistake: 'a sentence that is too much',
    file: 'locales/en.json',
    change: replacing('{', '{"app.slogan":"Help!",'),
    place: 'app.slogan',
    says: 'Löschen Sie die Zeile.',
  },
  {
    mistake: 'a placeholder that is translated',
    file: 'locales/en.json',
    change: replacing('until {{time}}', 'until {{hour}}'),
    place: 'open.until',
    says: 'Die Platzhalter stimmen nicht. Es müssen diese sein: time.',
  },
  {
    mistake: 'a placeholder that is misspelt in a plural',
    file: 'locales/en.json',
    change: replacing('{{count}} offers', '{{cuont}} offers'),
    place: 'find.all_other',
    says: 'Die Platzhalter stimmen nicht. Es müssen diese sein: count.',
  },
  {
    mistake: 'a plural form that is missing',
    file: 'locales/en.json',
    change: replacing('"find.all_one":"{{count}} offer",', ''),
    place: 'find.all_one',
    says: 'Dieser Text fehlt.',
  },
  {
    mistake: 'a plural form that the language does not have',
    file: 'locales/en.json',
    change: replacing('"find.all_one"', '"find.all_few":"{{count}} offers","find.all_one"'),
    place: 'find.all_few',
    says: 'Löschen Sie die Zeile.',
  },
  {
    mistake: 'a language without words for the interface',
    file: 'locales/en.json',
    change: undefined,
    place: '',
    says: 'Die Wörter der Oberfläche fehlen in dieser Sprache.',
  },
  {
    mistake: 'a number where a sentence belongs',
    file: 'locales/en.json',
    change: replacing('"Help Finder"', '112'),
    place: 'app.name',
    says: 'Schreiben Sie hier einen Text in Anführungszeichen.',
  },
  {
    mistake: 'a slip in the language that comes first, without a word about the others',
    file: 'locales/de.json',
    change: replacing('{', '{,'),
    place: '',
    says: 'Das ist kein gültiges JSON',
  },
  {
    mistake: 'a comma too many',
    file: 'locales/en.json',
    change: (text) => text.replace(/\}$/, ',}'),
    place: '',
    says: 'Das ist kein gültiges JSON',
  },
]

describe.each([
  { about: 'a name that is not in its list', mistakes: unknownNames },
  { about: 'a value in offer.yaml', mistakes: valuesOfAnOffer },
  { about: 'what may be published', mistakes: publishing },
  { about: 'a secret place', mistakes: secretPlaces },
  { about: 'the words of an offer', mistakes: words },
  { about: 'how YAML is written', mistakes: handwriting },
  { about: 'a list and its words', mistakes: lists },
  { about: 'what people say', mistakes: glossary },
  { about: 'the words of the interface', mistakes: interfaceWords },
])('a mistake about $about is answered with one sentence, at its place', ({ mistakes }) => {
  it.each(mistakes.map((one) => [one.mistake, one] as const))('%s', async (_, { file, change, also, place, says }) => {
    const problems = await problemsWith({ ...also, [file]: change })
    expect(problems).toEqual([{ file, place, message: expect.stringContaining(says) }])
  })
})

describe('compileCatalogue', () => {
  it('compiles a complete folder, every part of it', async () => {
    const { facts, words, details, detailWords, search, goalReasons, url } = await catalogueWith()
    expect(facts).toMatchObject({
      asOf: '2026-03-02',
      site: { town: 'Eisenach', area: 'town' },
      locales: ['de', 'en'],
      sourceLocale: 'de',
      needs: [{ id: 'meet-parents', topic: 'family', offers: ['family-cafe'] }],
      helpNow: ['meet-parents'],
      providers: [{ id: 'neighbourhood-house', name: 'Nachbarschaftshaus' }],
      withdrawn: [],
    })
    expect(facts.offers).toEqual([
      expect.objectContaining({
        id: 'family-cafe',
        code: 'aa',
        goals: ['family.poverty.1'],
        factsOf: '2026-03-02',
        contacts: [
          { kind: 'phone', number: '+493691250000', shown: '03691 250000', purpose: 'information', free: false },
        ],
        hours: expect.objectContaining({
          kind: 'weekly',
          exceptions: [{ date: '2026-12-23', slots: [slot('09:30-10:00')] }],
        }),
      }),
    ])
    expect(details.offers['family-cafe']).toMatchObject({
      amounts: [{ id: 'child', euro: 12.5, per: 'month', year: 2026 }],
      retroactive: '6 months',
      documents: ['id-card'],
      law: ['§ 16 SGB VIII'],
      sources: [{ url: 'https://example.org/family-cafe', date: '2026-02' }],
    })
    expect(words.en?.offers['family-cafe']).toEqual({
      title: 'Family café',
      summary: 'Meet other parents and ask questions.',
      origin: 'machine',
    })
    expect(detailWords.en?.offers['family-cafe']).toEqual({
      who: 'For parents with young children.',
      amounts: { child: 'for each child' },
      steps: ['Just come.', 'Bring your child.'],
      body: [
        { kind: 'paragraph', text: 'You need not register.' },
        { kind: 'list', ordered: false, items: ['Coffee', 'Toys'] },
      ],
    })
    expect(search).toEqual({
      dangers: [{ id: 'violence', need: 'meet-parents', phrases: ['!schlagt', '!hits', '!beats'] }],
      terms: [{ id: 'social-office', offers: ['family-cafe'] }],
      offers: {
        de: { 'family-cafe': { title: 'Familiencafé', keywords: ['Krabbelgruppe'] } },
        en: { 'family-cafe': { title: 'Family café', keywords: ['toddler group'] } },
      },
      phrases: {
        de: {
          topics: { family: ['Familie', 'Kinderkram'] },
          needs: { 'meet-parents': ['Ich suche andere Eltern.', 'Spielkreis'] },
          terms: { 'social-office': ['Sozi'] },
        },
        en: {
          topics: { family: ['Family', 'kids'] },
          needs: { 'meet-parents': ['I want to meet other parents.', 'playgroup'] },
          terms: { 'social-office': ['welfare office'] },
        },
      },
    })
    expect(goalReasons).toEqual({ 'family-cafe': { 'family.poverty.1': 'Stärkt Eltern.' } })
    expect(url).toBe('https://example.org')
  })

  it('keeps out of the lists what only the page of an offer shows', async () => {
    const { facts, words } = await catalogueWith()
    for (const text of ['SGB VIII', 'example.org/family-cafe', 'id-card"]'])
      expect(JSON.stringify(facts.offers)).not.toContain(text)
    for (const text of ['Für Eltern mit kleinen Kindern', 'Kommen Sie vorbei', 'keine Anmeldung']) {
      expect(JSON.stringify(words)).not.toContain(text)
    }
  })

  it('refuses the postcode of a secret place in any words', async () => {
    const problems = await problemsWith({
      ...hidingThePlace,
      [german]: replacing('Sie brauchen keine Anmeldung.', 'Kommen Sie nach 99817 Eisenach.'),
    })
    expect(problems.map(problemSentence)).toContainEqual(expect.stringContaining('der Ort ist geheim'))
  })

  it('keeps from planners’ words and open questions what phones need not load', async () => {
    const { facts } = await catalogueWith()
    for (const word of ['status', 'confidence', 'Stärkt Eltern', 'https://example.org"', 'null']) {
      expect(JSON.stringify(facts)).not.toContain(word)
    }
  })

  it('reports all mistakes of a build at once, in the order of the files', async () => {
    const problems = await problemsWith({
      'content/topics/en.yaml': 'origin: machine\nwords: {}\n',
      [facts]: replacing('review: 6', 'review: 600'),
      'locales/en.json': replacing('{{time}}', '{{hour}}'),
    })
    expect(problems.map(problemSentence)).toEqual([
      'content/offers/family-cafe/offer.yaml, review: Höchstens 60 Monate.',
      'content/topics/en.yaml, words.family: Diese Wörter fehlen. Übersetzen Sie sie.',
      'locales/en.json, open.until: Die Platzhalter stimmen nicht. Es müssen diese sein: time.',
    ])
  })

  it('is not upset by a file among the folders of offers', async () => {
    const problems = await problemsWith({ 'content/offers/notes.txt': 'Im Mai noch einmal fragen.' })
    expect(problems.map(problemSentence)).toEqual([
      'content/offers/notes.txt/offer.yaml: Die Datei fehlt. Legen Sie sie an.',
    ])
  })

  it('says in one message how many mistakes there are, one a line', async () => {
    const build = withChanges({ [facts]: replacing('[family]', '[famly]'), [english]: undefined }, (folders) =>
      compileCatalogue(folders.content, folders.locales),
    )
    await expect(build).rejects.toThrow(
      /^2 Fehler in den Inhalten:\ncontent\/.+en\.md.+\ncontent\/.+offer\.yaml, topics\[0\]: .+$/,
    )
  })

  it('gives the same edition for the same content, and stamps every part with it', async () => {
    const { facts: first, words, details, detailWords } = await catalogueWith()
    const { facts: second } = await catalogueWith()
    expect(first.edition).toMatch(/^[0-9a-f]{8}$/)
    expect(second.edition).toBe(first.edition)
    const stamps = [words.de?.edition, words.en?.edition, details.edition, detailWords.en?.edition]
    expect(stamps).toEqual(Array(4).fill(first.edition))
  })

  it.each([
    { what: 'a word of an offer', file: english, change: replacing('Toys', 'Books') },
    { what: 'a search word of an offer', file: german, change: replacing('Krabbelgruppe', 'Babytreff') },
    { what: 'a phrase', file: 'content/glossary/en.yaml', change: replacing('playgroup', 'play group') },
    { what: 'the offers of a term', file: 'content/glossary.yaml', change: replacing('[family-cafe]', '[]') },
    { what: 'a word of danger', file: 'content/dangers/de.yaml', change: replacing('schlägt', 'prügelt') },
  ])('gives another edition when something changes: $what', async ({ file, change }) => {
    const { facts: before } = await catalogueWith()
    const { facts: after } = await catalogueWith({ [file]: change })
    expect(after.edition).not.toBe(before.edition)
  })
})

/** Every word by which something is found, in all languages, as the built files have them. */
async function searchedTerms(changes: Changes): Promise<string[]> {
  const { facts: compiled, search } = await catalogueWith(changes)
  const { indexes, lexicons } = searchFiles(compiled, search)
  const files = [...Object.values(indexes), ...Object.values(lexicons)]
  return files.flatMap((file) => [...openIndex(file).words.terms])
}

describe('a draft', () => {
  const marked = (text: string) => text.replaceAll('Familiencafé', 'Zwetschge').replaceAll('Family café', 'Zwetschge')
  const draft = {
    ...moreOffers({
      'draft-cafe': (text) => marked(text.replace('published', 'draft').replace('2026-03-02', '2030-01-01')),
    }),
    'content/offers/draft-cafe/de.md': marked(completeFiles[german] ?? '').replace('Krabbelgruppe', 'Mirabelle'),
    'content/offers/draft-cafe/en.md': marked(completeFiles[english] ?? '').replace('toddler group', 'Mirabelle'),
  }

  it('never reaches what is compiled, neither its name nor its words', async () => {
    const catalogue = await catalogueWith(draft)
    expect(JSON.stringify(catalogue)).not.toMatch(/draft-cafe|Zwetschge|Mirabelle|2030/)
    expect(catalogue).toEqual(await catalogueWith())
  })

  it('is not found by any of its words, in no language', async () => {
    const terms = await searchedTerms(draft)
    expect(terms).toContain('familiencafe')
    expect(terms.filter((term) => /^(?:zwetschge|mirabelle)$/.test(term))).toEqual([])
    expect(terms).toEqual(await searchedTerms({}))
  })

  it('is seen as soon as it is published', async () => {
    const published = { ...draft, 'content/offers/draft-cafe/offer.yaml': marked(completeFiles[facts] ?? '') }
    const { facts: compiled, words, search } = await catalogueWith(published)
    expect(compiled.offers.map(({ official }) => official)).toContain('Zwetschge')
    expect(words.de?.offers['draft-cafe']?.title).toBe('Zwetschge')
    expect(search.offers.en?.['draft-cafe']?.keywords).toEqual(['Mirabelle'])
    expect(await searchedTerms(published)).toEqual(expect.arrayContaining(['zwetschge', 'mirabelle']))
  })

  it('needs neither code nor translation yet', async () => {
    expect(await problemsWith({ ...draft, 'content/codes.yaml': completeFiles['content/codes.yaml'] })).toEqual([])
    expect(await problemsWith({ ...draft, 'content/offers/draft-cafe/en.md': undefined })).toEqual([])
  })
})

describe('a withdrawn offer', () => {
  const withdrawn = moreOffers({
    'old-cafe': (text) => `${text.replace('published', 'withdrawn')}replacedBy: family-cafe\n`,
    'closed-cafe': replacing('published', 'withdrawn'),
  })

  it('is remembered with its code and what to look at instead, and stands nowhere else', async () => {
    const catalogue = await catalogueWith(withdrawn)
    expect(catalogue.facts.withdrawn).toEqual([
      { id: 'closed-cafe', code: 'b1', replacedBy: undefined },
      { id: 'old-cafe', code: 'b0', replacedBy: 'family-cafe' },
    ])
    const rest = { ...catalogue, facts: { ...catalogue.facts, withdrawn: [] } }
    expect(JSON.stringify(rest)).not.toMatch(/old-cafe|closed-cafe/)
  })

  it('keeps its code for ever', async () => {
    const problems = await problemsWith({ ...withdrawn, 'content/codes.yaml': completeFiles['content/codes.yaml'] })
    expect(problems.map(({ file, place }) => `${file}, ${place}`)).toEqual([
      'content/codes.yaml, closed-cafe',
      'content/codes.yaml, old-cafe',
    ])
  })
})

describe('a translation', () => {
  const isStale = async (changes: Changes) => (await catalogueWith(changes)).words.en?.offers['family-cafe']?.stale

  it.each([
    { change: 'a German sentence', german: replacing('keine Anmeldung', 'eine Anmeldung'), stale: true },
    { change: 'a German title', german: replacing('title: Familiencafé', 'title: Elterncafé'), stale: true },
    { change: 'a German search word', german: replacing('Krabbelgruppe', 'Babytreff'), stale: undefined },
    { change: 'who wrote the German text', german: replacing('origin: written', 'origin: reviewed'), stale: undefined },
    { change: 'a line break', german: replacing('Sie brauchen keine', 'Sie brauchen\nkeine'), stale: undefined },
  ])('is marked stale if it changes what is said, not otherwise: $change', async ({ german: change, stale }) => {
    expect(await isStale({ [german]: change })).toBe(stale)
  })

  it('is marked stale when it does not say what it was made from', async () => {
    expect(await isStale({ [english]: (text) => text.replace(/basedOn: .*\n/, '') })).toBe(true)
  })

  it('never makes the German text stale', async () => {
    const { words } = await catalogueWith({ [german]: replacing('keine', 'eine') })
    expect(words.de?.offers['family-cafe']).not.toHaveProperty('stale')
  })
})

describe('the offers of a need', () => {
  const inArea = (area: string) => replacing('area: town', `area: ${area}`)
  const areas = {
    'content/areas.yaml':
      '- { id: town, within: county }\n- { id: county, within: country }\n- { id: country }\n- { id: moon }\n',
    'content/areas/de.yaml': appending('  county: { name: Kreis }\n  moon: { name: Mond }\n'),
    'content/areas/en.yaml': appending('  county: { name: County }\n  moon: { name: Moon }\n'),
  }
  const offers = moreOffers({
    'a-moon-line': inArea('moon'),
    'b-hotline': inArea('country'),
    'c-county-office': inArea('county'),
    'd-town-hall': inArea('town'),
    'e-hotline': inArea('country'),
    'f-other-need': replacing('[meet-parents]', '[]'),
  })
  const offersOf = async (first: string) => {
    const needs = { 'content/needs.yaml': `- { id: meet-parents, topic: family, first: ${first} }\n` }
    return (await catalogueWith({ ...areas, ...offers, ...needs })).facts.needs[0]?.offers
  }

  it('come nearest first, then by name', async () => {
    expect(await offersOf('[]')).toEqual([
      'd-town-hall',
      'family-cafe',
      'c-county-office',
      'b-hotline',
      'e-hotline',
      'a-moon-line',
    ])
  })

  it('begin with those that the need names first, in its order', async () => {
    expect(await offersOf('[e-hotline, a-moon-line]')).toEqual([
      'e-hotline',
      'a-moon-line',
      'd-town-hall',
      'family-cafe',
      'c-county-office',
      'b-hotline',
    ])
  })
})

describe('what is searched', () => {
  it('has of a term the offers that people see, in the order of the glossary', async () => {
    const { search } = await catalogueWith({
      ...moreOffers({
        'draft-cafe': replacing('status: published', 'status: draft'),
        'old-cafe': replacing('status: published', 'status: withdrawn'),
        'town-hall': (text) => text,
      }),
      'content/glossary.yaml': replacing('[family-cafe]', '[town-hall, draft-cafe, old-cafe, family-cafe]'),
    })
    expect(search.terms).toEqual([{ id: 'social-office', offers: ['town-hall', 'family-cafe'] }])
  })

  it('has the sentence of a need and the name of a topic for which nobody has collected phrases', async () => {
    const { search } = await catalogueWith({
      'content/glossary/en.yaml': 'origin: machine\ntopics: {}\nneeds: {}\nterms: {}\n',
    })
    expect(search.phrases.en).toEqual({
      topics: { family: ['Family'] },
      needs: { 'meet-parents': ['I want to meet other parents.'] },
      terms: {},
    })
  })

  it('is in a variant of a language the words of its offers, and what people say in that language', async () => {
    const inGerman = Object.entries(completeFiles).filter(([file]) => /\/de\.(?:yaml|md|json)$/.test(file))
    const variant = inGerman.map(([file, text]) => [file.replace('/de.', '/de-simple.'), text] as const)
    const changes = {
      ...Object.fromEntries(variant.filter(([file]) => !file.startsWith('content/glossary/'))),
      'content/offers/family-cafe/de-simple.md': replacing('[Krabbelgruppe]', '[Babys]')(completeFiles[german] ?? ''),
      'content/site.yaml': replacing('[de, en]', '[de, de-simple, en]'),
    }
    expect(await problemsWith(changes)).toEqual([])
    const { facts: compiled, search } = await catalogueWith(changes)
    expect(compiled.locales).toEqual(['de', 'de-simple', 'en'])
    expect(Object.keys(search.phrases)).toEqual(['de', 'en'])
    expect(search.offers['de-simple']).toEqual({ 'family-cafe': { title: 'Familiencafé', keywords: ['Babys'] } })
    const files = searchFiles(compiled, search)
    expect(Object.keys(files.indexes)).toEqual(['de', 'de-simple', 'en'])
    expect(Object.keys(files.lexicons)).toEqual(['de', 'en'])
  })
})

describe('words of danger', () => {
  const phrasesWith = async (changes: Changes) => (await catalogueWith(changes)).search.dangers[0]?.phrases
  const inGerman = (phrases: string) => ({ 'content/dangers/de.yaml': replacing('[er schlägt mich]', phrases) })
  const inEnglish = (phrases: string) => ({ 'content/dangers/en.yaml': replacing('[he hits me, beats me]', phrases) })

  it('stand folded, without the words that say little, each once', async () => {
    const phrases = '[er SCHLÄGT mich, ich werde geschlagen, schlägt er]'
    expect(await phrasesWith(inGerman(phrases))).toEqual(['!schlagt', '!werde !geschlagen', '!hits', '!beats'])
  })

  it('say what they deny, and are never strong if they have two letters', async () => {
    expect(await phrasesWith(inGerman('[ich will nicht, SM]'))).toEqual(['!nicht', 'sm', '!hits', '!beats'])
  })

  it('go without what says little in any language, but not down to one word', async () => {
    const phrases = '[that man hits hard, I want to die]'
    expect(await phrasesWith(inEnglish(phrases))).toEqual(['!schlagt', '!hits !hard', '!want !die'])
  })

  describe('that harmless texts use', () => {
    const files = {
      sentence: 'content/needs/de.yaml',
      phrases: 'content/glossary/de.yaml',
      offer: 'content/offers/judo-club/de.md',
    }
    /** Two needs that have nothing to do with danger, and an offer for them. */
    const harmless = (said: Partial<Record<keyof typeof files | 'otherPhrases', string>>): Changes => ({
      ...moreOffers({ 'judo-club': replacing('needs: [meet-parents]', 'needs: [do-sports, sing]') }),
      'content/needs.yaml': appending('- { id: do-sports, topic: family }\n- { id: sing, topic: family }\n'),
      [files.sentence]: appending(
        `  do-sports: { sentence: ${said.sentence ?? 'Ich will Sport machen.'} }\n  sing: { sentence: Ich will singen. }\n`,
      ),
      'content/needs/en.yaml': appending('  do-sports: { sentence: I do sports. }\n  sing: { sentence: I sing. }\n'),
      [files.phrases]: replacing(
        'needs:\n',
        `needs:\n  do-sports: [${said.phrases ?? 'Sport'}]\n  sing: [${said.otherPhrases ?? 'Chor'}]\n`,
      ),
      [files.offer]: replacing('keine Anmeldung', said.offer ?? 'keine Anmeldung')(completeFiles[german] ?? ''),
    })
    const heart = 'mein Herz schlägt schnell'

    it.each([
      { where: 'for two needs', said: { sentence: heart, otherPhrases: heart } },
      { where: 'for a need and in an offer', said: { phrases: heart, offer: heart } },
    ])('are not strong if they stand there twice: $where', async ({ said }) => {
      expect(await phrasesWith(harmless(said))).toEqual(['er schlagt mich', '!hits', '!beats'])
    })

    it.each([
      { where: 'in the sentence and the phrases of one need', said: { sentence: heart, phrases: heart } },
      { where: 'in one offer', said: { offer: heart } },
    ])('stay strong if they stand there once: $where', async ({ said }) => {
      expect(await phrasesWith(harmless(said))).toEqual(['!schlagt', '!hits', '!beats'])
    })
  })

  it('stay strong if only what speaks of danger has them', async () => {
    const changes = { 'content/glossary/de.yaml': replacing('[Spielkreis]', '[mein Mann schlägt zu]') }
    expect(await phrasesWith(changes)).toEqual(['!schlagt', '!hits', '!beats'])
  })
})

describe('a secret place', () => {
  it('keeps nothing but that there is one', async () => {
    const { facts: compiled } = await catalogueWith(hidingThePlace)
    expect(compiled.offers[0]?.places).toEqual([{ id: 'main', confidential: true }])
    expect(JSON.stringify(compiled)).not.toContain('Markt 1')
  })
})

describe('the folder that tests borrow', () => {
  it('holds the change while it is used, and is gone afterwards', async () => {
    const text = await withChange('content/help-now.yaml', '[]\n', async ({ content }) => {
      return readFile(join(content.path, 'help-now.yaml'), 'utf8')
    })
    expect(text).toBe('[]\n')
    let path = ''
    const failing = withChange(facts, undefined, async ({ content }) => {
      path = content.path
      throw new Error('as a test may')
    })
    await expect(failing).rejects.toThrow('as a test may')
    await expect(readdir(path)).rejects.toThrow('ENOENT')
  })

  it('does not let a test plant a mistake beside its place', () => {
    expect(() => replacing('Kaffeee', 'Tee')(completeFiles[german] ?? '')).toThrow('does not stand in the file')
  })
})
