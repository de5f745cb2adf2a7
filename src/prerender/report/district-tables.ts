import type { DrawnPoint } from '#domain/map/data.ts'
import { projected } from '#domain/map/data.ts'
import { districtReach, nearMetres, placedOffers } from '#domain/report/districts.ts'
import type { ReportSource } from './report-source.ts'
import { enumeration, type GapDrawing, notCounted, type ReportTable, share } from './table.ts'

const kilometres = (metres: number) => `${(Math.round(metres / 100) / 10).toLocaleString('de')} km`

/** Districts × what can be reached on foot, with its drawing. None where the town has no map or no districts. */
export function districtTables(source: ReportSource): readonly ReportTable[] {
  const { offers, map, titleOf } = source
  const { drawing, districts, credits } = map
  if (!drawing || districts.length === 0) return []
  const placed = placedOffers(offers, map)
  const reach = districtReach(placed, map)
  const known = new Set(placed.map(({ offer }) => offer.id)).size
  const withAddress = offers.filter(({ places }) => places.some((place) => !place.confidential)).length
  const without = reach.filter(({ near }) => near === 0).map(({ district }) => district.name)
  const within = kilometres(nearMetres)
  const at = (point: readonly [number, number]): DrawnPoint => projected(drawing.projection, point)
  const attributions = new Set(credits.flatMap(({ sources }) => sources.map(({ attribution }) => attribution)))
  const figure: GapDrawing = {
    drawing,
    title: `Ortsteile mit der Zahl der Angebote im Umkreis von ${within}`,
    offers: placed.map(({ at: { point } }) => at(point)),
    districts: reach.map(({ district, near }) => ({ name: district.name, near, ...at(district.point) })),
    credits: [...attributions],
  }
  return [
    {
      id: 'ortsteile',
      title: 'Ortsteile und Wege',
      notes: [
        `Nur bei ${share(known, withAddress, 'Angeboten mit Adresse')} nennt eine Quelle auch den Punkt auf der Karte. Nur diese sind hier gezählt; erfundene Punkte gibt es nicht.`,
        without.length > 0
          ? `Kein bekanntes Angebot im Umkreis von ${within} (Luftlinie) haben: ${enumeration(without)}. Eines, dessen Punkt niemand kennt, kann trotzdem dort sein.`
          : `Jeder Ortsteil hat ein bekanntes Angebot im Umkreis von ${within} (Luftlinie).`,
        'Wo ein Ortsteil liegt, ist aus seinen Haltestellen gemittelt. Die Kernstadt ist keiner; was dort liegt, zeigen die Punkte der Karte.',
      ],
      figure,
      columns: [
        { title: 'Ortsteil' },
        { title: `Angebote bis ${within}` },
        { title: 'Nächstes Angebot' },
        { title: 'Luftlinie' },
      ],
      rows: reach.map(({ district, near, nearest }) => [
        district.name,
        near,
        nearest ? { text: titleOf(nearest.offer.id), page: { kind: 'offer', id: nearest.offer.id } } : notCounted,
        nearest ? { text: kilometres(nearest.metres), csv: Math.round(nearest.metres) } : notCounted,
      ]),
      showsGaps: true,
    },
  ]
}
