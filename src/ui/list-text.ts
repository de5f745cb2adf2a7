import {
  type Catalogue,
  type Details,
  type OfferEntry,
  offerEntries,
  type WholeOffer,
  wholeOffer,
} from '#catalogue/catalogue.ts'
import { firstOffices } from '#catalogue/offices.ts'
import { placeLine } from '#domain/offer.ts'
import type { Direction } from '#domain/text.ts'
import { formatDate } from '#i18n/dates.ts'
import type { LanguageOfPage } from '#i18n/use-translation.ts'
import { deadlineText } from './deadline-text.ts'

/**
 * A number or German address between marks of its direction: messengers have nothing else to tell them that `03691 670404`
 * must not be turned round in an Arabic text.
 */
const germanIn = (direction: Direction) => (text: string) => (direction === 'rtl' ? `\u200e${text}\u200e` : text)

function entryLines({ offer, words }: OfferEntry, { t, direction }: LanguageOfPage): string[] {
  const german = germanIn(direction)
  const lines = [words.title]
  if (offer.official !== words.title) lines.push(german(offer.official))
  for (const place of offer.places) {
    lines.push(place.confidential ? t('offer.confidential') : german(placeLine(place)))
  }
  for (const contact of offer.contacts) {
    if (contact.kind === 'phone') lines.push(`${t('handOut.phone')}: ${german(contact.shown)}`)
    else lines.push(contact.kind === 'email' ? contact.address : contact.url)
  }
  return lines
}

/** Until when, with which papers, and what to do first. */
function wayLines({ facts, words: own }: Catalogue, whole: WholeOffer, { t, direction }: LanguageOfPage): string[] {
  const { offer, words } = whole
  const german = germanIn(direction)
  const deadline = deadlineText(t, whole)
  const papers = facts.documents
    .filter(({ id }) => offer.documents.includes(id))
    .map(({ id, official }) => {
      const called = own.documents[id]?.name ?? official
      return called.includes(official) ? called : `${called} (${german(official)})`
    })
  const lines: string[] = []
  if (deadline) lines.push(`${t('check.when')} ${deadline}`)
  if (papers.length > 0) lines.push(`${t('check.papers')} ${papers.join(' · ')}`)
  if (words.steps[0]) lines.push(`${t('lists.next')}: ${words.steps[0]}`)
  return lines
}

/** A list to be handed on as plain text. */
interface Handed {
  catalogue: Catalogue
  /** They say whom to ask where an offer has no number of its own. */
  details: Details | undefined
  language: LanguageOfPage
  ids: readonly string[]
  link: string
}

/**
 * A list as plain text, for messengers and e-mails: what it is, where, which number, and the way to get it. Its link stands at the
 * end, and no addresses of single pages: they would tell a server what is read.
 */
export function listText({ catalogue, details, language, ids, link }: Handed): string {
  const { t } = language
  const offers = offerEntries(catalogue, ids).map((entry) => {
    const offices = firstOffices(catalogue, entry.offer, details?.facts.offers[entry.offer.id]?.askAt ?? [])
    const lines = offices.flatMap((office) => entryLines(office, language))
    const whole = details && wholeOffer(entry, details)
    return [
      ...entryLines(entry, language),
      ...(lines.length > 0 ? [`${t('offer.askAt')}:`, ...lines] : []),
      ...(whole ? wayLines(catalogue, whole, language) : []),
    ].join('\n')
  })
  const date = t('footer.asOf', { date: formatDate(t, catalogue.facts.asOf) })
  return [`${t('app.name')} ${catalogue.facts.site.town}`, ...offers, `${date}\n${link}`].join('\n\n')
}
