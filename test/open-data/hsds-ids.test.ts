import { describe, expect, it } from 'vitest'
import { organizationIds, serviceId } from '#open-data/hsds-ids.ts'
import { realOpenSource } from '#test/open-source.ts'

const { facts } = await realOpenSource()

/** The same facts as another town would have them: what is local is that town's own. */
function inAnotherTown(): typeof facts {
  const area = 'de-th-elsewhere'
  const moved = (own: string) => (own === facts.site.area ? area : own)
  return {
    ...facts,
    site: { ...facts.site, area },
    areas: facts.areas.map((one) => ({ ...one, id: moved(one.id) })),
    offers: facts.offers.map((offer) => ({ ...offer, area: moved(offer.area) })),
  }
}

describe('the id of an offer or a provider', () => {
  const here = organizationIds(facts)
  const there = organizationIds(inAnotherTown())
  const local = facts.offers.filter(({ area }) => area === facts.site.area)
  const shared = facts.offers.filter(({ area }) => area === 'de')

  it('is another one in another town, even if both call it the same', () => {
    const [offer] = local
    if (!offer) throw new Error('there is no local offer')
    expect(serviceId({ ...offer, area: 'de-th-elsewhere' })).not.toBe(serviceId(offer))
    const onlyLocal = local.find(({ provider }) =>
      facts.offers.every((one) => one.provider !== provider || one.area === offer.area),
    )
    expect(there(onlyLocal?.provider ?? '')).not.toBe(here(onlyLocal?.provider ?? ''))
  })

  it('is the same in every town that shares it', () => {
    expect(shared.length).toBeGreaterThan(10)
    for (const { provider } of shared) expect(there(provider)).toBe(here(provider))
  })
})
