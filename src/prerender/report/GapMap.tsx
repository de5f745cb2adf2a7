import { namePlaces } from './name-places.ts'
import type { GapDrawing } from './table.ts'

interface Props {
  figure: GapDrawing
}

/** From units of the drawing to the size of letters: the sheet is some 4000 units wide and 640 pixels on a screen. */
const letters = 100

/** The town with its districts: where known offers lie, and where none is near. The table under it says the same. */
export function GapMap({ figure: { drawing, title, offers, districts, credits } }: Props) {
  const { width, height, paths } = drawing
  const names = namePlaces(districts, width, letters)
  const text = districts.map(({ name, near }) => `${name}: ${near}`).join('; ')
  return (
    <figure class="gap-map">
      <figcaption class="soft">
        {title}. <span class="gap-map-key gap-map-key-none" aria-hidden="true" /> keines,{' '}
        <span class="gap-map-key" aria-hidden="true" /> wenigstens eines,{' '}
        <span class="gap-map-key gap-map-key-offer" aria-hidden="true" /> ein Angebot
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${text}.`}>
        <path class="gap-map-town" d={`${paths.boundary}z`} />
        <path class="gap-map-rail" d={paths.rail} />
        {offers.map(({ x, y }, index) => (
          <circle key={index} class="gap-map-offer" cx={Math.round(x)} cy={Math.round(y)} r={letters * 0.28} />
        ))}
        {districts.map(({ name, near, x, y }, index) => (
          <g key={name} transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
            <circle class={near === 0 ? 'gap-map-district gap-map-none' : 'gap-map-district'} r={letters * 0.75} />
            <text class="gap-map-count" y={letters * 0.36} font-size={letters}>
              {near}
            </text>
            <text
              class="gap-map-name"
              x={names[index]?.dx}
              y={names[index]?.dy}
              text-anchor={names[index]?.anchor}
              font-size={letters}
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
      <p class="soft">{credits.join(' · ')}</p>
    </figure>
  )
}
