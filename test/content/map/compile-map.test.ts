import { brotliCompressSync } from 'node:zlib'
import { geoMercator } from 'd3-geo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileMap } from '#content/map/compile-map.ts'
import { drawnLines, frameOf, type Position } from '#content/map/draw.ts'
import { Problems } from '#content/problems.ts'
import { projected } from '#domain/map/data.ts'
import { offersAt } from '#domain/map/placed.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { catalogueWith, problemsWith, replacing } from '#test/content-folder.ts'

const source = {
  name: 'Amt',
  url: 'https://example.org',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: '© Amt',
  date: '2026',
}

/** A file of the map with these features, and something else in its head. */
function file(features: readonly object[], head: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', sources: [source], changes: ['rounded'], ...head, features })
}
const feature = (type: string, coordinates: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const square = [
  [
    [10.2, 50.9],
    [10.4, 50.9],
    [10.4, 51],
    [10.2, 51],
    [10.2, 50.9],
  ],
]
const boundary = file([feature('Polygon', square)])
const stop = (name: string, at: readonly number[] = [10.3, 50.95]) => feature('Point', at, { name })
const offerFile = 'content/offers/family-cafe/offer.yaml'
const atStop = (name: string) => replacing('town: Eisenach }', `town: Eisenach, stop: ${name} }`)

describe('a street net in the files', () => {
  it('that phones could not load stops the build, however it came there', async () => {
    let seed = 1
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed / 2_147_483_647
    }
    const anywhere = () => [10.2 + random() / 5, 50.9 + random() / 10]
    const streets = Array.from({ length: 9000 }, () =>
      feature('LineString', [anywhere(), anywhere()], { kind: 'street' }),
    )
    const problems = await problemsWith({
      'content/map/boundary.geojson': boundary,
      'content/map/streets.geojson': file(streets),
    })
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      expect.stringMatching(
        /^content\/map\/streets\.geojson: Das Straßennetz hat [\d,]+ KB\. Höchstens 40 KB .* „npm run map“/,
      ),
    ])
  })

  it('needs a date that exists', async () => {
    const dated = file([feature('Polygon', square)], { sources: [{ ...source, date: '2026-99-99' }] })
    const [problem] = await problemsWith({ 'content/map/boundary.geojson': dated })
    expect(problem).toMatchObject({ place: 'sources[0].date' })
  })
})

describe('the map', () => {
  it('is drawn from its files', async () => {
    const { lazy } = await catalogueWith({
      'content/map/boundary.geojson': boundary,
      'content/map/stops.geojson': file([stop('Markt')]),
      [offerFile]: atStop('Markt'),
    })
    expect(lazy.map).toMatchObject({
      stops: [{ name: 'Markt', point: [50.95, 10.3] }],
      drawing: { width: 4000, paths: { boundary: expect.stringMatching(/^M\d/), rail: '' } },
      credits: [{ layer: 'boundary', sources: [source], changes: ['rounded'] }, { layer: 'stops' }],
      streets: false,
    })
    expect(lazy.streets).toBe(undefined)
  })

  it('may be missing: then there is only the list', async () => {
    const { lazy } = await catalogueWith()
    expect(lazy.map).toMatchObject({ drawing: undefined, stops: [], credits: [] })
  })

  it.each([
    { what: 'a file that was cut off', text: boundary.slice(0, -20), says: /kein gültiges JSON.*abgeschnitten/ },
    { what: 'a page of a website', text: '<!doctype html>', says: /kein gültiges JSON/ },
    { what: 'something else', text: '{"type": "Topology"}', says: /„?FeatureCollection|Schreiben Sie/ },
    { what: 'no source', text: file([feature('Polygon', square)], { sources: [] }), says: /woher die Daten sind/ },
    {
      what: 'a source without licence',
      text: file([feature('Polygon', square)], { sources: [{ ...source, licence: '' }] }),
      says: /fehlt der Text/,
    },
    {
      what: 'latitude before longitude',
      text: file([feature('Polygon', [square[0]?.map(([x, y]) => [y, x])])]),
      says: /zuerst die Länge, dann die Breite/,
    },
    { what: 'a point instead of an area', text: file([stop('Markt')]), says: /„Polygon“ erwartet/ },
    { what: 'nothing', text: file([]), says: /nichts zum Zeichnen/ },
  ])('with $what is refused with a sentence', async ({ text, says }) => {
    const problems = await problemsWith({ 'content/map/boundary.geojson': text })
    expect(problems.map(({ file }) => file)).toContain('content/map/boundary.geojson')
    expect(problems.map(({ message }) => message).join('\n')).toMatch(says)
  })

  it('has each name once, because offers name stops', async () => {
    const stops = file([stop('Markt'), stop('Markt', [10.31, 50.95])])
    expect(await problemsWith({ 'content/map/stops.geojson': stops })).toMatchObject([
      { file: 'content/map/stops.geojson', message: expect.stringContaining('steht hier zweimal') },
    ])
  })

  it('has the stops that offers name', async () => {
    const changes = { 'content/map/stops.geojson': file([stop('Markt')]), [offerFile]: atStop('Markd') }
    expect(await problemsWith(changes)).toMatchObject([
      { file: offerFile, place: 'places[0].stop', message: expect.stringContaining('Meinten Sie „Markt“?') },
    ])
  })
})

describe('a drawing', () => {
  const near = fc.tuple(
    fc.double({ min: 10.2, max: 10.4, noNaN: true }),
    fc.double({ min: 50.9, max: 51, noNaN: true }),
  ) as fc.Arbitrary<Position>
  const frame = frameOf(square.flat() as unknown as Position[])

  it('puts points where d3 puts them, and all of them on the sheet', () => {
    const { west, north, scale } = frame.projection
    const d3 = geoMercator().scale(scale).translate([0, 0])
    const [x = 0, y = 0] = d3([west, north]) ?? []
    fc.assert(
      fc.property(near, ([longitude, latitude]) => {
        const [d3x = 0, d3y = 0] = d3([longitude, latitude]) ?? []
        const ours = projected(frame.projection, [latitude, longitude])
        expect(ours.x).toBeCloseTo(d3x - x, 3)
        expect(ours.y).toBeCloseTo(d3y - y, 3)
        expect(ours.x >= 0 && ours.x <= frame.width && ours.y >= 0 && ours.y <= frame.height).toBe(true)
      }),
    )
  })

  it('writes lines in steps that lead where the points are', () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 2, maxLength: 20 }), (line) => {
        const numbers = drawnLines([line], frame).match(/-?\d+/g)?.map(Number) ?? []
        const end = { x: 0, y: 0 }
        for (let index = 0; index < numbers.length; index += 2) {
          end.x += numbers[index] ?? 0
          end.y += numbers[index + 1] ?? 0
        }
        const [longitude, latitude] = line[line.length - 1] as Position
        const last = projected(frame.projection, [latitude, longitude])
        expect(Math.abs(end.x - last.x)).toBeLessThanOrEqual(0.51)
        expect(Math.abs(end.y - last.y)).toBeLessThanOrEqual(0.51)
      }),
    )
  })
})

describe('the map of this town', async () => {
  const problems = new Problems()
  const { map } = await compileMap({ path: 'content', name: 'content' }, problems)
  const { facts } = await realCatalogue()

  it('has no mistake, and says where everything on it comes from', () => {
    expect(problems.list).toEqual([])
    expect(map.credits.map(({ layer }) => layer)).toEqual(
      expect.arrayContaining(['boundary', 'districts', 'stops', 'stations', 'rail']),
    )
  })

  it('shows every stop, station and district on its sheet', () => {
    const { drawing } = map
    if (!drawing) throw new Error('there is no drawing')
    for (const { name, point } of [...map.stops, ...map.stations, ...map.districts]) {
      const { x, y } = projected(drawing.projection, point)
      expect(x >= 0 && x <= drawing.width && y >= 0 && y <= drawing.height, name).toBe(true)
    }
  })

  it('knows nothing of confidential places', () => {
    const secret = facts.offers.filter(({ places }) => places.some((place) => place.confidential)).map(({ id }) => id)
    expect(secret.length).toBeGreaterThan(0)
    expect(offersAt(facts.offers, map).filter(({ offer }) => secret.includes(offer.id))).toEqual([])
  })

  it('weighs at most 12 KB without streets', () => {
    expect(brotliCompressSync(JSON.stringify({ ...map, streets: false })).length).toBeLessThanOrEqual(12 * 1024)
  })
})
