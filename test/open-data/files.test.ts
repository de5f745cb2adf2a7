import { describe, expect, it } from 'vitest'
import { compileMap } from '#content/map/compile-map.ts'
import { contentFolder } from '#content/plugin.ts'
import { Problems } from '#content/problems.ts'
import { openData, openDataCatalogue } from '#domain/open-data.ts'
import { openDataFiles } from '#open-data/files.ts'
import { home, realOpenSource } from '#test/open-source.ts'

const source = await realOpenSource()
const files = new Map(openDataFiles(source.catalogue, home).map(({ path, text }) => [path, text]))
const { map } = await compileMap(contentFolder('.'), new Problems())
const read = (path: string) => JSON.parse(files.get(path) ?? '') as Record<string, unknown>

describe('the open data', () => {
  it('has every file that its page names, and no other', () => {
    const named = [...Object.values(openData), openDataCatalogue].map(({ path }) => path)
    const ownPage = [...files.keys()].filter((path) => path.startsWith('data/open/map/'))
    expect([...files.keys()].sort()).toEqual([...named, ...ownPage].sort())
  })

  it('has every file of the map, with the licences that it names', () => {
    for (const { layer, sources } of map.credits) {
      const file = read(`data/open/map/${layer}.geojson`) as { sources: { licence: string }[]; features: unknown[] }
      expect(file.sources.map(({ licence }) => licence)).toEqual(sources.map(({ licence }) => licence))
      expect(file.features.length).toBeGreaterThan(0)
    }
  })

  it('lies in a folder that the service worker does not keep', () => {
    expect([...files.keys()].filter((path) => /^data\/[^/]+$/.test(path))).toEqual([])
  })

  it('is the same when it is made again', () => {
    expect(openDataFiles(source.catalogue, home)).toEqual([...files].map(([path, text]) => ({ path, text })))
  })

  it('never has the name of a draft', () => {
    const published = new Set(source.offers.map(({ id }) => id))
    const { features } = read('data/open/offers.geojson') as { features: { properties: { offer: string } }[] }
    expect(features.filter(({ properties }) => !published.has(properties.offer))).toEqual([])
  })
})

describe('the places', () => {
  const { features } = read('data/open/offers.geojson') as {
    features: { geometry: { coordinates: number[] }; properties: { offer: string } }[]
  }

  it('are those with coordinates that a source gives, longitude first', () => {
    const expected = source.offers.flatMap(({ id, places }) =>
      places.flatMap((place) => {
        const [latitude, longitude] = (!place.confidential && place.coordinates) || []
        return latitude === undefined ? [] : [{ id, coordinates: [longitude, latitude] }]
      }),
    )
    expect(expected.length).toBeGreaterThan(0)
    expect(
      features.map(({ geometry, properties }) => ({ id: properties.offer, coordinates: geometry.coordinates })),
    ).toEqual(expected)
  })

  it('lie in and around the town, not in the sea', () => {
    const outside = features.filter(({ geometry: { coordinates } }) => {
      const [longitude = 0, latitude = 0] = coordinates
      return longitude < 10 || longitude > 11 || latitude < 50 || latitude > 52
    })
    expect(outside).toEqual([])
  })
})

describe('the metadata', () => {
  const catalogue = read(openDataCatalogue.path) as {
    'dcat:dataset': { 'dcat:distribution': Record<string, unknown>[] }[]
  }
  const listed = catalogue['dcat:dataset'][0]?.['dcat:distribution'] ?? []

  it('list every file with its full address, its licence and its size', () => {
    const expected = Object.values(openData).map(({ path }) => ({
      'dcat:downloadURL': { '@id': `${home}${path}` },
      'dct:license': { '@id': 'http://dcat-ap.de/def/licenses/cc-by/4.0' },
      'dcat:byteSize': { '@type': 'xsd:decimal', '@value': String(Buffer.byteLength(files.get(path) ?? '')) },
    }))
    const editions = { 'dcat:downloadURL': { '@id': `${home}report/data.json` } }
    expect(listed).toEqual([...expected, editions].map((one) => expect.objectContaining(one)))
  })

  it('list every file of the map with the licences of its sources', () => {
    const ofMap = catalogue['dcat:dataset'][1]?.['dcat:distribution'] ?? []
    const mapFiles = [...files.keys()].filter((path) => path.startsWith('data/open/map/'))
    expect(ofMap.map((one) => one['@id']).sort()).toEqual(mapFiles.map((path) => home + path).sort())
    for (const { layer, sources } of map.credits) {
      const path = `data/open/map/${layer}.geojson`
      const one = ofMap.find((listed) => listed['@id'] === home + path)
      expect(one).toMatchObject({ 'dcat:byteSize': { '@value': String(Buffer.byteLength(files.get(path) ?? '')) } })
      for (const { licence } of sources) expect(JSON.stringify(one?.['dct:rights'])).toContain(licence)
    }
    const licenceOf = (layer: string) =>
      ofMap.find(({ '@id': id }) => String(id).endsWith(`/${layer}.geojson`))?.['dct:license']
    expect(licenceOf('boundary')).toEqual({ '@id': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0' })
    // Two licences: neither of them alone.
    expect(licenceOf('stops')).toBe(undefined)
  })

  it('say of every file with coordinates that they are not ours to give away', () => {
    const withRights = listed.filter((one) => 'dct:rights' in one).map((one) => JSON.stringify(one['dcat:downloadURL']))
    for (const name of ['offers.csv', 'offers.geojson', 'services.json', 'locations.json']) {
      expect(withRights.join()).toContain(`/${name}`)
    }
  })

  it('use only names whose space they declare', () => {
    const declared = Object.keys((catalogue as unknown as { '@context': object })['@context'])
    const used = new Set<string>()
    JSON.stringify(catalogue, (key, value: unknown) => {
      const [, space] = /^([a-z]+):[A-Za-z]/.exec(key) ?? []
      if (space) used.add(space)
      return value
    })
    expect([...used].filter((space) => !declared.includes(space))).toEqual([])
    expect(used.size).toBeGreaterThan(3)
  })
})
