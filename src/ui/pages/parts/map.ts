import { h } from 'preact'
import type { MapData, StreetData } from '#domain/map/data.ts'
import { MapDataPage } from '../MapDataPage.tsx'
import { MapPage } from '../MapPage.tsx'
import type { PageComponent } from '../page-parts.ts'
import '#ui/styles/map.css'

/** Loaded with the map: its pages, with the data that they cannot do without. */
export function mapPages(
  map: MapData,
  loadStreets: () => Promise<StreetData>,
): Readonly<Record<'map' | 'map-data', PageComponent>> {
  return {
    map: (props) => h(MapPage, { ...props, map, loadStreets }),
    'map-data': () => h(MapDataPage, { map }),
  }
}
