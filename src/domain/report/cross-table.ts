import type { Offer } from '../offer.ts'

/** A way to sort offers into drawers. An offer may lie in several; one that lies in none is counted as not known. */
export interface Grouping {
  /** Every drawer, empty ones too, in the order of the report. */
  readonly keys: readonly string[]
  /** The drawers of an offer. Those that are not among `keys` are left out. */
  of(offer: Offer): readonly string[]
}

/** The drawer for offers of which the catalogue does not say: never the same as "no". */
export const unknown = 'unknown'

/** How many offers lie in each drawer of two groupings at once. */
export interface CrossTable {
  readonly rows: readonly CrossRow[]
  /** Offers in each column, each counted once. */
  readonly columnTotals: readonly number[]
  /** All offers. */
  readonly total: number
}
/** One row of it. */
export interface CrossRow {
  readonly key: string
  readonly cells: readonly number[]
  /** Offers in the row, each counted once however many columns it lies in. */
  readonly total: number
}

/** The drawers of an offer, or the one for what is not known. */
export function drawersOf(grouping: Grouping, offer: Offer): readonly string[] {
  const found = [...new Set(grouping.of(offer))].filter((key) => grouping.keys.includes(key))
  return found.length > 0 ? found : [unknown]
}

/** The drawers of a grouping; the one for what is not known only if something lies in it. */
export function keysIn(grouping: Grouping, offers: readonly Offer[]): readonly string[] {
  const keys = grouping.keys.filter((key) => key !== unknown)
  return offers.some((offer) => drawersOf(grouping, offer).includes(unknown)) ? [...keys, unknown] : keys
}

/** How many offers lie in each drawer, in the order of the report. */
export function countsIn(grouping: Grouping, offers: readonly Offer[]): ReadonlyMap<string, number> {
  const counts = new Map(keysIn(grouping, offers).map((key) => [key, 0]))
  for (const offer of offers) {
    for (const key of drawersOf(grouping, offer)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Sorts offers by two groupings at once. */
export function crossTable(offers: readonly Offer[], rows: Grouping, columns: Grouping): CrossTable {
  const sorted = offers.map((offer) => ({ rows: drawersOf(rows, offer), columns: drawersOf(columns, offer) }))
  const columnKeys = keysIn(columns, offers)
  return {
    rows: keysIn(rows, offers).map((key) => {
      const inRow = sorted.filter((one) => one.rows.includes(key))
      return {
        key,
        cells: columnKeys.map((column) => inRow.filter((one) => one.columns.includes(column)).length),
        total: inRow.length,
      }
    }),
    columnTotals: columnKeys.map((column) => sorted.filter((one) => one.columns.includes(column)).length),
    total: offers.length,
  }
}
