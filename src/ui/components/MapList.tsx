import type { Catalogue } from '#catalogue/catalogue.ts'
import type { MapData } from '#domain/map/data.ts'
import { nearest } from '#domain/map/geo.ts'
import type { DistantOffer, OfferAt } from '#domain/map/placed.ts'
import { placeLine } from '#domain/offer.ts'
import { wayTo } from '#domain/way.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { useWay } from '../hooks/use-way.ts'
import { href } from '../href.ts'
import { sayDistance } from '../say-distance.ts'
import { GermanName } from './GermanName.tsx'

interface Props {
  catalogue: Catalogue
  map: MapData
  /** On the map, in the order of their numbers. */
  placed: readonly DistantOffer[]
  /** With an address only. */
  others: readonly OfferAt[]
  chosen: string | undefined
}

/** Names one place of one offer. */
export function placeId({ offer, place }: OfferAt): string {
  return `${offer.id}-${place.id}`
}

/** What the map shows, in words, and what it cannot show. */
export function MapList({ catalogue, map, placed, others, chosen }: Props) {
  const { t, locale } = useTranslation()
  const { program, hint } = useWay()
  const titleOf = ({ offer }: OfferAt) => catalogue.words.offers[offer.id]?.title ?? ''
  const title = (one: OfferAt) => <a href={href(locale, { kind: 'offer', id: one.offer.id })}>{titleOf(one)}</a>
  const address = (one: OfferAt) => (
    <p class="soft">
      <GermanName text={placeLine(one.place)} />
      {program && (
        <>
          {' '}
          <a href={wayTo(one.place, program)} rel="noreferrer external" aria-label={`${t('map.way')}: ${titleOf(one)}`}>
            {t('map.way')}
          </a>
        </>
      )}
    </p>
  )
  return (
    <>
      {program && placed.length + others.length > 0 && (
        <p class="soft">
          {t('map.way')}: {t(hint)}
        </p>
      )}
      {map.drawing && (
        <section>
          <h2>{t('map.onMap', { number: placed.length })}</h2>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without marks is one. */}
          <ol class="map-list" role="list">
            {placed.map((one, index) => {
              const { at, metres } = one
              const stop = nearest(map.stops, at.point)
              return (
                <li key={placeId(one)} id={`at-${placeId(one)}`} class={placeId(one) === chosen ? 'map-chosen' : ''}>
                  <span class="map-number">{index + 1}</span>
                  <div>
                    {title(one)}
                    {metres !== undefined && <p class="map-metres">{sayDistance(t, metres)}</p>}
                    {address(one)}
                    <p class="soft">
                      {at.kind === 'stop' ? (
                        t('map.atStop', { stop: at.stop })
                      ) : (
                        <>
                          {t('map.spot')}
                          {stop && (
                            <>
                              <br />
                              {t('map.nearStop', { stop: stop.one.name, distance: sayDistance(t, stop.metres) })}
                            </>
                          )}
                        </>
                      )}
                    </p>
                  </div>
                </li>
              )
            })}
          </ol>
        </section>
      )}
      {others.length > 0 && (
        <section>
          {map.drawing && (
            <>
              <h2>{t('map.notOnMap', { number: others.length })}</h2>
              <p>{t('map.notOnMapHint')}</p>
            </>
          )}
          <ul class="map-list">
            {others.map((one) => (
              <li key={placeId(one)}>
                <div>
                  {title(one)}
                  {address(one)}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
