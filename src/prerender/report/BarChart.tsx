import type { Chart } from './table.ts'

interface Props {
  chart: Chart
}

const row = 34
const width = 400
const longest = width - 60

/** A chart of bars, each with its name and its number: nothing is said by length or colour alone. */
export function BarChart({ chart: { title, of, bars } }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const text = bars.map(({ label, value }) => `${label}: ${value}`).join('; ')
  return (
    <figure class="chart">
      <figcaption class="soft">
        {title}, von {of}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${bars.length * row * 1.5}`} role="img" aria-label={`${title}, von ${of}. ${text}.`}>
        {bars.map(({ label, value }, index) => {
          const top = index * row * 1.5
          const length = (value / most) * longest
          return (
            <g key={label}>
              <text class="chart-label" x="0" y={top + 16}>
                {label}
              </text>
              <rect class="chart-bar" x="0" y={top + 24} width={Math.max(2, length)} height="18" rx="3" />
              <text class="chart-value" x={Math.max(2, length) + 8} y={top + 39}>
                {value}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
