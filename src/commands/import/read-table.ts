import { unguarded } from '#domain/csv.ts'
import type { Locale } from '#domain/text.ts'
import { dayOfSerial } from '#open-data/cells.ts'
import { columnAt, dateColumns, localesOf, offerIn, unknownColumns } from '#open-data/offers-csv.ts'
import { ImportError } from './file-text.ts'
import { fromGerman } from './german-cells.ts'
import { counted } from './import-report.ts'
import { type Incoming, idFrom, type Note, quoted, type ReadFile } from './incoming.ts'
import { hasLostLetters, lostLanguages } from './lost-letters.ts'
import type { Table } from './table.ts'
import type { Target } from './target.ts'

/** Whether it is the table that the finder itself gives away. */
export const isOwnTable = ({ columns }: Table) => columns.includes('id') && columns.includes('official')

const lostHere =
  'Hier stehen Fragezeichen statt Buchstaben: Sie sind beim Speichern verloren gegangen. Die Zelle wurde nicht gelesen.'
const lostSentence = (locale: Locale) =>
  `Sprache „${locale}“: Beim Speichern sind Buchstaben verloren gegangen. Ihre Spalten wurden nicht gelesen; hier bleibt, was schon steht.`

/** As many days as an editor looks at to see whether all were read rightly. */
const shownDays = 5

function remarkOnNumberedDays(numbered: readonly string[]): readonly string[] {
  if (numbered.length === 0) return []
  const more = numbered.length > shownDays ? [`und ${numbered.length - shownDays} weitere`] : []
  const shown = [...numbered.slice(0, shownDays), ...more].join('; ')
  return [
    `Manche Tage stehen als Zahl da, wie Tabellenprogramme sie speichern. Wir haben sie so gelesen: ${shown}. Stimmen sie nicht, dann formatieren Sie die Spalte als Datum und speichern die Tabelle neu.`,
  ]
}

/** All that is written here in a language. */
function textsIn(locale: Locale, { offers }: Target): string {
  const words = [...offers.values()].flatMap((offer) => offer.words[locale] ?? [])
  return words.map(({ head, body }) => `${head.title} ${head.summary} ${body}`).join(' ')
}

/** Reads the offers of our own table. A row with the id of an earlier one is left out. */
export function readOwnTable(table: Table, name: string, target: Target): ReadFile {
  const { columns, rows, unended } = table
  if (rows.length === 0) throw new ImportError(`In „${name}“ steht kein Angebot, nur die Überschriften.`)
  const notes: Note[] = []
  for (const column of unknownColumns(columns)) {
    notes.push({
      where: `Zeile 1, Spalte ${column}`,
      message: 'Diese Spalte kennen wir nicht. Sie wurde nicht gelesen.',
    })
  }
  const lost = lostLanguages(table, localesOf(columns), (locale) => textsIn(locale, target))
  const numberedDays: string[] = []
  const unknown = new Set(unknownColumns(columns))
  const known = columns.filter(
    (column) => column !== 'id' && !unknown.has(column) && !lost.has(column.replace(/^[^:]*:?/, '')),
  )
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
    const plain = new Map<string, string>()
    for (const column of known) {
      const cell = unguarded(cells.get(column) ?? '')
      const day = dateColumns.has(column) ? dayOfSerial(cell) : undefined
      if (day !== undefined) numberedDays.push(`${at(column)}: ${cell} ist ${day}`)
      if (hasLostLetters(cell)) notes.push({ where: at(column), message: lostHere })
      else plain.set(column, cell)
    }
    incoming.push({
      id,
      where: `Zeile ${number}`,
      offer: fromGerman(offerIn(plain), id, target),
      columns: [...plain.keys()],
      placeOf: (part, way) => at(columnAt(part, way)),
    })
  }
  return {
    kind: `Tabelle des Hilfefinders, ${counted(rows.length, 'Zeile', 'Zeilen')}`,
    own: true,
    incoming,
    notes,
    remarks: [...table.remarks, ...[...lost].map(lostSentence), ...remarkOnNumberedDays(numberedDays)],
  }
}
