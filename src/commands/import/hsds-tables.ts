import type { Taken, Thing } from './taken.ts'

/** The tables of an HSDS package, by the name of their file without its ending. */
export type Tables = Readonly<Record<string, readonly Thing[]>>

type Links = ReadonlyMap<string, readonly Thing[]>

const idOf = (thing: Thing, key: string) => {
  const value = thing[key]
  return value === undefined || value === null || value === '' ? undefined : String(value)
}

function by(rows: readonly Thing[], key: string): Links {
  const found = new Map<string, Thing[]>()
  for (const row of rows) {
    const id = idOf(row, key)
    if (id === undefined) continue
    const own = found.get(id)
    if (own) own.push(row)
    else found.set(id, [row])
  }
  return found
}

/** Keys that only say which rows belong together. */
const links = [
  'service_id',
  'organization_id',
  'location_id',
  'program_id',
  'contact_id',
  'service_at_location_id',
  'link_id',
  'link_type',
]

/**
 * Puts the rows of tables together to services with all that belongs to them, as the JSON of HSDS has them. Older packages (HSDS 1)
 * call some tables and columns otherwise, and join services and locations directly.
 */
export function servicesIn(tables: Tables, taken: Taken): Thing[] {
  const table = (...names: readonly string[]) =>
    names.flatMap((name) => (Object.hasOwn(tables, name) ? (tables[name] ?? []) : []))
  const schedules = table('schedules', 'regular_schedules')
  const addresses = by(table('addresses', 'physical_addresses', 'postal_addresses', 'mail_addresses'), 'location_id')
  const organizations = by(table('organizations'), 'id')
  const locations = by(table('locations'), 'id')
  const phones = table('phones')
  const placed = by(table('service_at_location', 'services_at_location', 'service_at_locations'), 'service_id')
  const of = {
    phones: by(phones, 'service_id'),
    schedules: by(schedules, 'service_id'),
    languages: by(table('languages'), 'service_id'),
    cost_options: by(table('cost_options'), 'service_id'),
    required_documents: by(table('required_documents'), 'service_id'),
    contacts: by(table('contacts'), 'service_id'),
    service_areas: by(table('service_areas'), 'service_id'),
    funding: by(table('funding'), 'service_id'),
  }
  const ofLocation = {
    addresses,
    phones: by(phones, 'location_id'),
    schedules: by(schedules, 'location_id'),
    languages: by(table('languages'), 'location_id'),
    accessibility: by(table('accessibility', 'accessibility_for_disabilities'), 'location_id'),
  }
  const ofOrganization = {
    phones: by(
      phones.filter((phone) => !phone.service_id && !phone.location_id),
      'organization_id',
    ),
  }
  /** A row with what belongs to it. It stands where the row stands. */
  const joined = (row: Thing, parts: Thing): Thing => {
    const whole = { ...row, ...parts }
    taken.standsAt(whole, (key) => taken.place(row, key))
    taken.skip(whole, links)
    return whole
  }
  const partsOf = (kinds: Readonly<Record<string, Links>>, id: string) =>
    Object.fromEntries(
      Object.entries(kinds).flatMap(([name, rows]) => {
        const found = rows.get(id)
        if (found) for (const row of found) taken.skip(row, links)
        return found ? [[name, found]] : []
      }),
    )
  const wholeLocations = new Map<string, Thing>()
  const locationWith = (id: string) => {
    const [row] = locations.get(id) ?? []
    if (row && !wholeLocations.has(id)) wholeLocations.set(id, joined(row, partsOf(ofLocation, id)))
    return wholeLocations.get(id)
  }
  const wholeOrganizations = new Map<string, Thing>()
  const organizationWith = (id: string) => {
    const [row] = organizations.get(id) ?? []
    if (row && !wholeOrganizations.has(id)) wholeOrganizations.set(id, joined(row, partsOf(ofOrganization, id)))
    return wholeOrganizations.get(id)
  }
  return table('services').map((row) => {
    const id = idOf(row, 'id') ?? ''
    const places = (placed.get(id) ?? (row.location_id ? [row] : [])).flatMap((link) => {
      const location = locationWith(idOf(link, 'location_id') ?? '')
      return location ? [link === row ? { location } : joined(link, { location })] : []
    })
    const [first] = places
    const owner = idOf(row, 'organization_id') ?? idOf((first?.location ?? {}) as Thing, 'organization_id')
    const organization = organizationWith(owner ?? '')
    return joined(row, { ...partsOf(of, id), organization, service_at_locations: places })
  })
}
