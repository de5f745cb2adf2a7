import { hasContact } from '#domain/offer.ts'
import type { Locale } from '#domain/text.ts'
import { compileContact, compilePlace, type OfferSource, type WordsSource } from './offers.ts'
import type { Problems } from './problems.ts'

/** What must hold before an offer may be shown to anybody. */
export function checkPublishing(offer: OfferSource, locales: readonly Locale[], problems: Problems): void {
  const { id, file, facts, words, written } = offer
  const folder = file.replace(/offer\.yaml$/, '')
  if (facts.confidence === 'low') {
    problems.add(
      file,
      'confidence',
      'Unsichere Angaben (low) werden nicht veröffentlicht. Setzen Sie status: draft oder prüfen Sie die Angaben.',
    )
  }
  const contacts = facts.contacts.map(compileContact)
  if (!hasContact({ contacts, places: facts.places.map(compilePlace) }) && facts.askAt.length === 0) {
    problems.add(
      file,
      'contacts',
      'Niemand ist erreichbar. Nennen Sie einen Kontakt, einen Ort oder unter askAt ein Angebot, das weiterhilft.',
    )
  }
  if (facts.places.some((place) => place.confidential) && facts.places.length > 1) {
    problems.add(file, 'places', 'Neben einem geheimen Ort darf kein anderer stehen: er könnte ihn verraten.')
  }
  checkAddressInWords(offer, problems)
  for (const locale of locales) {
    const own = words[locale]
    if (own) checkAgainstFacts(offer, own, problems)
    else if (!written.has(locale))
      problems.add(
        `${folder}${locale}.md`,
        '',
        `Der Text in dieser Sprache fehlt. „${id}“ kann erst veröffentlicht werden, wenn er da ist.`,
      )
  }
}

/** A street or a postcode in the words of an offer with a secret place. */
function checkAddressInWords({ facts, words }: OfferSource, problems: Problems): void {
  if (!facts.places.some((place) => place.confidential)) return
  const address = /\b\d{5}\b|[\p{L}-]*(?:straße|strasse|str\.|weg|gasse|platz|allee)\s+\d/iu
  for (const { file, head, blocks } of Object.values(words)) {
    if (address.test(JSON.stringify([head, blocks]))) {
      problems.add(file, '', 'Hier steht etwas wie eine Anschrift, aber der Ort ist geheim. Löschen Sie sie.')
    }
  }
}

/** Words and facts must speak of the same amounts and steps in every language. */
function checkAgainstFacts({ facts, words }: OfferSource, { file, head }: WordsSource, problems: Problems): void {
  for (const { id } of facts.amounts) {
    if (!(id in head.amounts)) problems.add(file, `amounts.${id}`, 'Hier fehlt, wofür der Betrag ist.')
  }
  for (const id of Object.keys(head.amounts)) {
    if (!facts.amounts.some((amount) => amount.id === id)) {
      problems.add(
        file,
        `amounts.${id}`,
        'Diesen Betrag gibt es in offer.yaml nicht. Löschen Sie die Zeile oder tragen Sie den Betrag dort ein.',
      )
    }
  }
  const steps = words.de?.head.steps.length
  if (steps !== undefined && head.steps.length !== steps) {
    problems.add(
      file,
      'steps',
      `Auf Deutsch sind es ${steps} Schritte, hier ${head.steps.length}. Schreiben Sie gleich viele.`,
    )
  }
}
