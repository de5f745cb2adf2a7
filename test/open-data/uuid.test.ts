import { resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CompiledCatalogue, compileCatalogue } from '#content/compile.ts'
import { localesFolder } from '#content/plugin.ts'
import { hsds } from '#open-data/hsds.ts'
import { openSource } from '#open-data/open-catalogue.ts'
import { uuid } from '#open-data/uuid.ts'
import { compiledCatalogue } from '#test/compiled.ts'
import { home } from '#test/open-source.ts'

/** The ids under which an edition gives its services and organizations away, by ours. */
function givenIds({ facts }: CompiledCatalogue): ReadonlyMap<string, string> {
  const services = facts.offers.map(({ id }) => [`offer ${id}`, uuid('service', id)] as const)
  return new Map([
    ...services,
    ...facts.providers.map(({ id }) => [`provider ${id}`, uuid('organization', id)] as const),
  ])
}

describe('the ids of two towns', () => {
  let real: CompiledCatalogue
  let other: CompiledCatalogue
  beforeAll(async () => {
    real = await compiledCatalogue()
    other = await compileCatalogue({ path: resolve('examples/other-town'), name: 'other-town' }, localesFolder('.'))
  })

  it('are the same for what both share, and differ for what is their own', () => {
    const chain = new Set(['de', 'de-th'])
    const shared = other.facts.offers.filter(({ area }) => chain.has(area)).map(({ id }) => `offer ${id}`)
    const [ours, theirs] = [givenIds(real), givenIds(other)]
    const ids = new Map([...ours].map(([name, id]) => [id, name]))
    expect(shared.length).toBeGreaterThan(50)
    for (const name of shared) expect(theirs.get(name)).toBe(ours.get(name))
    const own = other.facts.offers.filter(({ area }) => !chain.has(area)).map(({ id }) => `offer ${id}`)
    expect(own).toHaveLength(2)
    expect([...own, 'provider stadt-beispielstadt'].filter((name) => ids.has(theirs.get(name) ?? ''))).toEqual([])
  })

  it('differ for their goals, even if both call them alike, and for nothing else that they list', () => {
    const neighbour = { ...real, facts: { ...real.facts, site: { ...real.facts.site, area: 'de-th-gotha' } } }
    const [ours, theirs] = [real, neighbour].map((one) => hsds(openSource(one, home)))
    const same = (
      list: 'taxonomies' | 'taxonomyTerms',
      named: (one: { readonly name: string; readonly taxonomy?: string }) => string,
    ) => {
      const others = new Set(theirs?.[list].contents.map(({ id }) => id))
      return new Set(ours?.[list].contents.flatMap((one) => (others.has(one.id) ? [named(one)] : [])))
    }
    const shared = new Set(['Anliegen', 'Themen', 'Zielgruppen'])
    expect(same('taxonomies', ({ name }) => name)).toEqual(shared)
    expect(same('taxonomyTerms', ({ taxonomy = '' }) => taxonomy)).toEqual(shared)
  })
})

describe('uuid', () => {
  it('is frozen: other programs know our offers by it', () => {
    expect(uuid('service', 'wohngeld')).toBe('4cb2c88a-55f1-5fee-9b21-609061d7cc8e')
  })

  it('is a UUID of version 5, the same for the same name and for no other', () => {
    const name = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(uuid(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(uuid(one) === uuid(other)).toBe(one === other)
      }),
    )
  })
})
