import { unguarded } from '#domain/csv.ts'
import { columnAt, localesOf, offerIn, unknownColumns } from '#open-data/offers-csv.ts'
import { ImportError } from './file-text.ts'
import { type Incoming, idFrom, type Note, quoted, type ReadFile } from './incoming.ts'
import type { Table } from './table.ts'

/** Whether it is the table that the finder itself gives away. */
export const isOwnTable = ({ columns }: Table) => columns.includes('id') && columns.includes('official')

/** What is left of letters of other scripts in a file that was saved without them. */
const lostLetters = /\?{4,}/

/** Reads the offers of our own table. A row with the id of an earlier one is left out. */
export function readOwnTable({ columns, rows, remarks, unended }: Table, name: string): ReadFile {
  if (rows.length === 0) throw new ImportError(`In „${name}“ steht kein Angebot, nur die Überschriften.`)
  const notes: Note[] = []
  for (const column of unknownColumns(columns)) {
    notes.push({
      where: `Zeile 1, Spalte ${column}`,
      message: 'Diese Spalte kennen wir nicht. Sie wurde nicht gelesen.',
    })
  }
  const locales = localesOf(columns)
  const known = columns.filter((column) => column !== 'id' && !unknownColumns(columns).includes(column))
  const seen = new Map<string, number>()
  const incoming: Incoming[] = []
  const last = rows[rows.length - 1]
  if (unended && last)
    notes.push({
      where: `Zeile ${last.number}`,
      message:
        'Die Zeile ist vielleicht abgeschnitten: Hinter ihr fehlt der Zeilenumbruch. Sie wurde nicht gelesen. Ist sie vollständig, setzen Sie ans Ende der Datei einen Zeilenumbruch.',
    })
  for (const { number, cells } of unended ? rows.slice(0, -1) : rows) {
    const at = (column: string) => `Zeile ${number}, Spalte ${column}`
    const own = unguarded(cells.get('id') ?? '').trim()
    const id = idFrom(own) || idFrom(unguarded(cells.get('official') ?? ''))
    if (id === '') {
      notes.push({ where: at('id'), message: 'Hier fehlen Kennung und Name. Die Zeile wurde nicht gelesen.' })
      continue
    }
    if (id !== own) notes.push({ where: at('id'), message: `${quoted(own)} ist keine Kennung. Wir nehmen „${id}“.` })
    const earlier = seen.get(id)
    if (earlier !== undefined) {
      const message = `„${id}“ steht schon in Zeile ${earlier}. Diese Zeile wurde nicht gelesen.`
      notes.push({ where: at('id'), message })
      continue
    }
    seen.set(id, number)
    const plain = new Map([...cells].map(([column, cell]) => [column, unguarded(cell)]))
    for (const locale of locales) {
      for (const [column, cell] of plain) {
        if (!column.endsWith(`:${locale}`) || !lostLetters.test(cell)) continue
        const message = 'Hier stehen nur Fragezeichen: Beim Speichern sind die Buchstaben verloren gegangen.'
        notes.push({ where: at(column), message })
        plain.set(column, '')
      }
    }
    incoming.push({
      id,
      where: `Zeile ${number}`,
      offer: offerIn(plain),
      columns: known,
      placeOf: (part, way) => at(columnAt(part, way)),
    })
  }
  return { kind: `Tabelle des Hilfefinders, ${rows.length} Zeilen`, own: true, incoming, notes, remarks }
}
