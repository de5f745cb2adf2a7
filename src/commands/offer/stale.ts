import { compileContact, type OfferSource } from '#content/offers.ts'
import { staleVocabularies } from '#content/vocabulary-words.ts'
import { dueDate, factsDate } from '#domain/freshness.ts'
import { addDays, isDay } from '#domain/moment.ts'
import { firstPhone } from '#domain/offer.ts'
import { sourceLocale } from '#domain/text.ts'
import { type OpenContent, paragraph, report } from './open-content.ts'

/** How long before it is due a check is announced, in days. */
const announcedBefore = 30

const dated = ({ facts }: OfferSource) => ({ factsOf: factsDate(facts), review: facts.review })

function reviewLine(offer: OfferSource): string {
  const { facts, id } = offer
  const due = dueDate(dated(offer))
  const age = due ? `Angaben von ${factsDate(facts)}, zu prüfen bis ${due}` : 'Angaben ohne Datum'
  const phone = firstPhone({ contacts: facts.contacts.map(compileContact) })
  return `${id}: ${age}. ${phone ? `Telefon ${phone.shown}.` : 'Kein Telefon bekannt.'}`
}

/** Facts that must be checked, soon or already, and translations of texts that have changed, on a day (`YYYY-MM-DD`). */
export function stale({ vocabularies, vocabularyWords, published }: OpenContent, day: string): string {
  if (!isDay(day)) throw new Error(`„${day}“ ist kein Tag. Schreiben Sie ihn wie 2026-11-22.`)
  const due = (offer: OfferSource) => dueDate(dated(offer)) ?? ''
  const byAge = [...published].sort((a, b) => due(a).localeCompare(due(b)) || a.id.localeCompare(b.id))
  const overdue = byAge.filter((offer) => due(offer) < day)
  const soon = byAge.filter((offer) => due(offer) >= day && due(offer) <= addDays(day, announcedBefore))
  const translations = published.flatMap(({ id, words }) => {
    const fingerprint = words[sourceLocale]?.fingerprint
    const old = Object.entries(words).filter(
      ([locale, { head }]) => locale !== sourceLocale && head.basedOn !== fingerprint,
    )
    return old.length === 0 ? [] : [`${id}: ${old.map(([locale]) => locale).join(', ')}`]
  })
  const lists = vocabularies.site.languages.flatMap((locale) =>
    staleVocabularies(vocabularyWords, locale, sourceLocale).map(
      (name) => `${name}/${locale}.yaml: ansehen, dann „npm run offer -- stamp ${name} ${locale}“`,
    ),
  )
  const year = Number(day.slice(0, 4))
  const amounts = published.flatMap(({ id, facts }) => {
    const old = facts.amounts.filter((amount) => amount.year < year)
    return old.length === 0 ? [] : [`${id}: ${old.map((amount) => `${amount.id} (${amount.year})`).join(', ')}`]
  })
  return report(
    [
      paragraph(
        'Überfällig: anrufen oder die Quelle ansehen, dann in offer.yaml „checked“ ändern',
        overdue.map(reviewLine),
      ),
      paragraph(`In den nächsten ${announcedBefore} Tagen fällig`, soon.map(reviewLine)),
      paragraph(
        'Der deutsche Text ist neuer: Übersetzung ansehen, dann „npm run offer -- stamp <kennung>“',
        translations,
      ),
      paragraph('Die deutschen Wörter einer Liste sind neuer', lists),
      paragraph('Beträge aus einem alten Jahr: niemand sieht sie mehr', amounts),
    ],
    'Nichts ist veraltet.',
  )
}
