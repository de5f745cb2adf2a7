import { heldAgainst } from '#content/check.ts'
import { providerFile } from '#content/offer-file.ts'
import type { Provider } from '#domain/catalogue.ts'
import type { Change } from './changed-offer.ts'
import { copied, type Data } from './data.ts'
import { fitting } from './fitting.ts'
import { type Incoming, idFrom, type Note, quoted } from './incoming.ts'
import { sharedSentence, type Target } from './target.ts'

/** What is to become of the providers that a file names. */
export interface Providers {
  readonly created: readonly Provider[]
  readonly changed: readonly { readonly id: string; readonly changes: readonly Change[] }[]
  /** Where the file says something else, as lines of the report. */
  readonly differing: readonly string[]
  readonly notes: readonly Note[]
}

/** Something that the file says about a provider. */
interface Said {
  readonly where: string
  readonly value: string
}

const keys = ['name', 'kind', 'web'] as const
type Key = (typeof keys)[number]

/** The id of the provider that an offer of a file names. */
export function providerOf({ offer }: Incoming): string {
  return (
    idFrom(String(offer.facts.provider ?? '')) || idFrom(String(offer.provider.name ?? '')) || 'unbekannter-anbieter'
  )
}

/** What rows say about one part of a provider. An empty cell says something only where the offer came from here. */
function saidOf(rows: readonly Incoming[], key: Key, id: string, target: Target): Said[] {
  return rows.flatMap((row) => {
    const value = row.offer.provider[key]
    const text = value === undefined ? '' : String(value)
    const fromHere = target.offers.get(row.id)?.facts.provider === id && row.columns.includes(`provider.${key}`)
    return text === '' && !fromHere ? [] : [{ where: row.placeOf('provider', [key]), value: text }]
  })
}

/** Rows may say different things about one provider. What is new here counts, and the others are named. */
function chosen(said: readonly Said[], here: string | undefined, provider: string, notes: Note[]): Said | undefined {
  const one = said.find(({ value }) => value !== here) ?? said[0]
  if (!one) return undefined
  const others = said.filter(({ value }) => value !== one.value)
  const [other] = others
  if (other) {
    const more = others.length > 1 ? ` und ${others.length - 1} weitere` : ''
    const message = `Die Zeilen widersprechen sich über den Anbieter „${provider}“: hier ${quoted(one.value)}, sonst ${quoted(other.value)} (${other.where}${more}). Es gilt nur eine Angabe für alle seine Angebote.`
    notes.push({ where: one.where, message })
  }
  return one
}

/** What a file says about the providers of its offers. Only `accept` changes one that the content has. */
export function settledProviders(
  incoming: readonly Incoming[],
  written: ReadonlySet<string>,
  target: Target,
  accept: boolean,
): Providers {
  const notes: Note[] = []
  const differing: string[] = []
  const created: Provider[] = []
  const changed: { id: string; changes: readonly Change[] }[] = []
  const rowsOf = new Map<string, Incoming[]>()
  for (const row of incoming) {
    const id = providerOf(row)
    const rows = rowsOf.get(id)
    if (rows) rows.push(row)
    else rowsOf.set(id, [row])
  }
  for (const [id, all] of rowsOf) {
    const existing = target.providers.get(id)
    const rows = existing ? all : all.filter((row) => written.has(row.id))
    if (rows.length === 0) continue
    const parts = keys.flatMap((key) => {
      const one = chosen(saidOf(rows, key, id, target), existing?.[key] ?? (existing && ''), id, notes)
      return one ? [{ key, ...one }] : []
    })
    if (!existing) {
      const provider = newProvider(id, rows, Object.fromEntries(parts.map(({ key, value }) => [key, value])), notes)
      if (provider) created.push(provider)
      continue
    }
    const other = parts.filter(({ key, value }) => value !== (existing[key] ?? ''))
    for (const { key, value, where } of other)
      differing.push(`${where}: hier ${quoted(existing[key] ?? '')}, in der Datei ${quoted(value)}`)
    if (!accept || other.length === 0) continue
    if (!target.ownProviders.has(id)) {
      for (const { where } of other) notes.push({ where, message: sharedSentence(target, id) })
      continue
    }
    const changes = other.flatMap(({ key, value, where }): Change[] => {
      const { id: _id, ...before } = existing
      const held = heldAgainst(providerFile, { ...before, [key]: value || undefined })
      if (held.kind === 'fits') return [{ way: [key], value: value || undefined }]
      for (const { message } of held.mistakes)
        notes.push({
          where,
          message: `${quoted(value)} wurde nicht übernommen. ${message} Hier bleibt, was schon steht.`,
        })
      return []
    })
    if (changes.length > 0) changed.push({ id, changes })
  }
  return { created, changed, differing, notes }
}

/** A provider that the content does not have, with stand-ins for what is missing. */
function newProvider(id: string, rows: readonly Incoming[], said: Data, notes: Note[]): Provider | undefined {
  const [first] = rows
  if (!first) return undefined
  const where = (key: string | number = 'name') => first.placeOf('provider', [key])
  const given = String(first.offer.facts.provider ?? '')
  const instead = new Map<string, string>([
    ['name', given === '' ? 'Anbieter noch unbekannt' : id],
    ['kind', 'association'],
  ])
  const data = copied(said)
  for (const [key, value] of instead) {
    if (data[key]) continue
    data[key] = value
    const message = `Diese Angabe zum Anbieter „${id}“ fehlt. Eingesetzt wurde „${value}“; bitte prüfen.`
    notes.push({ where: where(key), message })
  }
  const fitted = fitting(
    { schema: providerFile },
    data,
    ([key = '']) => instead.get(String(key)),
    ([key], message) => notes.push({ where: where(key), message }),
  )
  return fitted && { id, ...fitted }
}
