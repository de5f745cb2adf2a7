import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '#commands/import/import-file.ts'
import type { CompiledCatalogue } from '#content/compile.ts'
import { type OfferSource, readOffers } from '#content/offers.ts'
import { contentFolder } from '#content/plugin.ts'
import { Problems } from '#content/problems.ts'
import { readVocabularies } from '#content/vocabularies.ts'
import { csvText, unguarded } from '#domain/csv.ts'
import { openDataFiles } from '#open-data/files.ts'
import { columnsOf, offersCsv } from '#open-data/offers-csv.ts'
import { compiledCatalogue } from '#test/compiled.ts'

let folder = ''
let catalogue: CompiledCatalogue
let csv = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'round-trip-'))
  catalogue = await compiledCatalogue()
  csv =
    openDataFiles(catalogue, 'https://finder.example/').find(({ path }) => path === 'data/open/offers.csv')?.text ?? ''
})
afterAll(() => rm(folder, { recursive: true }))

/** Everything that is known of an offer but whether it is published. */
const said = ({ id, facts, words }: OfferSource) => ({
  id,
  facts: { ...facts, status: undefined },
  words: Object.fromEntries(Object.entries(words).map(([locale, { head, body }]) => [locale, { head, body }])),
})

/** The files below a folder, each with its text. */
async function filesIn(path: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.(?:yaml|md)$/.test(name)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')] as const)),
  )
}

describe('the table of all offers', () => {
  it('is the same byte for byte after it was imported and exported again', async () => {
    const town = { path: join(folder, 'town'), name: 'town' }
    // Everything of the town but its offers.
    await cp('content', town.path, { recursive: true, filter: (path) => basename(path) !== 'offers' })
    const file = join(folder, 'offers.csv')
    await writeFile(file, csv)
    const report = await importFile({ file, folder: town, accept: false, language: 'de', today: '2026-12-01' })
    expect(report).not.toContain('Nicht verstanden')

    const problems = new Problems()
    const vocabularies = await readVocabularies(town, problems)
    const { offers } = await readOffers(town, vocabularies.site.languages, problems)
    expect(problems.list).toEqual([])
    expect(offers.length).toBe(catalogue.published.length)
    expect(offers.filter(({ facts }) => facts.status !== 'draft')).toEqual([])
    expect(offersCsv(offers, vocabularies.providers, vocabularies.site.languages) === csv).toBe(true)
    expect((await readdir(town.path)).filter((name) => name.startsWith('.'))).toEqual([])
    // The table alone would not show a fact that has no column.
    expect(offers.map(said)).toEqual(catalogue.published.map(said))
  })

  it('changes nothing where it is imported unchanged', async () => {
    const file = join(folder, 'offers.csv')
    const before = await readFile('content/offers/wohngeld/offer.yaml', 'utf8')
    const report = await importFile({
      file,
      folder: contentFolder('.'),
      accept: true,
      language: 'de',
      today: '2026-12-01',
    })
    expect(report).toContain(`Unverändert: ${catalogue.published.length}`)
    expect(report).not.toContain('Geändert')
    expect(await readFile('content/offers/wohngeld/offer.yaml', 'utf8')).toBe(before)
  })

  it('loses nothing and unpublishes nothing, whatever is accepted from it', async () => {
    const town = { path: join(folder, 'accepting'), name: 'accepting' }
    await cp('content', town.path, { recursive: true })
    const before = await filesIn(town.path)
    const [head = [], ...rows]: string[][] = parse(csv, { bom: true })
    const spoilt = new Set(
      'kind,area,topics,contacts,places,sources,checked.date,checked.how,review,hours.open,provider.kind'.split(','),
    )
    const changed = rows.map((row) => row.map((cell, index) => (spoilt.has(head[index] ?? '') ? 'Quatsch' : cell)))
    const file = join(folder, 'spoilt.csv')
    await writeFile(file, csvText([head, ...changed.map((row) => row.map(unguarded))]))
    const report = await importFile({ file, folder: town, accept: true, language: 'de', today: '2026-12-01' })
    expect(report).toContain('Nicht verstanden oder nicht übernommen')
    expect(report).not.toMatch(/^(?:Geändert|Anbieter geändert)/m)
    expect(await filesIn(town.path)).toEqual(before)
  })

  it('says nothing of a confidential place but that there is one', () => {
    const secret = catalogue.published.filter(({ facts }) => facts.places.some((place) => place.confidential))
    const [own] = offersCsv(secret, [], []).split('\r\n').slice(1)
    expect(secret.length).toBeGreaterThan(0)
    expect(own).toContain('id: main | confidential: true')
  })
})

describe('the document about the table', () => {
  it('explains every column', async () => {
    const text = await readFile('docs/offers-csv.md', 'utf8')
    const [, chapter = ''] = text.split('## Every column')
    const explained = new Set([...chapter.matchAll(/`([\w.]+)(?::…)?`(?=[,` |])/g)].map(([, name]) => name))
    const names = columnsOf(['de']).map(({ name }) => name.replace(':de', ''))
    expect(names.filter((name) => !explained.has(name))).toEqual([])
  })
})
