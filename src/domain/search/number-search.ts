import type { OfferBrief } from '../offer.ts'
import { fold } from './fold.ts'

/** A question that is a number and nothing else, as people type it: `0800 111 0 111`, `+49 (3691) 670-0`. */
const onlyNumber = /^[\d\s()+/.-]+$/
/** Shorter numbers are ages and amounts; 110, 112 and 115 are whole. */
const leastDigits = 3
/** So many digits tell a number that is still being typed from a postcode. */
const leastTyped = 6

/** The digits of a number as they are dialled inside the country; `undefined` if the text is no number. */
function dialled(text: string): string | undefined {
  const trimmed = fold(text).trim()
  if (!onlyNumber.test(trimmed)) return undefined
  const digits = trimmed.replace(/\D/g, '')
  if (digits.length < leastDigits) return undefined
  if (trimmed.startsWith('+49')) return `0${digits.slice(2).replace(/^0/, '')}`
  return digits.startsWith('0049') ? `0${digits.slice(4).replace(/^0/, '')}` : digits
}

/** The places of the offers that are called under a number, in their order: who has a number in a letter or on a note asks whose it is. */
export function numberSearch(offers: readonly Pick<OfferBrief, 'contacts'>[]): (query: string) => readonly number[] {
  const numbers = offers.map(({ contacts }) =>
    contacts.flatMap((contact) => (contact.kind === 'phone' ? (dialled(contact.number) ?? []) : [])),
  )
  const having = (fits: (number: string) => boolean) => numbers.flatMap((own, place) => (own.some(fits) ? [place] : []))
  return (query) => {
    const asked = dialled(query)
    if (asked === undefined) return []
    const exact = having((number) => number === asked)
    if (exact.length > 0 || asked.length < leastTyped) return exact
    const begun = having((number) => number.startsWith(asked))
    // Some write a prefix before a number that needs none: `08000 116 016`.
    return begun.length > 0 ? begun : having((number) => number.length >= leastTyped && asked.endsWith(number))
  }
}
