import { hasContact } from '#domain/offer.ts'
import type { Locale } from '#domain/text.ts'
import { sourceLocale } from '#domain/text.ts'
import { compileContact, compilePlace, type OfferSource, type WordsSource } from './offers.ts'
import type { Problems } from './problems.ts'
import { checkWords, type Glossary } from './words/check-words.ts'

/** Whether people see it. */
export const isPublished = ({ facts }: OfferSource): boolean => facts.status === 'published'

/** What must hold before an offer may be shown to anybody. */
export function checkPublishing(
  offer: OfferSource,
  locales: readonly Locale[],
  glossary: Glossary,
  problems: Problems,
): void {
  const { id, file, facts, words, written } = offer
  const folder = file.replace(/offer\.yaml$/, '')
  if (facts.sources.length === 0) {
    problems.add(file, 'sources', 'Jedes veröffentlichte Angebot braucht mindestens eine Quelle.')
  }
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
  } else if (contacts.length === 0 && facts.askAt.length === 0) {
    problems.add(
      file,
      'askAt',
      'Hier gibt es nur eine Anschrift. Nennen Sie unter askAt ein Angebot, dessen Stelle man anrufen oder anschreiben kann.',
    )
  }
  if (facts.places.some((place) => place.confidential) && facts.places.length > 1) {
    problems.add(file, 'places', 'Neben einem geheimen Ort darf kein anderer stehen: er könnte ihn verraten.')
  }
  checkAddressInWords(offer, problems)
  for (const locale of locales) {
    const own = words[locale]
    if (own) {
      checkAgainstFacts(offer, own, problems)
      checkWords(locale, own, words[sourceLocale], glossary, problems)
    } else if (!written.has(locale))
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
  const steps = words[sourceLocale]?.head.steps.length
  if (steps !== undefined && head.steps.length !== steps) {
    problems.add(
      file,
      'steps',
      `Auf Deutsch sind es ${steps} Schritte, hier ${head.steps.length}. Schreiben Sie gleich viele.`,
    )
  }
}

/** What people see may only point to published offers: nobody should be sent to a page that is not there. */
export function checkPointers(sources: readonly OfferSource[], problems: Problems): void {
  const hidden = new Set(sources.filter((source) => !isPublished(source)).map(({ id }) => id))
  const answering = new Set(
    sources
      .filter(({ facts }) => facts.contacts.some((contact) => 'phone' in contact || 'email' in contact))
      .map(({ id }) => id),
  )
  const check = (file: string, place: string, id: string) => {
    const message = `„${id}“ ist nicht veröffentlicht. Nehmen Sie ein anderes Angebot oder veröffentlichen Sie es.`
    if (hidden.has(id)) problems.add(file, place, message)
  }
  for (const { file, facts } of sources) {
    if (facts.status === 'withdrawn' && facts.replacedBy) check(file, 'replacedBy', facts.replacedBy)
    if (facts.status !== 'published') continue
    if (facts.contacts.length === 0 && facts.askAt.length > 0 && !facts.askAt.some((id) => answering.has(id))) {
      const message = 'Keine dieser Stellen hat Telefon oder E-Mail. Nennen Sie eine, die antworten kann.'
      problems.add(file, 'askAt', message)
    }
    for (const name of ['related', 'askAt'] as const) {
      facts[name].forEach((id, index) => {
        check(file, `${name}[${index}]`, id)
      })
    }
  }
}
