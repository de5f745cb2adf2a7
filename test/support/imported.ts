import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ImportError } from '#commands/import/file-text.ts'
import { importFile } from '#commands/import/import-file.ts'
import type { ContentFolder } from '#content/read.ts'
import { csvText } from '#domain/csv.ts'
import { type Changes, withChanges } from '#test/content-folder.ts'

/** The headings of a small table. */
export const columns = [
  'id,official,provider,provider.name,provider.kind,kind,confidence,area,topics,places,hours.open,contacts,sources',
  'checked.date,checked.how,review,title:de,summary:de,who:de,origin:de,body:de',
].join(',')

const row = {
  id: 'lesecafe',
  official: 'Lesecafé',
  provider: 'neighbourhood-house',
  'provider.name': 'Nachbarschaftshaus',
  'provider.kind': 'association',
  kind: 'place',
  confidence: 'medium',
  area: 'town',
  topics: 'family',
  places: 'id: main | street: Markt 2 | postcode: 99817 | town: Eisenach',
  'hours.open': 'Tu 10:00-12:00',
  contacts: 'phone: +49 3691 250001 | purpose: information',
  sources: 'url: https://example.org | date: 2026-02',
  'checked.date': '2026-03-02',
  'checked.how': 'phone',
  review: '6',
  'title:de': 'Lesecafé',
  'summary:de': 'Zusammen lesen.',
  'who:de': 'Für alle.',
  'origin:de': 'written',
  'body:de': 'Kommen Sie vorbei.',
}

/** Cells that are otherwise than in the row of the reading café. */
export type Cells = Readonly<Record<string, string>>

/** A table with rows like the one above, each with some cells changed. */
export function table(...changes: readonly Cells[]): string {
  const names = [...new Set([...columns.split(','), ...changes.flatMap((cells) => Object.keys(cells))])]
  const rows = changes.map((change) => {
    const cells: Record<string, string> = { ...row, ...change }
    return names.map((name) => cells[name] ?? '')
  })
  return csvText([names, ...rows])
}

interface Imported {
  readonly report: string
  readonly offers: readonly string[]
  readonly read: (path: string) => Promise<string>
}

interface Options {
  readonly accept?: boolean
  /** What is otherwise in the small town. */
  readonly changes?: Changes
}

/** Imports a file into a content folder and answers with the report, or with the sentence that refuses it. */
export async function reportOf(
  name: string,
  bytes: string | Uint8Array,
  folder: ContentFolder,
  { accept = false }: Options = {},
): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'import-'))
  try {
    const file = join(place, name)
    await writeFile(file, bytes)
    return await importFile({ file, folder, accept, language: 'de', today: '2026-11-22' })
  } catch (error) {
    if (error instanceof ImportError) return error.message
    throw error
  } finally {
    await rm(place, { recursive: true })
  }
}

/** Imports a file into a small town. */
export function imported<Result>(
  name: string,
  bytes: string | Uint8Array,
  use: (outcome: Imported) => Promise<Result> | Result,
  { accept = false, changes = {} }: Options = {},
): Promise<Result> {
  return withChanges(changes, async ({ content }) => {
    const report = await reportOf(name, bytes, content, { accept })
    expect((await readdir(content.path)).filter((one) => one.startsWith('.'))).toEqual([])
    return use({
      report,
      offers: (await readdir(join(content.path, 'offers'))).sort(),
      read: (path) => readFile(join(content.path, path), 'utf8'),
    })
  })
}
