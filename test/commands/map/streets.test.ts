import { describe, expect, it } from 'vitest'
import { streetBudget, streetNet, streetsText, tooLarge } from '#commands/map/streets.ts'
import { checked } from '#content/check.ts'
import { frameOf, type Position } from '#content/map/draw.ts'
import { streetsFile } from '#content/map/map-file.ts'
import { Problems } from '#content/problems.ts'
import { command } from '#test/command.ts'

const frame = frameOf([
  [10.18, 50.93],
  [10.39, 51.05],
])
const wishes = { tolerance: 8, withoutPaths: false }

/** A town of crooked streets, always the same: `rows` by `rows` crossings, every way between two of them on its own, as in OpenStreetMap. */
function town(rows: number, crooked: number): object {
  let seed = 1
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const crossings = Array.from({ length: rows + 1 }, (_, x) =>
    Array.from(
      { length: rows + 1 },
      (_, y): Position => [
        10.2 + (0.17 * (x + random() * crooked)) / rows,
        50.94 + (0.1 * (y + random() * crooked)) / rows,
      ],
    ),
  )
  const features: object[] = []
  const street = (highway: string, ...coordinates: (Position | undefined)[]) =>
    features.push({ type: 'Feature', properties: { highway }, geometry: { type: 'LineString', coordinates } })
  for (let x = 0; x < rows; x++) {
    for (let y = 0; y < rows; y++) {
      street(
        x % 10 === 0 ? 'primary' : x % 2 === 0 ? 'footway' : 'residential',
        crossings[x]?.[y],
        crossings[x + 1]?.[y],
      )
      street(y % 10 === 0 ? 'secondary' : 'residential', crossings[x]?.[y], crossings[x]?.[y + 1])
    }
  }
  return { type: 'FeatureCollection', features }
}

describe('the street net of a town', () => {
  it('of 20,000 pieces of street fits on a phone', () => {
    const net = streetNet(town(100, 0.2), frame, wishes)
    expect(net.read).toBe(20_000)
    expect(net.bytes).toBeLessThanOrEqual(streetBudget * 1024)
    expect(tooLarge(net, wishes)).toBe(undefined)
  })

  it('that is too large is refused, with advice that helps', () => {
    const large = town(130, 0.9)
    const net = streetNet(large, frame, wishes)
    const refused = tooLarge(net, wishes)
    expect(refused).toMatch(/Höchstens 40 KB.*nichts geschrieben.*--without-paths.*--tolerance 13/)
    expect(streetNet(large, frame, { ...wishes, withoutPaths: true }).bytes).toBeLessThan(net.bytes)
  })

  it('is written as a file that the build reads, with its licence inside', () => {
    const text = streetsText(streetNet(town(10, 0.2), frame, wishes), '2026-11-01')
    const problems = new Problems()
    const file = checked(streetsFile, JSON.parse(text), 'streets.geojson', problems)
    expect(problems.list).toEqual([])
    expect(file?.sources).toMatchObject([{ attribution: '© OpenStreetMap contributors (ODbL)', date: '2026-11-01' }])
    expect(new Set(file?.features.map(({ properties }) => properties.kind))).toEqual(
      new Set(['main', 'street', 'path']),
    )
  })

  it('leaves out what is no street, and what lies elsewhere', () => {
    const line = (properties: object, x: number) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'LineString',
        coordinates: [
          [x, 50.95],
          [x + 0.01, 50.96],
        ],
      },
    })
    const features = [
      line({ highway: 'residential' }, 10.3),
      line({ highway: 'service' }, 10.3),
      line({ waterway: 'river' }, 10.3),
      line({ highway: 'residential' }, 11.3),
      { type: 'Feature', properties: { highway: 'crossing' }, geometry: { type: 'Point', coordinates: [10.3, 50.95] } },
    ]
    expect(streetNet({ features }, frame, wishes).streets).toHaveLength(1)
  })

  const road = (coordinates: unknown) => ({
    features: [
      { type: 'Feature', properties: { highway: 'residential' }, geometry: { type: 'LineString', coordinates } },
    ],
  })
  it.each([
    { what: 'no GeoJSON', json: { elements: [] }, says: /kein GeoJSON/ },
    { what: 'a list', json: [], says: /kein GeoJSON/ },
    { what: 'no streets', json: { features: [null, {}, { properties: {} }] }, says: /keine Straßen/ },
    { what: 'a street without points', json: road([]), says: /features\[0\].*keine brauchbaren Koordinaten/ },
    {
      what: 'letters for numbers',
      json: road([
        ['a', 'b'],
        [1, 2],
      ]),
      says: /keine brauchbaren Koordinaten/,
    },
    {
      what: 'another town',
      json: road([
        [8, 48],
        [8.1, 48.1],
      ]),
      says: /Keine dieser Straßen liegt in der Stadt/,
    },
    {
      what: 'latitude before longitude',
      json: road([
        [50.95, 10.3],
        [50.96, 10.31],
      ]),
      says: /Keine dieser Straßen/,
    },
  ])('is refused for $what', ({ json, says }) => {
    expect(() => streetNet(json, frame, wishes)).toThrow(says)
  })
})

describe('npm run map', { timeout: 60_000 }, () => {
  it.each([
    {
      what: 'a file that is not there',
      args: ['no-such.geojson'],
      says: /no-such\.geojson: Diese Datei gibt es nicht/,
    },
    { what: 'a file that is no JSON', args: ['README.md'], says: /README\.md: Das ist kein gültiges JSON/ },
    { what: 'a tolerance of nothing', args: ['package.json', '--tolerance', '0'], says: /--tolerance/ },
  ])('answers $what with a sentence', async ({ args, says }) => {
    const { code, stderr } = await command('map', args)
    expect(code).toBe(1)
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('says how it is used', async () => {
    const { code, stdout } = await command('map', [])
    expect(code).toBe(0)
    expect(stdout).toContain('npm run map -- <datei.geojson>')
  })
})
