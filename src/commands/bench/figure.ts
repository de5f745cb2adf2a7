/** One measured number, and all that is needed to measure it again. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** `KB` (1024 bytes), `s`, `ms`, `points` (Lighthouse, 0 to 100) or what is counted. */
  readonly unit: string
  readonly conditions: string
  /** In the same unit: at most this; for `points`, at least this. */
  readonly budget?: number
  /** What stands between the value and its budget, as far as the measurement saw it. */
  readonly because?: readonly string[]
}

function withinBudget({ value, unit, budget }: Figure): boolean {
  if (budget === undefined) return true
  return unit === 'points' ? value >= budget : value <= budget
}

/** The value below which `share` (0 to 1) of all values lie; the nearest that was measured. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

/** Figures for reading: one a line, with a mark where the budget is broken. */
export function table(figures: readonly Figure[]): string {
  const name = Math.max(...figures.map((figure) => figure.name.length))
  return figures
    .flatMap((figure) => {
      const { value, unit, budget, conditions, because = [] } = figure
      const mark = budget === undefined ? ' ' : withinBudget(figure) ? '✓' : '✗'
      const limit = budget === undefined ? '' : `(${budget})`
      const amount = `${String(value).padStart(8)} ${unit} ${limit}`
      return [
        `${mark} ${figure.name.padEnd(name)}  ${amount.padEnd(26)}  ${conditions}`,
        ...because.map((reason) => `    ${reason}`),
      ]
    })
    .join('\n')
}
