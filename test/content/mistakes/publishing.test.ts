import {
  address,
  appending,
  completeFiles,
  english,
  facts,
  german,
  hidingThePlace,
  moreOffers,
  replacing,
  secretPlace,
} from '#test/content-folder.ts'
import { answersEach, contact, type Mistake, only } from '#test/mistakes.ts'

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

answersEach('what may be published', publishing)
answersEach('a secret place', secretPlaces)
