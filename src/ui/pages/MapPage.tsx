import { useEffect, useMemo, useState } from 'preact/hooks'
import { filterNames, parseSearch, passes, searchText } from '#domain/filters.ts'
import type { MapData, StreetData } from '#domain/map/data.ts'
import { byDistance, isPlaced, offersAt } from '#domain/map/placed.ts'
import type { Moment } from '#domain/moment.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { choicesOf } from '../choices.ts'
import { FilterPanel } from '../components/FilterPanel.tsx'
import { MapCredits } from '../components/MapCredits.tsx'
import { MapGroup } from '../components/MapGroup.tsx'
import { MapLegend } from '../components/MapLegend.tsx'
import { MapList, placeId } from '../components/MapList.tsx'
import { MapStart } from '../components/MapStart.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { firstView, type Marker, TownMap } from '../components/TownMap.tsx'
import { useMapStart } from '../hooks/use-map-start.ts'
import { useStreets } from '../hooks/use-streets.ts'
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
  const { start, device, choose } = useMapStart()
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
  const from = start.kind === 'none' ? undefined : start.point
  const key = shown.map(placeId).join(' ')
  const placed = useMemo(() => byDistance(shown.filter(isPlaced), from), [key, from])
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
    if (start.kind === 'place') announce(t('map.sorted', { place: start.place.name }))
    if (start.kind === 'device') announce(t('map.hereFound'))
  }, [start])
  useEffect(() => {
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
              device={start.kind === 'device' ? start.point : undefined}
              streets={streets}
              onOpen={setOpen}
              onVisit={navigate}
            />
            <MapGroup
              markers={markers.filter(({ id }) => open.includes(id))}
              onClose={() => {
                setOpen([])
                document.getElementById(`marker-${open[0]}`)?.focus()
              }}
            />
            <noscript>
              <p class="soft">{t('map.noScript')}</p>
            </noscript>
            <MapLegend
              map={map}
              streets={streets !== undefined}
              exact={markers.some(({ exact }) => exact)}
              rough={markers.some(({ exact }) => !exact)}
            />
            <MapCredits map={map} />
          </div>
        )}
        <div id="map-list" tabIndex={-1}>
          {drawing && <MapStart map={map} start={start} device={device} onChoose={choose} />}
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
