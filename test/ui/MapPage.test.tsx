// @vitest-environment happy-dom
import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { catalogueOf } from '#catalogue/catalogue.ts'
import { compileMap } from '#content/map/compile-map.ts'
import { Problems } from '#content/problems.ts'
import type { MapData } from '#domain/map/data.ts'
import { isPlaced, offersAt } from '#domain/map/placed.ts'
import { at } from '#test/builders.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { clear, show } from '#test/show.tsx'
import { language, type TestedLocale } from '#test/words.ts'
import { MapDataPage } from '#ui/pages/MapDataPage.tsx'
import { MapPage } from '#ui/pages/MapPage.tsx'
import type { PageProps } from '#ui/pages/page-props.ts'

afterEach(clear)

const { map } = await compileMap({ path: resolve('content'), name: 'content' }, new Problems())

/** The page of the map, with everything that it does not ask for left out. */
async function page(locale: TestedLocale, search = '', shownMap: MapData = map): Promise<HTMLElement> {
  const { facts, words } = await realCatalogue(locale)
  const props = {
    catalogue: catalogueOf(facts, words),
    moment: at('2026-11-23', '10:00'),
    search,
    navigate: () => {},
    announce: () => {},
  } as unknown as PageProps
  return show(<MapPage {...props} map={shownMap} loadStreets={() => Promise.reject(new Error('no streets'))} />, locale)
}

const count = (element: HTMLElement, selector: string) => element.querySelectorAll(selector).length

describe('the page of the map', () => {
  it.each<TestedLocale>(['de', 'ar'])('lists every open place once, on the map or not, in %s', async (locale) => {
    const { facts } = await realCatalogue(locale)
    const all = offersAt(facts.offers, map)
    const placed = all.filter(isPlaced)
    const element = await page(locale)
    const { t } = language(locale)
    expect(count(element, 'ol.map-list > li')).toBe(placed.length)
    expect(count(element, 'ul.map-list > li')).toBe(all.length - placed.length)
    expect(element.textContent).toContain(t('map.onMap', { number: placed.length }))
    expect(element.textContent).toContain(t('map.notOnMap', { number: all.length - placed.length }))
  })

  it('says of each place on it how well we know where it is', async () => {
    const { t } = language('de')
    const texts = [...(await page('de')).querySelectorAll('ol.map-list > li')].map(
      ({ textContent }) => textContent ?? '',
    )
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(text.includes(t('map.spot')) || text.includes('Ungefähr')).toBe(true)
  })

  it('leads from each place to the way there, and says what that opens', async () => {
    const element = await page('de')
    const ways = [...element.querySelectorAll<HTMLAnchorElement>('.map-list a[rel*="external"]')]
    expect(ways.length).toBe(count(element, '.map-list > li'))
    expect(new Set(ways.map((way) => way.getAttribute('aria-label'))).size).toBeGreaterThan(5)
    expect(element.textContent).toContain(language('de').t('map.wayWebHint'))
  })

  it('names in its legend what is drawn, and nothing else', async () => {
    const { t } = language('de')
    const legend = async (shown: MapData) => (await page('de', '', shown)).querySelector('.map-legend')?.textContent
    const all = await legend(map)
    for (const layer of ['stops', 'stations', 'rail', 'boundary'] as const)
      expect(all).toContain(t(`map.layer.${layer}`))
    expect(all).toContain(t('map.spot'))
    expect(all).not.toContain(t('map.rough'))
    expect(all).not.toContain(t('map.layer.streets'))
    expect(await legend({ ...map, stations: [] })).not.toContain(t('map.layer.stations'))
  })

  it('shows at first so much of the town that it is recognised', async () => {
    const [, , width = 0] = ((await page('de')).querySelector('svg.map-sheet')?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number)
    expect(width).toBeGreaterThanOrEqual((map.drawing?.width ?? 0) / 2)
    expect(count(await page('de'), '.map-name-district')).toBeGreaterThan(3)
  })

  it('never names the women’s shelter', async () => {
    expect((await page('de')).innerHTML).not.toContain('frauenhaus')
  })

  it('is a list for a town without a map', async () => {
    const element = await page('de', '', { ...map, drawing: undefined })
    expect(element.textContent).toContain(language('de').t('map.none'))
    expect(count(element, 'svg.map-sheet')).toBe(0)
    expect(count(element, 'ul.map-list > li')).toBeGreaterThan(0)
  })

  it('says so when filters leave nothing', async () => {
    const element = await page('de', '?topic=health&for=older-people&free=1&anonymous=1')
    expect(element.textContent).toContain(language('de').t('find.nothingFilters'))
  })

  it('believes no address that names an offer we do not have', async () => {
    expect(count(await page('de', '?at=constructor'), '[aria-current]')).toBe(0)
  })
})

describe('the page of the map’s sources', () => {
  it('names every licence, its text and what was changed', async () => {
    const element = await show(<MapDataPage map={map} />)
    const { t } = language('de')
    const links = [...element.querySelectorAll('a')].map(({ href }) => href)
    for (const { layer, sources, changes } of map.credits) {
      expect(links.filter((link) => link.endsWith(`/data/open/map/${layer}.geojson`))).toHaveLength(1)
      for (const { attribution, licenceUrl } of sources) {
        expect(element.textContent).toContain(attribution)
        expect(links).toContain(licenceUrl)
      }
      for (const change of changes) expect(element.textContent).toContain(t(`map.changed.${change}`))
    }
  })
})
