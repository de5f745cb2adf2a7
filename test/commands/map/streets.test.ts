import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { streetNet, streetsText, tooLarge } from '#commands/map/streets.ts'
import { checked } from '#content/check.ts'
import { streetBudget } from '#content/map/compile-map.ts'
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
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'map-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    {
      what: 'a file that is not there',
      args: ['no-such.geojson'],
      says: /no-such\.geojson: Diese Datei gibt es nicht/,
    },
    { what: 'a file that is no JSON', args: ['README.md'], says: /README\.md: Das ist kein gültiges JSON/ },
    { what: 'a folder', args: ['content'], says: /^content ist keine Datei/ },
    { what: 'two files', args: ['a.geojson', 'b.geojson'], says: /eine Datei nach der anderen/ },
    {
      what: 'an option we do not have',
      args: ['a.geojson', '--fast'],
      says: /^Das kennen wir nicht: a\.geojson --fast/,
    },
    { what: 'a tolerance of nothing', args: ['package.json', '--tolerance', '0'], says: /--tolerance/ },
    { what: 'half a metre', args: ['package.json', '--tolerance', '0.5'], says: /zwischen 1 und 200/ },
    {
      what: 'a day that does not exist',
      args: ['package.json', '--date', '2026-99-99'],
      says: /einen Tag, den es gibt/,
    },
  ])('answers $what with a sentence', async ({ args, says }) => {
    const { code, stderr } = await command('map', args)
    expect(code).toBe(1)
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('answers a file of half a gigabyte with a sentence, without reading it', async () => {
    const file = join(folder, 'thueringen.geojson')
    await writeFile(file, '')
    await truncate(file, 500_000_000)
    const { code, stderr } = await command('map', [file])
    expect(code).toBe(1)
    expect(stderr).toMatch(/ist zu groß \(500 MB\)\. Wir lesen höchstens 400 MB\. Schneiden Sie nur die Stadt aus/)
  })

  it('writes the net whole, or leaves the one that was there', async () => {
    const content = join(folder, 'content')
    await mkdir(join(content, 'map'), { recursive: true })
    await copyFile('content/map/boundary.geojson', join(content, 'map/boundary.geojson'))
    const extract = async (name: string, net: object) => {
      await writeFile(join(folder, name), JSON.stringify(net))
      return command('map', [join(folder, name), '--date', '2026-11-01'], { env: { CONTENT_DIR: content } })
    }
    const files = () => readdir(join(content, 'map'))
    const large = await extract('large.geojson', town(130, 0.9))
    expect({ code: large.code, files: await files() }).toEqual({ code: 1, files: ['boundary.geojson'] })
    const small = await extract('small.geojson', town(10, 0.2))
    expect({ code: small.code, files: await files() }).toEqual({
      code: 0,
      files: ['boundary.geojson', 'streets.geojson'],
    })
    const written = await readFile(join(content, 'map/streets.geojson'), 'utf8')
    expect((await extract('large.geojson', town(130, 0.9))).stderr).toContain('Es wurde nichts geschrieben')
    expect(await readFile(join(content, 'map/streets.geojson'), 'utf8')).toBe(written)
  })

  it('says how it is used', async () => {
    const { code, stdout } = await command('map', [])
    expect(code).toBe(0)
    expect(stdout).toContain('npm run map -- <datei.geojson>')
  })
})
