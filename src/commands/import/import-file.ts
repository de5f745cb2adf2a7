import { basename, resolve } from 'node:path'
import type { OfferSource } from '#content/offers.ts'
import type { ContentFolder } from '#content/read.ts'
import type { Locale } from '#domain/text.ts'
import { type ChangedOffer, changedOffer, changesSomething, differences } from './changed-offer.ts'
import { ImportError } from './file-text.ts'
import { noteLines, paragraph } from './import-report.ts'
import { type Incoming, type Note, quoted, type ReadFile } from './incoming.ts'
import { type NewOffer, newOffer } from './new-offer.ts'
import { providerOf, settledProviders } from './providers.ts'
import { mendStoppedImport } from './put-in-place.ts'
import { readFileFor } from './read-file.ts'
import { openTarget, sharedSentence, type Target } from './target.ts'
import { writeDrafts } from './write-drafts.ts'

/** What is imported, and where to. */
export interface Import {
  readonly file: string
  readonly folder: ContentFolder
  /** Whether offers that there are already may be changed. */
  readonly accept: boolean
  /** The language of the texts in files that do not say. */
  readonly language: Locale
  /** `YYYY-MM-DD`: facts cannot have been checked after it. */
  readonly today: string
}

/** What becomes of the offers of a file. */
interface Sorted {
  readonly created: readonly NewOffer[]
  readonly changed: readonly ChangedOffer[]
  readonly same: number
  /** Where the file says something else, as lines of the report. */
  readonly differing: readonly string[]
  readonly notes: readonly Note[]
}

/** Sorts the offers of a file. `refused` could not be read in an earlier round: no other offer may name them. */
function sorted(read: ReadFile, target: Target, options: Import, refused: ReadonlySet<string> = new Set()): Sorted {
  const { accept, today } = options
  const ids = new Set(read.incoming.map(({ id }) => id).filter((id) => !refused.has(id)))
  const surroundings = { target, ids, today }
  const unread = new Set(refused)
  const created: NewOffer[] = []
  const changed: ChangedOffer[] = []
  const differing: string[] = []
  const notes: Note[] = []
  let same = 0
  const compare = (incoming: Incoming, existing: OfferSource) => {
    const differ = differences(incoming, existing, target.vocabularies.site.languages)
    if (differ.length === 0) same += 1
    if (differ.length === 0) return
    const offer = changedOffer(incoming, existing, differ, providerOf(incoming), surroundings)
    notes.push(...offer.notes)
    // What was not understood is no offer to accept.
    for (const { column, where, here, there } of differ) {
      if (offer.refused.has(column.name)) continue
      differing.push(`${where}: hier ${quoted(here)}, in der Datei ${quoted(there)}`)
    }
    if (!accept || !changesSomething(offer)) return
    if (existing.shared) notes.push({ where: incoming.where, message: sharedSentence(target, incoming.id) })
    else changed.push(offer)
  }
  for (const incoming of read.incoming) {
    const existing = target.offers.get(incoming.id)
    if (existing) {
      compare(incoming, existing)
      continue
    }
    const { draft, notes: own } = newOffer(incoming, providerOf(incoming), surroundings)
    notes.push(...own)
    if (draft) {
      created.push(draft)
      continue
    }
    unread.add(incoming.id)
    notes.push({ where: incoming.where, message: `„${incoming.id}“ ließ sich nicht lesen und wurde ausgelassen.` })
  }
  if (unread.size > refused.size) return sorted(read, target, options, unread)
  return { created, changed, same, differing, notes }
}

/** Texts in languages that the town does not speak are left out, and named. */
function spokenHere(read: ReadFile, languages: readonly Locale[]): ReadFile {
  const strange = new Set<Locale>()
  const incoming = read.incoming.map((one): Incoming => {
    const own = Object.entries(one.offer.words).filter(([locale]) => languages.includes(locale))
    for (const locale of Object.keys(one.offer.words)) if (!languages.includes(locale)) strange.add(locale)
    const columns = one.columns.filter((column) => {
      const [, locale] = /:([a-z-]+)$/.exec(column) ?? []
      return locale === undefined || languages.includes(locale)
    })
    return { ...one, columns, offer: { ...one.offer, words: Object.fromEntries(own) } }
  })
  const hint = 'Diese Sprache spricht der Finder hier nicht; ihre Texte wurden nicht übernommen.'
  return { ...read, incoming, remarks: [...read.remarks, ...[...strange].map((locale) => `„${locale}“: ${hint}`)] }
}

/** Offers that the file does not speak of. In a part of a table they are only counted; from a whole one somebody has taken their rows. */
function remarkOnOthers(read: ReadFile, target: Target): string[] {
  const named = new Set(read.incoming.map(({ id }) => id))
  const here = [...target.offers.keys()]
  const others = here.filter((id) => !named.has(id))
  if (!read.own || others.length === 0 || others.length === here.length) return []
  const stays = others.length === 1 ? 'Es bleibt, wie es ist' : 'Sie bleiben, wie sie sind'
  if (others.length * 2 > here.length)
    return [`Nicht in der Datei: ${others.length} von ${here.length} Angeboten. ${stays}.`]
  const hint = `${stays}. Zum Zurückziehen schreiben Sie „status: withdrawn“ in offer.yaml.`
  return [...paragraph('Nicht in der Datei', others), `  ${hint}`]
}

/** Ids of other directories, with those of the offers that are new now. */
function importedNow(read: ReadFile, created: readonly NewOffer[], target: Target): Map<string, string> | undefined {
  const drafts = new Set(created.map(({ id }) => id))
  const added = read.incoming.flatMap(({ id, foreignId }) =>
    foreignId !== undefined && drafts.has(id) ? [[foreignId, id] as const] : [],
  )
  return added.length === 0 ? undefined : new Map([...target.imported, ...added])
}

/** Imports a file into a content folder and answers with a report. Throws an `ImportError` if nothing of it can be read; then nothing is written. */
export async function importFile(options: Import): Promise<string> {
  const { file, folder, accept, language } = options
  const mended = await mendStoppedImport(folder)
  const target = await openTarget(folder)
  const { languages } = target.vocabularies.site
  if (!languages.includes(language))
    throw new ImportError(
      `Die Sprache „${language}“ spricht der Finder hier nicht. Nehmen Sie eine von: ${languages.join(', ')}.`,
    )
  const read = spokenHere(await readFileFor(target, resolve(file), language), languages)
  const { created, changed, same, differing, notes } = sorted(read, target, options)
  const written = new Set([...created, ...changed].map(({ id }) => id))
  const providers = settledProviders(read.incoming, written, target, accept)
  await writeDrafts(folder, { created, changed, providers, imported: importedNow(read, created, target) })
  const lines = [
    `Gelesen: ${basename(file)} (${read.kind})`,
    ...mended,
    ...read.remarks,
    ...paragraph(
      'Neu angelegt als Entwurf',
      created.map(({ id, remarks }) => (remarks.length > 0 ? `${id} (bitte ergänzen)` : id)),
    ),
    ...paragraph(
      'Geändert',
      changed.map(({ id }) => id),
    ),
    ...paragraph(
      'Anbieter neu angelegt',
      providers.created.map(({ id }) => id),
    ),
    ...paragraph(
      'Anbieter geändert',
      providers.changed.map(({ id }) => id),
    ),
    ...remarkOnOthers(read, target),
    ...(same > 0 ? ['', `Unverändert: ${same}`] : []),
    ...paragraph(accept ? 'War hier anders' : 'Hier anders, nicht übernommen (mit --accept)', [
      ...differing,
      ...providers.differing,
    ]),
    ...paragraph('Nicht verstanden oder nicht übernommen', noteLines([...read.notes, ...notes, ...providers.notes])),
  ]
  return lines.join('\n')
}
