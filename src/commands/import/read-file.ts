import { basename, dirname, join } from 'node:path'
import { listFolder } from '#content/read.ts'
import type { Locale } from '#domain/text.ts'
import { fileText, ImportError } from './file-text.ts'
import { refuseOtherThanServices } from './hsds-others.ts'
import { quoted, type ReadFile } from './incoming.ts'
import { readHsdsJson, readHsdsTables } from './read-hsds.ts'
import { isOwnTable, readOwnTable } from './read-table.ts'
import { tableIn } from './table.ts'
import { Taken, type Thing } from './taken.ts'
import type { Target } from './target.ts'

async function readTables(path: string, name: string, target: Target, locale: Locale): Promise<ReadFile> {
  const first = tableIn(await fileText(path, name), name)
  if (isOwnTable(first)) return readOwnTable(first, name, target)
  if (first.columns.includes('id')) refuseOtherThanServices(name, first.columns)
  if (!first.columns.includes('id') || !first.columns.includes('name'))
    throw new ImportError(
      `„${name}“ hat Spalten, die wir nicht kennen (${quoted(first.columns.slice(0, 4).join(', '))}). In der ersten Zeile müssen die Überschriften unserer Tabelle stehen (id, official …) oder die von services.csv aus HSDS.`,
    )
  const taken = new Taken()
  const folder = dirname(path)
  const beside = (await listFolder(folder)).filter((file) => file.endsWith('.csv'))
  const tables: Record<string, readonly Thing[]> = {}
  const remarks: string[] = [...first.remarks]
  for (const file of name === 'services.csv' ? beside : [name]) {
    const table = file === name ? first : tableIn(await fileText(join(folder, file), file), file)
    const key = file === name ? 'services' : file.replace(/\.csv$/, '')
    if (table !== first) remarks.push(...table.remarks.map((remark) => `${file}: ${remark}`))
    if (table.unended)
      remarks.push(
        `${file}: Hinter der letzten Zeile fehlt der Zeilenumbruch. Prüfen Sie, ob die Datei vollständig ist.`,
      )
    tables[key] = table.rows.map(({ number, cells }) => {
      const row = Object.fromEntries(cells)
      taken.standsAt(row, (column) => `${file}, Zeile ${number}, Spalte ${column}`)
      return row
    })
  }
  const read = readHsdsTables(tables, taken, target, locale)
  return { ...read, remarks: [...remarks, ...read.remarks] }
}

/** Reads whatever we can import: our table, HSDS as JSON or as tables. Throws an `ImportError` if it is nothing of that. */
export async function readFileFor(target: Target, path: string, locale: Locale): Promise<ReadFile> {
  const name = basename(path)
  if (!/\.json$/i.test(path)) return readTables(path, name, target, locale)
  const { text, remarks } = await fileText(path, name)
  const read = readHsdsJson(text, name, target, locale)
  return { ...read, remarks: [...remarks, ...read.remarks] }
}
