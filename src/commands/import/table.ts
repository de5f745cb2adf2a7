import { CsvError, parse } from 'csv-parse/sync'
import { type FileText, ImportError } from './file-text.ts'

/** A row of a table, by column, and the number that a spreadsheet shows beside it. */
export interface Row {
  readonly number: number
  readonly cells: ReadonlyMap<string, string>
}

/** Rows under their headings. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly remarks: readonly string[]
  /** Nothing ends the last line: the file may have been cut off in it. */
  readonly unended: boolean
  readonly latinOnly: boolean
}

const delimiters: readonly { readonly sign: string; readonly name: string }[] = [
  { sign: ',', name: 'Kommas' },
  { sign: ';', name: 'Semikolons' },
  { sign: '\t', name: 'Tabulatoren' },
]

/** The sign between the columns: whichever stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): { readonly sign: string; readonly name: string } {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 1)
  const count = ({ sign }: { sign: string }) => first.split(sign).length
  return [...delimiters].sort((a, b) => count(b) - count(a))[0] ?? { sign: ',', name: 'Kommas' }
}

function recordsOf(text: string, delimiter: string, name: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? ` (bei Zeile ${String(error.lines)} der Textdatei)` : ''
    throw new ImportError(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `„${name}“ endet mitten in einem Feld: Ein Anführungszeichen wird nicht geschlossen${line}. Vermutlich ist die Datei abgeschnitten.`
        : `„${name}“ ist keine gültige CSV-Datei: Ein Anführungszeichen steht an der falschen Stelle${line}.`,
    )
  }
}

/** Reads comma-separated values, also those of German spreadsheets. Throws an `ImportError` if it is no table, or one that ends too early. */
export function tableIn({ text, remarks, latinOnly = false }: FileText, name: string): Table {
  const { sign, name: between } = delimiterOf(text)
  const [head = [], ...records] = recordsOf(text, sign, name)
  const columns = head.map((column) => column.trim())
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) < index)
  if (twice && !columns.includes('id'))
    throw new ImportError(
      `In der ersten Zeile von „${name}“ fehlen die Überschriften. Kopieren Sie sie aus einer Tabelle des Hilfefinders: Sie beginnen mit id, official.`,
    )
  if (twice) throw new ImportError(`In „${name}“ steht die Spalte „${twice}“ zweimal. Löschen Sie eine davon.`)
  const said = [...remarks]
  if (sign !== ',')
    said.push(`Zwischen den Spalten stehen ${between} statt Kommas (so speichert Excel). Wir haben sie so gelesen.`)
  const rows: Row[] = []
  records.forEach((record, index) => {
    const number = index + 2
    if (record.every((cell) => cell.trim() === '')) return
    if (record.length !== columns.length) {
      if (index === records.length - 1 && record.length < columns.length)
        throw new ImportError(
          `„${name}“ ist abgeschnitten: Zeile ${number} hat ${record.length} von ${columns.length} Spalten.`,
        )
      said.push(`Zeile ${number} hat ${record.length} statt ${columns.length} Spalten und wurde nicht gelesen.`)
      return
    }
    rows.push({ number, cells: new Map(columns.map((column, place) => [column, record[place] ?? ''])) })
  })
  return { columns, rows, remarks: said, unended: !/[\r\n]$/.test(text), latinOnly }
}
