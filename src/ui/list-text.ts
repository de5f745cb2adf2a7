import { type Catalogue, type Details, type OfferEntry, offerEntries } from '#catalogue/catalogue.ts'
import { firstOffices } from '#catalogue/offices.ts'
import { placeLine } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import type { LanguageOfPage } from '#i18n/use-translation.ts'

/**
 * A number or German address between marks of its direction: messengers have nothing else to tell them that `03691 670404`
 * must not be turned round in an Arabic text.
 */
const leftToRight = (text: string) => `\u200e${text}\u200e`

function entryLines({ offer, words }: OfferEntry, { t, direction }: LanguageOfPage): string[] {
  const german = direction === 'rtl' ? leftToRight : (text: string) => text
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

/** A list to be handed on as plain text. */
interface Handed {
  catalogue: Catalogue
  /** They say whom to ask where an offer has no number of its own. */
  details: Details | undefined
  language: LanguageOfPage
  ids: readonly string[]
  link: string
}

/** A list as plain text, for messengers and e-mails: what it is, where, and which number. Its link stands at the end. */
export function listText({ catalogue, details, language, ids, link }: Handed): string {
  const { t } = language
  const offers = offerEntries(catalogue, ids).map((entry) => {
    const offices = firstOffices(catalogue, entry.offer, details?.facts.offers[entry.offer.id]?.askAt ?? [])
    const lines = offices.flatMap((office) => entryLines(office, language))
    return [...entryLines(entry, language), ...(lines.length > 0 ? [`${t('offer.askAt')}:`, ...lines] : [])].join('\n')
  })
  const date = t('footer.asOf', { date: formatDate(t, catalogue.facts.asOf) })
  return [`${t('app.name')} ${catalogue.facts.site.town}`, ...offers, `${date}\n${link}`].join('\n\n')
}
