import { areaChain, nearness } from '#domain/area.ts'
import type { Need } from '#domain/catalogue.ts'
import type { OfferBrief } from '#domain/offer.ts'
import type { ReadOffers } from './offers.ts'
import type { Problems } from './problems.ts'
import type { Vocabularies } from './vocabularies.ts'

/** The offers of each need: first those named in the need's own order, then the nearest. */
export function compileNeeds(
  vocabularies: Vocabularies,
  offers: readonly OfferBrief[],
  read: ReadOffers,
  problems: Problems,
  folder: string,
): Need[] {
  // An offer with a mistake may serve any need: its own mistake is enough.
  const readable = new Set(read.offers.map(({ id }) => id))
  const unread = new Set([...read.ids].filter((id) => !readable.has(id)))
  const chain = areaChain(vocabularies.areas, vocabularies.site.area)
  return vocabularies.needs.map(({ id, topic, first, discreet, role }, index) => {
    const serving = offers.filter((offer) => offer.needs.includes(id))
    const rank = (offer: OfferBrief) =>
      first.includes(offer.id) ? first.indexOf(offer.id) : first.length + nearness(chain, offer.area)
    const sorted = [...serving].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    const file = `${folder}/needs.yaml`
    if (role && vocabularies.needs.slice(0, index).some((other) => other.role === role))
      problems.add(file, `[${index}].role`, `„${role}“ steht schon bei einem anderen Anliegen. Es darf nur eines sein.`)
    if (serving.length === 0 && unread.size === 0)
      problems.add(
        file,
        `[${index}].id`,
        `Kein veröffentlichtes Angebot hilft bei „${id}“. Nennen Sie das Anliegen bei einem Angebot unter needs.`,
      )
    for (const offer of first) {
      if (read.ids.has(offer) && !unread.has(offer) && !serving.some((one) => one.id === offer))
        problems.add(
          file,
          `[${index}].first`,
          `„${offer}“ nennt „${id}“ nicht unter needs oder ist nicht veröffentlicht.`,
        )
    }
    return { id, topic, offers: sorted.map((offer) => offer.id), ...(discreet && { discreet }), ...(role && { role }) }
  })
}
