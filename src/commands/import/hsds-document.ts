import { ImportError } from './file-text.ts'
import { refuseOtherThanServices } from './hsds-others.ts'
import { servicesIn, type Tables } from './hsds-tables.ts'
import { isThing, type Taken, type Thing } from './taken.ts'

/** The services of a JSON document: one, a list, a page of a list, an organization with its services, or tables. */
export function servicesOf(document: unknown, taken: Taken, name: string): Thing[] {
  if (isThing(document) && Object.keys(document).some((key) => key.endsWith('.csv'))) {
    const tables: Tables = Object.fromEntries(
      Object.entries(document).map(([file, rows]) => [
        file.replace(/\.csv$/, ''),
        (Array.isArray(rows) ? rows : []).filter(isThing).map((row, index) => {
          taken.standsAt(row, (key) => `${file}[${index}].${key}`)
          return row
        }),
      ]),
    )
    return servicesIn(tables, taken)
  }
  taken.standsIn(document, '')
  const list = isThing(document) && Array.isArray(document.contents) ? document.contents : document
  const things = (Array.isArray(list) ? list : [list]).filter(isThing)
  const [first] = things
  if (first && !things.some((thing) => 'services' in thing || 'service' in thing))
    refuseOtherThanServices(name, Object.keys(first))
  const services = things.flatMap((thing): Thing[] => {
    if (Array.isArray(thing.services)) {
      const { services: own, ...organization } = thing
      taken.standsAt(organization, (key) => taken.place(thing, key))
      return (own as readonly unknown[]).filter(isThing).map((service) => {
        const whole = { organization, ...service }
        taken.standsAt(whole, (key) => taken.place(service, key))
        return whole
      })
    }
    if (isThing(thing.service)) {
      const { service, ...place } = thing
      const link = { ...place }
      taken.standsAt(link, (key) => taken.place(thing, key))
      const whole = { service_at_locations: [link], ...(service as Thing) }
      taken.standsAt(whole, (key) => taken.place(service as Thing, key))
      return [whole]
    }
    const marks = [
      'service_at_locations',
      'organization',
      'organization_id',
      'application_process',
      'eligibility_description',
      'fees_description',
      'status',
    ]
    return marks.some((key) => key in thing) && 'name' in thing ? [thing] : []
  })
  if (services.length === 0)
    throw new ImportError(`In „${name}“ steht kein Angebot. Erwartet werden Dienste (services) im Format HSDS 3.`)
  return services
}
