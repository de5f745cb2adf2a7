import type { MapLayer } from './data.ts'

/** Where a file of the map lies for others, below the base address. */
export function mapFilePath(layer: MapLayer): string {
  return `data/open/map/${layer}.geojson`
}
