import { type Catalogue, catalogueOf, type Details, offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import type { Check } from '#domain/check/check.ts'
import type { PhraseBook } from '#domain/phrase-book.ts'
import type { KeptOffer } from '#storage/kept-offer.ts'
import { compiledCatalogue } from './compiled.ts'

/** The real catalogue in one language, as a phone gets it. */
export async function realCatalogue(locale = 'de'): Promise<Catalogue> {
  const { facts, words } = await compiledCatalogue()
  const own = words[locale]
  if (!own) throw new Error(`the catalogue does not speak ${locale}`)
  return catalogueOf(JSON.parse(JSON.stringify(facts)), JSON.parse(JSON.stringify(own)))
}

/** What only the pages of offers show, in one language. */
export async function realDetails(locale = 'de'): Promise<Details> {
  const { details, detailWords } = await compiledCatalogue()
  const words = detailWords[locale]
  if (!words) throw new Error(`the catalogue does not speak ${locale}`)
  return JSON.parse(JSON.stringify({ facts: details, words }))
}

/** The check in one language, as its page gets it. */
export async function realCheck(locale = 'de'): Promise<Check> {
  const { lazy } = await compiledCatalogue()
  return JSON.parse(JSON.stringify(lazy[`check.${locale}`]))
}

/** The phrase book in one language, as the card for the counter gets it. */
export async function realBook(locale = 'de'): Promise<PhraseBook> {
  const { lazy } = await compiledCatalogue()
  return JSON.parse(JSON.stringify(lazy[`phrases.${locale}`]))
}

/** Every offer of a catalogue as it lies on the device after somebody has kept it. */
export function keptFrom(catalogue: Catalogue, details: Details): KeptOffer[] {
  const { facts, locale } = catalogue
  const keptAt = '2026-03-02T09:00:00.000Z'
  return facts.offers.flatMap(({ id }) => {
    const entry = offerEntry(catalogue, id)
    const whole = entry && wholeOffer(entry, details)
    return whole ? [{ version: 1, id, keptAt, asOf: facts.asOf, locale, ...whole }] : []
  })
}
