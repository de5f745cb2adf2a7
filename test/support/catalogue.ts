import { type Catalogue, catalogueOf, offerEntry } from '#catalogue/catalogue.ts'
import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import type { KeptOffer } from '#storage/kept-offer.ts'

/** The real catalogue in one language, as a phone gets it. */
export async function realCatalogue(locale = 'de'): Promise<Catalogue> {
  const { facts, words } = await compileCatalogue(contentFolder('.'), localesFolder('.'))
  const own = words[locale]
  if (!own) throw new Error(`the catalogue does not speak ${locale}`)
  return catalogueOf(JSON.parse(JSON.stringify(facts)), JSON.parse(JSON.stringify(own)))
}

/** Every offer of a catalogue as it lies on the device after somebody has kept it. */
export function keptFrom(catalogue: Catalogue): KeptOffer[] {
  const { facts, locale } = catalogue
  const keptAt = '2026-03-02T09:00:00.000Z'
  return facts.offers.flatMap(({ id }) => {
    const entry = offerEntry(catalogue, id)
    return entry ? [{ version: 1, id, keptAt, asOf: facts.asOf, locale, ...entry }] : []
  })
}
