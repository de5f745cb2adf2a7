/** What stands in a cell of a table. */
export type CsvCell = string | number | boolean | undefined

/** Spreadsheets take a text that begins so for a formula, and would compute it. */
const formula = /^[=+\-@\t\r]/

function cellText(cell: CsvCell): string {
  if (cell === undefined) return ''
  const text = typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read umlauts; commas, quotes where needed. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
}
