import { type CsvCell, csvText } from '#domain/csv.ts'
import type { Drawing, DrawnPoint } from '#domain/map/data.ts'
import type { Page } from '#domain/page.ts'

/** What stands in a cell: a number that was counted, a text, or one of them that looks different on paper than in a spreadsheet. */
export type Cell =
  | number
  | string
  | {
      readonly text: string
      /** The page of the finder that the text leads to. */
      readonly page?: Page | undefined
      /** What the spreadsheet gets instead: `2024-05` for `Mai 2024`. */
      readonly csv?: CsvCell
    }

/** Where there is nothing to count: neither 0 nor unknown. */
export const notCounted: Cell = { text: '–', csv: undefined }

/** A column, on paper and in the spreadsheet. */
export interface Column {
  readonly title: string
  /** Ids and codes help who goes on counting; on paper they are in the way. */
  readonly onlyCsv?: boolean | undefined
}

/** One number of a chart: a part of a whole. */
export interface Bar {
  readonly label: string
  readonly value: number
}

/** Bars beside each other, with the whole that they are parts of. */
export interface Chart {
  readonly title: string
  readonly of: number
  readonly bars: readonly Bar[]
}

/** The town drawn with what lies near its districts. */
export interface GapDrawing {
  readonly drawing: Drawing
  readonly title: string
  readonly offers: readonly DrawnPoint[]
  readonly districts: readonly (DrawnPoint & { readonly name: string; readonly near: number })[]
  /** Whom we thank: licences ask that it stands in sight of a map. */
  readonly credits: readonly string[]
}

/** A table of the report. It is shown, printed and written as `report/<id>.csv` from these same rows. */
export interface ReportTable {
  readonly id: string
  readonly title: string
  /** What is counted, how, and what is not known. */
  readonly notes: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Sums under the table: a row for all, and one for those near. */
  readonly totals?: readonly (readonly Cell[])[] | undefined
  readonly chart?: Chart | undefined
  /** Its numbers on a map. */
  readonly figure?: GapDrawing | undefined
  /** Long lists are folded on a screen. */
  readonly folded?: boolean | undefined
  /** A number 0 in it is a gap, and marked so. */
  readonly showsGaps?: boolean | undefined
}

/** What a cell says on paper. */
export function cellText(cell: Cell): string {
  return typeof cell === 'object' ? cell.text : String(cell)
}

function csvCell(cell: Cell): CsvCell {
  if (typeof cell !== 'object') return cell
  return 'csv' in cell ? cell.csv : cell.text
}

/** The table for spreadsheets: the same rows, with ids, without the sums, which a spreadsheet makes itself. */
export function tableAsCsv({ columns, rows }: ReportTable): string {
  return csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map(csvCell))])
}

/** `38 von 197 Angeboten (19 %)`: a number never stands without what it is a part of. */
export function share(value: number, of: number, things = ''): string {
  const part = `${value} von ${of}${things && ` ${things}`}`
  return of === 0 ? part : `${part} (${Math.round((value / of) * 100)} %)`
}

/** `A`, `A und B`, `A, B und C`. */
export function enumeration(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} und ${names[names.length - 1]}`
}

/** The first ones by name, the rest by number. */
export function someOf(names: readonly string[], atMost: number): string {
  if (names.length <= atMost) return enumeration(names)
  return `${names.slice(0, atMost).join(', ')} und ${names.length - atMost} weitere`
}
