import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoMercator, geoPath } from 'd3-geo'
import type { Projection } from '#domain/map/data.ts'
import { radians } from '#domain/map/geo.ts'

/** Longitude and latitude, as GeoJSON has it. */
export type Position = readonly [number, number]

/** Units of the drawing across: one of them is some metres of a town. */
const across = 4000
/** Room round the boundary, as a share of its width. */
const room = 0.02

/** The sheet on which a town is drawn. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly projection: Projection
}

/** A sheet with room for all of these points. */
export function frameOf(positions: readonly Position[]): Frame {
  const extreme = (axis: 0 | 1, of: (...values: number[]) => number) =>
    positions.map((position) => position[axis]).reduce((a, b) => of(a, b))
  const [west, east] = [extreme(0, Math.min), extreme(0, Math.max)]
  const [south, north] = [extreme(1, Math.min), extreme(1, Math.max)]
  const margin = (east - west) * room
  const scale = across / radians(east - west + 2 * margin)
  const projection = { west: west - margin, north: north + margin * 0.6, scale }
  const bottom = d3Projection(projection)([west, south - margin * 0.6])
  return { width: across, height: Math.ceil(bottom?.[1] ?? across), projection }
}

/** The projection of a drawing for d3. A town is small: straight lines stay straight. */
function d3Projection({ west, north, scale }: Projection): GeoProjection {
  const projection = geoMercator().scale(scale).translate([0, 0]).precision(0)
  const [x = 0, y = 0] = projection([west, north]) ?? []
  return projection.translate([-x, -y])
}

/** Writes a path in whole units and relative steps: half as long as d3 writes it. */
class ShortPath implements GeoContext {
  #text = ''
  #x = 0
  #y = 0
  #command = ''

  get text(): string {
    return this.#text
  }

  #step(command: 'm' | 'l', x: number, y: number): void {
    const [toX, toY] = [Math.round(x), Math.round(y)]
    const [right, down] = [toX - this.#x, toY - this.#y]
    if (command === 'l' && right === 0 && down === 0) return
    // A space is only needed where no sign parts the numbers.
    const gap = (value: number) => (value < 0 ? `${value}` : ` ${value}`)
    const opens = command === 'm' || this.#command !== 'l'
    this.#text += opens ? `${command}${right}${gap(down)}` : `${gap(right)}${gap(down)}`
    this.#command = command
    this.#x = toX
    this.#y = toY
  }

  moveTo(x: number, y: number): void {
    this.#step('m', x, y)
  }

  lineTo(x: number, y: number): void {
    this.#step('l', x, y)
  }

  closePath(): void {}
  beginPath(): void {}
  arc(): void {}
}

/** Lines as one SVG path in units of the drawing. */
export function drawnLines(lines: readonly (readonly Position[])[], { projection, width, height }: Frame): string {
  const path = new ShortPath()
  const onSheet = d3Projection(projection).clipExtent([
    [-width / 10, -height / 10],
    [width * 1.1, height * 1.1],
  ])
  const shape = { type: 'MultiLineString', coordinates: lines.map((line) => line.map(([x, y]) => [x, y])) }
  geoPath(onSheet, path)(shape as GeoPermissibleObjects)
  // The first step is taken from the corner, so it is the same for `m` and `M`.
  return path.text.replace(/^m/, 'M')
}
