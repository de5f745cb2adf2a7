import { basename, dirname, join, resolve } from 'node:path'
import { type ContentFolder, listFolder } from '#content/read.ts'
import type { Locale } from '#domain/text.ts'
import { fileText, ImportError } from './file-text.ts'
import { type Note, quoted, type ReadFile } from './incoming.ts'
import { readHsdsJson, readHsdsTables } from './read-hsds.ts'
import { isOwnTable, readOwnTable } from './read-table.ts'
import { compared, type Settled, settled } from './settle.ts'
import { tableIn } from './table.ts'
import { Taken, type Thing } from './taken.ts'
import { openTarget, type Target } from './target.ts'
import { writeDrafts } from './write-drafts.ts'

async function readTables(path: string, name: string, target: Target, locale: string): Promise<ReadFile> {
  const first = tableIn(await fileText(path, name), name)
  if (isOwnTable(first)) return readOwnTable(first, name)
  if (!first.columns.includes('id') || !first.columns.includes('name'))
    throw new ImportError(
      `„${name}“ hat Spalten, die wir nicht kennen (${quoted(first.columns.slice(0, 4).join(', '))}). Erwartet werden die Spalten unserer Tabelle oder services.csv von HSDS.`,
    )
  const taken = new Taken()
  const folder = dirname(path)
  const files = (await listFolder(folder)).filter((file) => file.endsWith('.csv'))
  const tables: Record<string, readonly Thing[]> = {}
  const remarks: string[] = [...first.remarks]
  for (const file of basename(path) === 'services.csv' ? files : [basename(path)]) {
    const table = file === basename(path) ? first : tableIn(await fileText(join(folder, file), file), file)
    const key = file === basename(path) ? 'services' : file.replace(/\.csv$/, '')
    if (table !== first) remarks.push(...table.remarks.map((remark) => `${file}: ${remark}`))
    tables[key] = table.rows.map(({ number, cells }) => {
      const row = Object.fromEntries(cells)
      taken.standsAt(row, (column) => `${file}, Zeile ${number}, Spalte ${column}`)
      return row
    })
  }
  const read = readHsdsTables(tables, taken, target, locale)
  if (read.incoming.length === 0) throw new ImportError(`In „${name}“ steht kein Angebot.`)
  return { ...read, remarks }
}

async function readAny(path: string, target: Target, locale: string): Promise<ReadFile> {
  const name = basename(path)
  if (!/\.json$/i.test(path)) return readTables(path, name, target, locale)
  const { text, remarks } = await fileText(path, name)
  const read = readHsdsJson(text, name, target, locale)
  return { ...read, remarks: [...remarks, ...read.remarks] }
}

function paragraph(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)]
}

const noteLine = ({ where, message }: Note) => `${where}: ${message}`

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

/** Imports a file into a content folder and answers with a report. Throws an `ImportError` if nothing of it can be read; then nothing is written. */
export async function importFile({ file, folder, accept, language, today }: Import): Promise<string> {
  const target = await openTarget(folder)
  const { languages } = target.vocabularies.site
  const read = await readAny(resolve(file), target, language)

  const ids = new Set(read.incoming.map(({ id }) => id))
  const notes: Note[] = [...read.notes]
  const drafts: Settled[] = []
  const [created, changed, same, differing]: string[][] = [[], [], [], []]
  for (const incoming of read.incoming) {
    const existing = target.offers.get(incoming.id)
    const comparison = existing && compared(incoming, existing, target.providers, languages)
    if (comparison && comparison.differences.length === 0) {
      same?.push(incoming.id)
      continue
    }
    for (const { where, here, there } of comparison?.differences ?? [])
      differing?.push(`${where}: hier ${quoted(here)}, in der Datei ${quoted(there)}`)
    if (comparison && !accept) continue
    const draft = settled(comparison?.overridden ?? incoming, target, ids, today)
    if (!draft) {
      notes.push({ where: incoming.where, message: `„${incoming.id}“ ließ sich nicht lesen und wurde ausgelassen.` })
      continue
    }
    notes.push(...draft.notes)
    drafts.push(draft)
    ;(existing ? changed : created)?.push(draft.remarks.length > 0 ? `${draft.id} (bitte ergänzen)` : draft.id)
  }
  await writeDrafts(folder, drafts)

  const strange = [...new Set(drafts.flatMap(({ words }) => Object.keys(words)))].filter(
    (one) => !languages.includes(one),
  )
  const hint = 'Diese Sprache spricht der Finder hier nicht; ihre Texte werden nicht gezeigt.'
  const lines = [
    `Gelesen: ${basename(file)} (${read.kind})`,
    ...read.remarks,
    ...strange.map((one) => `„${one}“: ${hint}`),
    ...paragraph('Neu angelegt als Entwurf', created ?? []),
    ...paragraph('Geändert', changed ?? []),
    ...(same?.length ? ['', `Unverändert: ${same.length}`] : []),
    ...paragraph(accept ? 'War hier anders' : 'Hier anders, nicht übernommen (mit --accept)', differing ?? []),
    ...paragraph('Nicht verstanden oder nicht übernommen', notes.map(noteLine)),
  ]
  return lines.join('\n')
}
