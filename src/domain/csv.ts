/** What stands in a cell of a table. */
export type CsvCell = string | number | boolean | undefined

/** Spreadsheets take a text that begins so for a formula, and would compute it; the wide signs of other keyboards too. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const guardedFormula = /^'['=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** Whatever a spreadsheet might take for a formula gets an apostrophe before it; so does what begins with one. */
export function guarded(cell: string): string {
  return cell.startsWith("'") || formula.test(cell) ? `'${cell}` : cell
}

/** A cell as it was before it was guarded. */
export function unguarded(cell: string): string {
  return guardedFormula.test(cell) ? cell.slice(1) : cell
}

function cellText(cell: CsvCell): string {
  if (cell === undefined) return ''
  const text = typeof cell === 'string' ? guarded(cell) : String(cell)
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read umlauts; commas, quotes where needed. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
}
