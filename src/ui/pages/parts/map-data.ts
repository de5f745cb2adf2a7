import { h } from 'preact'
import type { MapData } from '#domain/map/data.ts'
import { MapDataPage } from '../MapDataPage.tsx'
import type { PageComponent } from '../page-parts.ts'

/** Loaded by the few who ask where the map comes from. */
export function mapDataPage(map: MapData): PageComponent {
  return () => h(MapDataPage, { map })
}
