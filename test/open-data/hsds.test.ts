import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { hsds } from '#open-data/hsds.ts'
import { type HsdsKind, hsdsExtensions, hsdsPageSchema } from '#open-data/hsds-schema.ts'
import { realOpenSource } from '#test/open-source.ts'

const source = await realOpenSource()
const exported = JSON.parse(JSON.stringify(hsds(source))) as ReturnType<typeof hsds>
type Thing = Readonly<Record<string, unknown>> & { readonly id: string }

const pages: Readonly<Record<HsdsKind, { readonly contents: readonly unknown[] }>> = {
  service: exported.services,
  organization: exported.organizations,
  location: exported.locations,
  service_at_location: exported.serviceAtLocations,
  taxonomy: exported.taxonomies,
  taxonomy_term: exported.taxonomyTerms,
}
const kinds = Object.keys(pages) as HsdsKind[]
const thingsOf = (kind: HsdsKind) => pages[kind].contents as readonly Thing[]

describe('the export', () => {
  const ajv = new Ajv({ allErrors: true, strict: true })

  it.each(kinds)('fits our own schema, which allows nothing that it does not name: %s', (kind) => {
    const fits = ajv.compile(hsdsPageSchema(kind))
    fits(pages[kind])
    expect(fits.errors ?? []).toEqual([])
    expect(pages[kind].contents.length).toBeGreaterThan(0)
  })

  it.each([
    { what: 'a field that nobody knows', change: { wait_time: 'long' } },
    { what: 'an empty list', change: { phones: [] } },
    { what: 'a name that is missing', change: { name: undefined } },
    { what: 'a date of another shape', change: { assured_date: '22.11.2026' } },
  ])('would be refused with $what', ({ change }) => {
    const [service] = thingsOf('service')
    const broken = { ...exported.services, contents: [JSON.parse(JSON.stringify({ ...service, ...change }))] }
    expect(ajv.compile(hsdsPageSchema('service'))(broken)).toBe(false)
  })

  it('has every offer, every provider and every place that may be named', () => {
    const { offers, facts } = source
    const open = offers.flatMap(({ places }) => places.filter(({ confidential }) => !confidential))
    expect(thingsOf('service')).toHaveLength(offers.length)
    expect(thingsOf('organization')).toHaveLength(facts.providers.length)
    expect(thingsOf('location')).toHaveLength(open.length)
    expect(thingsOf('service_at_location')).toHaveLength(open.length)
  })

  it.each(kinds)('gives every %s an id of its own', (kind) => {
    const ids = thingsOf(kind).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('points only to things that are exported', () => {
    const known = new Set(kinds.flatMap((kind) => thingsOf(kind).map(({ id }) => id)))
    const pointers: string[] = []
    JSON.stringify(exported, (key, value: unknown) => {
      if (/^(?:organization|service|location|taxonomy|parent)_id$/.test(key)) pointers.push(String(value))
      if (key === 'taxonomy_term') pointers.push((value as Thing).id)
      return value
    })
    expect(pointers.length).toBeGreaterThan(500)
    expect(pointers.filter((id) => !known.has(id))).toEqual([])
  })

  it('has the words of every language beside the German ones', () => {
    const lacking = thingsOf('service').filter(
      ({ translations }) => Object.keys(translations as object).join() !== source.others.join(),
    )
    expect(lacking).toEqual([])
  })

  it('says of a secret place neither where it is nor that it has one', () => {
    const secret = source.offers.filter(({ places }) => places.some(({ confidential }) => confidential))
    expect(secret.length).toBeGreaterThan(0)
    for (const { official } of secret) {
      const service = thingsOf('service').find(({ alternate_name: name }) => name === official)
      expect(service).toBeDefined()
      expect(Object.keys(service ?? {})).not.toContain('service_at_locations')
    }
  })
})

/** The official schemas, where `HSDS_SCHEMAS` names a folder with them: they are not ours to bring along. */
const official = [process.env.HSDS_SCHEMAS ?? ''].filter((folder) => folder !== '' && existsSync(folder))

/** The same thing without what HSDS does not know. */
function standardOnly(thing: unknown): unknown {
  const extensions: readonly string[] = hsdsExtensions
  return JSON.parse(JSON.stringify(thing, (key, value) => (extensions.includes(key) ? undefined : value)))
}

/** The official schemas, closed: they would let misspelt fields pass. */
function officialSchemas(folder: string): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats.default(ajv)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'openapi.json')) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as object
    ajv.addSchema({ ...schema, additionalProperties: false }, file)
  }
  return ajv
}

describe.each(official)('by the official schemas in %s', (folder) => {
  const ajv = officialSchemas(folder)

  it.each(kinds)('every %s is valid, and has no field that HSDS does not know', (kind) => {
    const fits = ajv.getSchema(`${kind}.json`)
    if (!fits) throw new Error(`there is no ${kind}.json in ${folder}`)
    const errors = thingsOf(kind).flatMap((thing) =>
      fits(standardOnly(thing)) ? [] : [{ thing: thing.id, errors: fits.errors }],
    )
    expect(errors).toEqual([])
  })
})
