import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { CompiledCatalogue } from '#content/compile.ts'
import { languageOfPage } from '#i18n/use-translation.ts'
import type { BuiltAssets } from '#prerender/assets.ts'
import { goalGaps } from '#prerender/report/goal-tables.ts'
import { reportFiles } from '#prerender/report/report-files.tsx'
import { reportSource } from '#prerender/report/report-source.ts'
import { reportChapters } from '#prerender/report/report-tables.ts'
import { summarySentences } from '#prerender/report/summary.ts'
import { enumeration, share, someOf, tableAsCsv } from '#prerender/report/table.ts'
import { compiledCatalogue } from '#test/compiled.ts'
import { catalogueWith, replacing } from '#test/content-folder.ts'

function reportOf(catalogue: CompiledCatalogue) {
  const { t } = languageOfPage('de', catalogue.words.de?.messages ?? {})
  return reportSource(catalogue, t)
}

const compiled = await compiledCatalogue()
const real = reportOf(compiled)
const tables = reportChapters(real).flatMap((chapter) => chapter.tables)
const tableOf = (id: string) => tables.find((table) => table.id === id)

describe('every table of the report', () => {
  it('has an id of its own', () => {
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length)
  })

  it.each(tables.map((table) => [table.id, table] as const))(
    'has as many cells in each row as columns: %s',
    (_, table) => {
      const widths = [...table.rows, ...(table.totals ?? [])].map(({ length }) => length)
      expect(table.rows.length).toBeGreaterThan(0)
      expect(new Set([...widths, table.columns.length]).size).toBe(1)
    },
  )

  it.each(tables.map((table) => [table.id, table] as const))('says what it counts: %s', (_, { notes }) => {
    expect(notes.length).toBeGreaterThan(0)
  })

  it.each(tables.map((table) => [table.id, table] as const))('opens as a spreadsheet: %s', (_, table) => {
    const rows = parse(tableAsCsv(table), { bom: true }) as string[][]
    expect(rows[0]).toEqual(table.columns.map(({ title }) => title))
    expect(rows).toHaveLength(table.rows.length + 1)
  })

  it('has a bar for every part of what its chart shows, and none longer than the whole', () => {
    const bars = tables.flatMap(({ chart }) => (chart ? chart.bars.map(({ value }) => ({ value, of: chart.of })) : []))
    expect(bars.length).toBeGreaterThan(10)
    expect(bars.filter(({ value, of }) => value > of)).toEqual([])
  })

  it('never counts more offers in a cell than in its row', () => {
    const counted = tables.filter(({ columns, totals }) => totals && columns[1]?.title === 'Angebote')
    expect(counted.length).toBeGreaterThan(8)
    const wrong = counted.flatMap(({ id, rows, totals = [] }) =>
      [...rows, ...totals].filter((row) => row.slice(2).some((cell) => Number(cell) > Number(row[1]))).map(() => id),
    )
    expect(wrong).toEqual([])
  })
})

describe('the table of goals', () => {
  it('has every goal of the strategy', () => {
    expect(tableOf('ziele')?.rows).toHaveLength(74)
  })

  it('gives a reason for every offer that serves a goal', () => {
    const reasons = tableOf('ziele-gruende')?.rows ?? []
    expect(reasons).toHaveLength(real.offers.flatMap(({ goals }) => goals).length)
    expect(reasons.filter((row) => row[row.length - 1] === '')).toEqual([])
  })
})

describe('the map with gaps', () => {
  const table = tableOf('ortsteile')

  it('has every district, with its number in the table', () => {
    expect(table?.figure?.districts).toHaveLength(11)
    expect(table?.figure?.districts.map(({ name, near }) => [name, near])).toEqual(
      table?.rows.map(([name, near]) => [name, near]),
    )
  })

  it('names districts without an offer nearby, and thanks those whose data it shows', () => {
    const empty = table?.figure?.districts.filter(({ near }) => near === 0) ?? []
    expect(empty.length).toBeGreaterThan(0)
    for (const { name } of empty) expect(table?.notes.join()).toContain(name)
    for (const name of ['BKG', 'OpenStreetMap']) expect(table?.figure?.credits.join()).toContain(name)
  })
})

describe('the report of a small catalogue', () => {
  it('names the gaps by field and focus', async () => {
    const without = replacing('goals:\n  family.poverty.1: "Stärkt Eltern."\n', '')
    expect(goalGaps(reportOf(await catalogueWith()))).toEqual([])
    const source = reportOf(await catalogueWith({ 'content/offers/family-cafe/offer.yaml': without }))
    expect(goalGaps(source)).toEqual([
      {
        field: 'Familie',
        focuses: [{ focus: 'Weniger Armut', goals: [{ id: 'family.poverty.1', text: 'Eltern werden unterstützt.' }] }],
      },
    ])
  })

  it('tells stale translations from present ones', async () => {
    const changed = {
      'content/offers/family-cafe/de.md': replacing('Andere Eltern treffen', 'Andere Familien treffen'),
    }
    const source = reportOf(await catalogueWith(changed))
    const table = reportChapters(source)
      .flatMap((chapter) => chapter.tables)
      .find(({ id }) => id === 'uebersetzungen')
    const column = table?.columns.findIndex(({ title }) => title === 'veraltet') ?? 0
    expect(table?.rows.map((row) => [row[0], row[column]])).toEqual([
      ['Deutsch (de), Ausgangstext', 0],
      ['English (en)', 1],
    ])
  })
})

describe('the report of a town without goals', () => {
  it('says nothing of goals, and leads to no page of them', () => {
    const without = { ...compiled, facts: { ...compiled.facts, goals: [] } }
    const files = reportFiles(without, { base: '/' } as BuiltAssets)
    expect(files.map(({ path }) => path).filter((path) => path.includes('ziel'))).toEqual([
      'report/zielgruppen-themen.csv',
    ])
    const document = files.find(({ path }) => path === 'report/index.html')?.text ?? ''
    expect(document).toContain('1. Für wen')
    expect(document).not.toMatch(/leitziel|\/goals|Ziele der Stadt|Von 0|von 0 /i)
  })
})

describe('the summary', () => {
  const sentences = summarySentences(real)

  it('has five to eight sentences, each a sentence', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(5)
    expect(sentences.length).toBeLessThanOrEqual(8)
    expect(sentences.filter((sentence) => !/^\p{Lu}.*\.$/u.test(sentence) || /undefined|NaN/.test(sentence))).toEqual(
      [],
    )
  })

  it('says of how many, wherever it says how many', () => {
    expect(sentences.join(' ')).toMatch(new RegExp(`von ${real.offers.length} Angeboten`))
  })
})

describe('the words of numbers', () => {
  it.each([
    { said: share(38, 197, 'Angeboten'), text: '38 von 197 Angeboten (19 %)' },
    { said: share(0, 0), text: '0 von 0' },
    { said: enumeration(['a']), text: 'a' },
    { said: enumeration(['a', 'b', 'c']), text: 'a, b und c' },
    { said: someOf(['a', 'b', 'c', 'd'], 2), text: 'a, b und 2 weitere' },
  ])('$text', ({ said, text }) => {
    expect(said).toBe(text)
  })
})
