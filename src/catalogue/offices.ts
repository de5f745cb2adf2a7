import { firstPhone, type OfferBrief } from '#domain/offer.ts'
import { type Catalogue, type OfferEntry, offerEntries } from './catalogue.ts'

/**
 * Whom to ask about an offer that has no number of its own: the first office decides or knows best, and beside it stands one that
 * can be called (or, if there is none, written to).
 */
export function firstOffices(catalogue: Catalogue, offer: OfferBrief, askAt: readonly string[]): OfferEntry[] {
  if (firstPhone(offer)) return []
  const offices = offerEntries(catalogue, askAt)
  const callable =
    offices.find((office) => firstPhone(office.offer)) ??
    offices.find((office) => office.offer.contacts.some(({ kind }) => kind === 'email'))
  return offices.filter((office) => office === offices[0] || office === callable)
}
