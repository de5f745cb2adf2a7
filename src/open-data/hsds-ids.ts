import { areaChain, nearness } from '#domain/area.ts'
import type { Facts } from '#domain/catalogue.ts'
import { uuid } from './uuid.ts'

/** What makes an offer one of its own: two towns may each have a `rathaus`, so where it helps is part of its name. */
export interface Identity {
  readonly id: string
  readonly area: string
}

/** The name of an offer among those of all towns. A shared offer has the same one everywhere. */
export const nameOfOffer = ({ id, area }: Identity): string => `${area}/${id}`

/** The id of an offer for other programs. */
export const serviceId = (offer: Identity): string => uuid('service', nameOfOffer(offer))

/**
 * The ids of providers for other programs. A provider is as wide as the widest area that it helps in: the office of a town is
 * another one in the next town, an office of the country is the same.
 */
export function organizationIds({ areas, offers, site }: Facts): (provider: string) => string {
  const chain = areaChain(areas, site.area)
  const widest = new Map<string, string>()
  for (const { provider, area } of offers) {
    const before = widest.get(provider)
    if (before === undefined || nearness(chain, area) > nearness(chain, before)) widest.set(provider, area)
  }
  return (provider) => uuid('organization', widest.get(provider) ?? site.area, provider)
}
