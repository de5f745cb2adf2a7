import type { Locale } from '#domain/text.ts'
import { ImportError } from './file-text.ts'
import { servicesOf } from './hsds-document.ts'
import type { Reading } from './hsds-reading.ts'
import { incomingService } from './hsds-service.ts'
import { servicesIn, type Tables } from './hsds-tables.ts'
import { nameOf } from './hsds-words.ts'
import { counted } from './import-report.ts'
import { type Incoming, idFrom, quoted, type ReadFile } from './incoming.ts'
import { Taken, type Thing } from './taken.ts'
import type { Target } from './target.ts'
import { plain } from './text.ts'

/** A service that will be read. */
interface Named {
  readonly service: Thing
  readonly name: string
  /** By which it is known again when its name has changed. */
  readonly foreignId: string | undefined
}

const isUuid = (id: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

/** The id of a service in its directory. A mere number is one only together with whom it belongs to. */
function foreignIdOf(service: Thing): string | undefined {
  const id = String(service.id ?? '').trim()
  if (id === '' || isUuid(id)) return id.toLowerCase() || undefined
  const { name } = (service.organization ?? {}) as { readonly name?: unknown }
  return `${idFrom(plain(String(name ?? service.organization_id ?? ''))) || 'unbekannt'}/${id}`
}

/** Every service once. The first of two with one id counts. */
function namedServices(services: readonly Thing[], reading: Reading): Named[] {
  const seen = new Map<string, string>()
  return services.flatMap((service) => {
    const id = String(service.id ?? '')
    const where = reading.taken.place(service, 'id')
    const earlier = id === '' ? undefined : seen.get(id)
    if (earlier !== undefined) {
      reading.taken.leaveOut(service)
      reading.notes.push({
        where,
        message: `Die Kennung ${quoted(id)} steht schon bei ${earlier}. Dieses Angebot wurde nicht gelesen.`,
      })
      return []
    }
    seen.set(id, where)
    const name = nameOf(service, reading)
    return name === undefined ? [] : [{ service, name, foreignId: foreignIdOf(service) }]
  })
}

/** What services are called here: as before if they came earlier, otherwise after their name. */
function idsFor(services: readonly Named[], { imported, offers }: Target): string[] {
  const before = services.map(({ foreignId }) => (foreignId === undefined ? undefined : imported.get(foreignId)))
  // An offer that came from another service is not this one, even if both have one name.
  const taken = new Set([...imported.values()].filter((id) => offers.has(id)))
  return services.map(({ name }, index) => {
    const own = before[index]
    if (own !== undefined) return own
    const base = idFrom(name) || `angebot-${index + 1}`
    let id = base
    for (let count = 2; taken.has(id) || before.includes(id); count += 1) id = `${base}-${count}`
    taken.add(id)
    return id
  })
}

function readServices(services: readonly Thing[], kind: string, reading: Reading): ReadFile {
  const { taken, target, notes } = reading
  const named = namedServices(services, reading)
  const ours = named.filter(({ foreignId }) => foreignId !== undefined && target.ownServices.has(foreignId))
  for (const { service } of ours) taken.leaveOut(service)
  const others = named.filter((one) => !ours.includes(one))
  const ids = idsFor(others, target)
  const incoming = others.map(({ service, name, foreignId }, index): Incoming => {
    const first = notes.length
    const read = incomingService(service, name, ids[index] ?? '', reading)
    for (const note of notes.splice(first)) notes.push({ ...note, offer: `${read.where} („${name}“)` })
    return { ...read, foreignId }
  })
  const own = ours.length === 1 ? '1 Angebot ist unser eigenes' : `${ours.length} Angebote sind unsere eigenen`
  const remark = `${own}. Verglichen wurde nicht: In HSDS fehlt ein Teil der Angaben. Nehmen Sie dafür die Tabelle offers.csv.`
  return {
    kind: `${kind}, ${counted(services.length, 'Angebot', 'Angebote')}`,
    own: false,
    incoming,
    notes: [...notes, ...taken.leftOver(services)],
    remarks: ours.length > 0 ? [remark] : [],
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = (error as Error).message
    const cut = /Unexpected end|Unterminated/i.test(reason)
    throw new ImportError(
      cut
        ? `„${name}“ ist abgeschnitten: Das JSON hört mittendrin auf.`
        : `„${name}“ ist kein gültiges JSON (${reason.slice(0, 120)}).`,
    )
  }
}

/** Reads the services of an HSDS 3 document. Throws an `ImportError` if it is none. */
export function readHsdsJson(text: string, name: string, target: Target, locale: Locale): ReadFile {
  const taken = new Taken()
  const services = servicesOf(parsed(text, name), taken, name)
  return readServices(services, 'HSDS-JSON', { taken, target, locale, notes: [] })
}

/** Reads the services of tables that belong together (HSDS as CSV). Throws an `ImportError` if there are none. */
export function readHsdsTables(tables: Tables, taken: Taken, target: Target, locale: Locale): ReadFile {
  const services = servicesIn(tables, taken)
  if (services.length === 0) throw new ImportError('In der Tabelle steht kein Angebot, nur die Überschriften.')
  return readServices(services, 'HSDS-Tabellen', { taken, target, locale, notes: [] })
}
