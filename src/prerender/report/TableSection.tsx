import { pagePath } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'
import { BarChart } from './BarChart.tsx'
import { GapMap } from './GapMap.tsx'
import { type Cell, cellText, notCounted, type ReportTable } from './table.ts'

interface Props {
  table: ReportTable
  base: string
  locale: Locale
}

const isCount = (cell: Cell | undefined) => typeof cell === 'number' || cell === notCounted

function className(cell: Cell, showsGaps: boolean): string | undefined {
  if (!isCount(cell)) return undefined
  return showsGaps && cell === 0 ? 'number gap' : 'number'
}

/** One table of the report: what it counts, its chart, its rows, and the same rows for a spreadsheet. */
export function TableSection({ table, base, locale }: Props) {
  const { id, title, notes, columns, rows, totals, chart, figure, folded, showsGaps = false } = table
  const shown = columns.map(({ onlyCsv }) => !onlyCsv)
  const firstShown = shown.indexOf(true)
  const cell = (one: Cell, index: number) => {
    if (!shown[index]) return null
    const text = cellText(one)
    const inside =
      typeof one === 'object' && one.page ? <a href={`${base}${pagePath(locale, one.page)}`}>{text}</a> : text
    if (index === firstShown) {
      return (
        <th key={index} scope="row">
          {inside}
        </th>
      )
    }
    return (
      <td key={index} class={className(one, showsGaps)}>
        {inside}
      </td>
    )
  }
  const isNumber = (index: number) =>
    index !== firstShown && rows.length > 0 && rows.every((row) => isCount(row[index]))
  const titleId = `${id}-title`
  const wholeTable = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <section class="table-region" aria-label={`Tabelle: ${title}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, index) =>
              shown[index] ? (
                <th key={column.title} scope="col" class={isNumber(index) ? 'number' : undefined}>
                  {column.title}
                </th>
              ) : null,
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{row.map(cell)}</tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            {totals.map((row, index) => (
              <tr key={index}>{row.map(cell)}</tr>
            ))}
          </tfoot>
        )}
      </table>
    </section>
  )
  return (
    <section class="report-table" id={id} aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {chart && <BarChart chart={chart} />}
      {figure && <GapMap figure={figure} />}
      {folded ? (
        <details>
          <summary>
            {rows.length} {rows.length === 1 ? 'Zeile' : 'Zeilen'} zeigen
          </summary>
          {wholeTable}
        </details>
      ) : (
        wholeTable
      )}
      <p class="csv">
        <a href={`${base}report/${id}.csv`} download>
          Als CSV: {title}
        </a>
      </p>
    </section>
  )
}
