import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { filterNames, parseSearch, passes, searchText } from '#domain/filters.ts'
import type { MapData, StreetData } from '#domain/map/data.ts'
import { byDistance, isPlaced, offersAt } from '#domain/map/placed.ts'
import type { Moment } from '#domain/moment.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { choicesOf } from '../choices.ts'
import { FilterPanel } from '../components/FilterPanel.tsx'
import { MapCredits } from '../components/MapCredits.tsx'
import { MapList, placeId } from '../components/MapList.tsx'
import { MapStart } from '../components/MapStart.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { firstView, type Marker, TownMap } from '../components/TownMap.tsx'
import { useDevicePosition } from '../hooks/use-device-position.ts'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  map: MapData
  loadStreets: () => Promise<StreetData>
}

/** Where help is: a map, and beside it a list that says the same. */
export function MapPage({ catalogue, moment, search, navigate, announce, map, loadStreets }: Props) {
  const { t, locale } = useTranslation()
  const { facts, words } = catalogue
  const choices = useMemo(() => choicesOf(catalogue), [catalogue])
  const { filters } = useMemo(() => parseSearch(search, choices), [search, choices])
  const filtered = filterNames.some((name) => filters[name])
  const [from, setFrom] = useState('')
  const device = useDevicePosition()
  const { position } = device
  const [open, setOpen] = useState<readonly string[]>([])
  const streets = useStreets(map.streets, loadStreets)

  const all = useMemo(() => {
    const title = (id: string) => words.offers[id]?.title ?? ''
    return [...offersAt(facts.offers, map)].sort((a, b) =>
      title(a.offer.id).localeCompare(title(b.offer.id), words.locale),
    )
  }, [facts, words, map])
  const { drawing } = map
  const first = useMemo(
    () =>
      drawing &&
      firstView(
        drawing,
        all.filter(isPlaced).map(({ at }) => at.point),
      ),
    [drawing, all],
  )
  const now: Moment = moment ?? { date: facts.asOf, minutes: 0 }
  const shown = all.filter(({ offer }) => passes(offer, filters, now))
  const layer = (['districts', 'stations', 'stops'] as const).find((name) => from.startsWith(`${name} `))
  const fromName = layer ? from.slice(layer.length + 1) : ''
  const start =
    position.kind === 'there' ? position.point : layer && map[layer].find(({ name }) => name === fromName)?.point
  const key = shown.map(placeId).join(' ')
  const placed = useMemo(() => byDistance(shown.filter(isPlaced), start), [key, start])
  const others = shown.filter((one) => !isPlaced(one))
  const markers = useMemo(
    () =>
      placed.map(
        (one, index): Marker => ({
          id: placeId(one),
          number: index + 1,
          title: words.offers[one.offer.id]?.title ?? '',
          href: href(locale, { kind: 'offer', id: one.offer.id }),
          point: one.at.point,
          exact: one.at.kind === 'spot',
        }),
      ),
    [placed, words, locale],
  )
  const wanted = new URLSearchParams(search).get('at')
  const chosenOne = placed.find(({ offer }) => offer.id === wanted)
  const chosen = chosenOne && placeId(chosenOne)
  const results = t('find.results', { count: new Set(shown.map(({ offer }) => offer.id)).size })

  useEffect(() => {
    if (filtered) announce(results)
  }, [results, filtered])
  useEffect(() => {
    if (fromName !== '') announce(t('map.sorted', { place: fromName }))
  }, [fromName])
  useEffect(() => {
    if (position.kind === 'there') announce(t('map.hereFound'))
    if (position.kind === 'failed') announce(t(position.why === 'denied' ? 'map.hereDenied' : 'map.hereUnknown'))
  }, [position.kind])

  const findSearch = searchText({ query: '', filters })
  return (
    <>
      <h1 tabIndex={-1}>{t('map.title')}</h1>
      <p class="intro">{t('map.intro', { town: facts.site.town })}</p>
      <FilterPanel
        catalogue={catalogue}
        choices={choices}
        filters={filters}
        offers={[...new Set(all.map(({ offer }) => offer))]}
        moment={now}
        clockKnown={moment !== undefined}
        onChange={(next) =>
          navigate(href(locale, { kind: 'map' }, searchText({ query: '', filters: next })), 'replace')
        }
      />
      {!drawing && <p>{t('map.none')}</p>}
      <div class={drawing ? 'map-layout' : undefined}>
        {drawing && first && (
          <div class="map-side">
            {/* biome-ignore lint/a11y/useValidAnchor: it leads on, without script too. */}
            <a class="shelf map-skip" href="#map-list" onClick={skip}>
              {t('map.skip')}
            </a>
            <TownMap
              drawing={drawing}
              map={map}
              sheet={first.sheet}
              home={first.home}
              town={facts.site.town}
              markers={markers}
              chosen={chosen}
              device={position.kind === 'there' ? position.point : undefined}
              streets={streets}
              onOpen={setOpen}
              onVisit={navigate}
            />
            <OpenGroup
              markers={markers.filter(({ id }) => open.includes(id))}
              onClose={() => {
                setOpen([])
                document.getElementById(`marker-${open[0]}`)?.focus()
              }}
            />
            <noscript>
              <p class="soft">{t('map.noScript')}</p>
            </noscript>
            <ul class="map-legend">
              <li>
                <Sample />
                {t('map.spot')}
              </li>
              <li>
                <Sample rough />
                {t('map.rough')}
              </li>
            </ul>
            <MapCredits map={map} />
          </div>
        )}
        <div id="map-list" tabIndex={-1}>
          {drawing && (
            <MapStart
              map={map}
              from={from}
              device={device}
              onFrom={(next) => {
                device.forget()
                setFrom(next)
              }}
            />
          )}
          {shown.length === 0 && <p>{t('find.nothingFilters')}</p>}
          <MapList catalogue={catalogue} map={map} placed={placed} others={others} chosen={chosen} />
          <RowLink href={href(locale, { kind: 'find' }, findSearch)} icon="search" text={t('map.others')} />
        </div>
      </div>
    </>
  )
}

/** The browser would take the way to a part of the page for a visit to another one. */
function skip(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('map-list')?.focus()
}

/** The street net comes after the page: it is the largest part of a map, and everything can be read without it. */
function useStreets(wanted: boolean, load: () => Promise<StreetData>): StreetData | undefined {
  const [streets, setStreets] = useState<StreetData>()
  useEffect(() => {
    if (!wanted) return
    let dropped = false
    load().then(
      (arrived) => {
        if (!dropped) setStreets(arrived)
      },
      (error: unknown) => console.error(error),
    )
    return () => {
      dropped = true
    }
  }, [wanted])
  return streets
}

/** What a marker looks like, beside what it means. */
function Sample({ rough }: { rough?: boolean }) {
  return (
    <svg class={rough ? 'map-sample map-marker-rough' : 'map-sample'} viewBox="-18 -44 36 48" aria-hidden="true">
      <path d="M0 0C-4-8-15-14-15-25a15 15 0 1 1 30 0C15-14 4-8 0 0z" />
    </svg>
  )
}

interface GroupProps {
  markers: readonly Marker[]
  onClose: () => void
}

/** The offers that share a marker. */
function OpenGroup({ markers, onClose }: GroupProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const ids = markers.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (ids !== '') heading.current?.focus()
  }, [ids])
  if (markers.length === 0) return null
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way; the button is the first.
    <section class="card map-group" onKeyDown={close}>
      <h2 tabIndex={-1} ref={heading}>
        {t('map.group', { count: markers.length })}
      </h2>
      <ol class="map-list">
        {markers.map(({ id, number, title, href }) => (
          <li key={id}>
            <span class="map-number">{number}</span>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ol>
      <button type="button" class="button" onClick={onClose}>
        {t('map.close')}
      </button>
    </section>
  )
}
