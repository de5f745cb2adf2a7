import { english, facts, german, replacing } from '#test/content-folder.ts'
import { answersEach, lineOf, type Mistake, only, rightToLeft } from '#test/mistakes.ts'

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

answersEach('the words of an offer', words)
answersEach('how YAML is written', handwriting)
answersEach('the words of the interface', interfaceWords)
