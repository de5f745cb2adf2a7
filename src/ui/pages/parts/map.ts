import { h } from 'preact'
import type { MapData, StreetData } from '#domain/map/data.ts'
import { MapPage } from '../MapPage.tsx'
import type { PageComponent } from '../page-parts.ts'
import '#ui/styles/map.css'

/** Loaded with the map, with the data that it cannot do without. */
export function mapPage(map: MapData, loadStreets: () => Promise<StreetData>): PageComponent {
  return (props) => h(MapPage, { ...props, map, loadStreets })
}
