import { useEffect, useMemo, useRef } from 'preact/hooks'
import {
  type Drawing,
  type DrawnPoint,
  type MapData,
  projected,
  type StreetData,
  streetKinds,
} from '#domain/map/data.ts'
import type { GeoPoint } from '#domain/map/geo.ts'
import { type Group, grouped, type Label, legible } from '#domain/map/marks.ts'
import { centred, fitting, heightOf, middleOf, type Sheet, type View, viewBox } from '#domain/map/view.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { useMapView } from '../hooks/use-map-view.ts'
import { Icon } from './Icon.tsx'

/** An offer on the map. */
export interface Marker {
  readonly id: string
  /** Its number in the list. */
  readonly number: number
  readonly title: string
  readonly href: string
  readonly point: GeoPoint
  /** Whether we know the spot, or only the stop at its door. */
  readonly exact: boolean
}

/** Markers that would stand in the room of another are one, in pixels: a thumb could not choose, and plates would cover each other. */
const room = { across: 52, down: 48 }
/** The narrowest view, in units of the drawing: some 800 metres. */
const nearest = 200
/** Names of stops would fill a map of the whole town: they come when a pixel is at most so many units. */
const namesOfStops = 3.2

/** The shape of a marker. */
export const pin = 'M0 0C-4-8-15-14-15-25a15 15 0 1 1 30 0C15-14 4-8 0 0z'
const plate = 'M0 0l-6-8h-12a7 7 0 0 1-7-7v-18a7 7 0 0 1 7-7h36a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7h-12z'

type PlacedMarker = Marker & DrawnPoint
type PlacedLabel = Label & { readonly kind: 'district' | 'station' | 'stop' }

/** The first view is at least this share of the sheet: nearer, nobody would recognise the town. */
const recognised = 0.5

/** Where the town is drawn, and what of it is seen first: the part with offers, and enough round it to know where that is. */
export function firstView(drawing: Drawing, points: readonly GeoPoint[]): { sheet: Sheet; home: View } {
  const sheet = { width: drawing.width, height: drawing.height, nearest }
  const offers = fitting(
    points.map((point) => projected(drawing.projection, point)),
    sheet,
  )
  const width = Math.max(offers.width, sheet.width * recognised)
  return { sheet, home: centred(middleOf(offers, sheet), width, sheet) }
}

interface Props {
  drawing: Drawing
  map: MapData
  sheet: Sheet
  home: View
  town: string
  markers: readonly Marker[]
  /** The marker somebody came for. */
  chosen: string | undefined
  device: GeoPoint | undefined
  streets: StreetData | undefined
  /** Shows the offers that share a marker. */
  onOpen: (ids: readonly string[]) => void
  onVisit: (href: string) => void
}

/** The town with its offers, to be moved by fingers, mouse and keys. The list beside it says the same. */
export function TownMap({ drawing, map, sheet, home, town, markers, chosen, device, streets, onOpen, onVisit }: Props) {
  const { t } = useTranslation()
  const svg = useRef<SVGSVGElement>(null)
  const { unit, ...controls } = useMapView(svg, sheet, home)
  const placed = useMemo(
    () => markers.map((marker): PlacedMarker => ({ ...marker, ...projected(drawing.projection, marker.point) })),
    [markers, drawing],
  )
  const target = placed.find(({ id }) => id === chosen)
  useEffect(() => {
    if (target) controls.look(target, Math.min(home.width / 2, 600))
  }, [target?.id])
  const labels = useMemo((): PlacedLabel[] => {
    const of = (kind: PlacedLabel['kind'], points: MapData['stops']) =>
      points.map(({ name, point }) => ({ name, kind, ...projected(drawing.projection, point) }))
    return [...of('station', map.stations), ...of('district', map.districts), ...of('stop', map.stops)]
  }, [map, drawing])
  const groups = useMemo(() => grouped(placed, { across: room.across * unit, down: room.down * unit }), [placed, unit])
  const names = useMemo(
    () => legible(unit > namesOfStops ? labels.filter(({ kind }) => kind !== 'stop') : labels, groups, unit),
    [labels, groups, unit],
  )
  const dots = (kind: PlacedLabel['kind']) =>
    labels
      .filter((label) => label.kind === kind)
      .map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h.1`)
      .join('')
  // The same element as before is not looked through again when markers change.
  const ground = useMemo(
    () => (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of drawings takes no focus.
      <g aria-hidden="true">
        <path class="map-town" d={`${drawing.paths.boundary}z`} />
        {streets &&
          streetKinds.map((kind) => <path key={kind} class={`map-road map-road-${kind}`} d={streets[kind]} />)}
        <path class="map-rail" d={drawing.paths.rail} />
        <path class="map-dots" d={dots('stop')} />
        <path class="map-dots map-dots-station" d={dots('station')} />
      </g>
    ),
    [drawing, labels, streets],
  )
  const start = home.width / 328
  const dot = device && projected(drawing.projection, device)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      class="map"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that move the map must reach it.
      tabIndex={0}
      dir="ltr"
      aria-label={t('map.label', { town })}
      aria-describedby="map-help"
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group round it has a name; a title would hover over everything. */}
      <svg
        ref={svg}
        class="map-sheet"
        viewBox={viewBox(home, sheet)}
        width={sheet.width}
        height={Math.round(heightOf(sheet, sheet))}
      >
        {ground}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of drawings takes no focus. */}
        <g aria-hidden="true" lang="de">
          {names.map(({ name, kind, x, y }) => (
            <g key={`${kind} ${name}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
              <text class={`map-fixed map-name map-name-${kind}`} y="-6" transform={`scale(${start.toFixed(2)})`}>
                {name}
              </text>
            </g>
          ))}
        </g>
        {dot && (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nor does a point.
          <g transform={`translate(${dot.x} ${dot.y})`} aria-hidden="true">
            <circle class="map-fixed map-device" r="8" transform={`scale(${start.toFixed(2)})`} />
          </g>
        )}
        {groups.map((group) => (
          <MarkerLink
            key={group.things.map(({ id }) => id).join(' ')}
            group={group}
            chosen={group.things.some(({ id }) => id === chosen)}
            scale={start}
            onOpen={onOpen}
            onVisit={onVisit}
          />
        ))}
      </svg>
      <p id="map-help" class="visually-hidden">
        {t('map.help')}
      </p>
      <div class="map-buttons">
        <button type="button" aria-label={t('map.nearer')} onClick={controls.nearer}>
          +
        </button>
        <button type="button" aria-label={t('map.farther')} onClick={controls.farther}>
          −
        </button>
        <button type="button" aria-label={t('map.start')} onClick={controls.start}>
          <Icon name="refresh" />
        </button>
      </div>
    </div>
  )
}

interface MarkerProps extends Pick<Props, 'onOpen' | 'onVisit'> {
  group: Group<PlacedMarker>
  chosen: boolean
  scale: number
}

/** A marker: it leads to its offer, or opens the list of those that lie here. Without script it leads into the list. */
function MarkerLink({ group: { x, y, things }, chosen, scale, onOpen, onVisit }: MarkerProps) {
  const { t } = useTranslation()
  const [first] = things
  if (!first) return null
  const alone = things.length === 1
  const act = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (alone) onVisit(first.href)
    else onOpen(things.map(({ id }) => id))
  }
  const exact = things.every((thing) => thing.exact)
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <a
        id={`marker-${first.id}`}
        class={exact ? 'map-marker' : 'map-marker map-marker-rough'}
        href={alone ? first.href : `#at-${first.id}`}
        aria-label={
          alone
            ? t('map.marker', { number: first.number, title: first.title })
            : t('map.group', { count: things.length })
        }
        aria-current={chosen ? 'true' : undefined}
        data-x={x}
        data-y={y}
        onClick={act}
      >
        <g class="map-fixed" transform={`scale(${scale.toFixed(2)})`}>
          <rect class="map-touch" x="-24" y="-44" width="48" height="48" />
          <path d={alone ? pin : plate} />
          <text y={alone ? -19 : -18}>{alone ? first.number : `×${things.length}`}</text>
        </g>
      </a>
    </g>
  )
}
