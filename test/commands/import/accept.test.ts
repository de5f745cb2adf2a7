import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Changes, completeFiles } from '#test/content-folder.ts'
import { type Cells, imported, reportOf, table } from '#test/imported.ts'

const facts = 'content/offers/family-cafe/offer.yaml'
const german = 'content/offers/family-cafe/de.md'
const before = completeFiles[facts] ?? ''
const germanBefore = completeFiles[german] ?? ''
const providerFile = 'content/providers/neighbourhood-house.yaml'

/** A table about the offer that is here: only these cells. */
const about = (cells: Cells) => {
  const [heads = '', values = ''] = table({ ...cells, id: 'family-cafe' })
    .slice(1)
    .split('\r\n')
  const names = heads.split(',')
  const kept = names.map((name) => name === 'id' || name === 'official' || Object.hasOwn(cells, name))
  const official = cells.official ?? 'Familiencafé'
  const cellsOf = [...values.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell)
  const row = cellsOf.map((cell, index) => (names[index] === 'official' ? official : cell))
  const only = (all: readonly string[]) =>
    all
      .slice(0, names.length)
      .filter((_, index) => kept[index])
      .join(',')
  return `${only(names)}\r\n${only(row)}\r\n`
}

const notUnderstood: readonly { readonly what: string; readonly cells: Cells }[] = [
  { what: 'a kind', cells: { kind: 'Quatsch' } },
  { what: 'an area', cells: { area: 'quatsch' } },
  { what: 'a topic', cells: { topics: 'famly' } },
  { what: 'hours', cells: { 'hours.open': 'immer' } },
  { what: 'a number', cells: { contacts: 'phone: 12 | purpose: advice' } },
  { what: 'a day', cells: { 'checked.date': '0001-01-01' } },
  { what: 'a required fact that is empty', cells: { kind: '' } },
  { what: 'a range of ages', cells: { 'audience.childAge': 'from: klein | to: 6' } },
  { what: 'a title with HTML', cells: { 'title:de': '<b>Café</b>' } },
  { what: 'a title that is empty', cells: { 'title:de': '' } },
  { what: 'a title that is too long', cells: { 'title:de': 'x'.repeat(81) } },
  { what: 'a text with HTML', cells: { 'body:de': '<p>Hallo</p>' } },
  { what: 'a text in the place of a thing', cells: { 'audience.childAge': 'Teile' } },
  { what: 'a text in the place of things', cells: { contacts: 'nach Absprache' } },
]

describe('without --accept', () => {
  it.each(notUnderstood)('names where $what was not understood, and offers nothing to accept there', ({ cells }) =>
    imported('neu.csv', about(cells), async ({ report, read }) => {
      const [[column = '', value = ''] = []] = Object.entries(cells)
      const [, offered = ''] = /Hier anders([\s\S]*?)(?:\n\n|$)/.exec(report) ?? []
      expect(report).toMatch(new RegExp(`Zeile 2, Spalte ${column}: .*Hier bleibt, was schon steht\\.`))
      expect(offered).toBe('')
      if (value === 'Teile') expect(report).toContain('„Teile“ wurde nicht verstanden')
      expect(report).not.toMatch(/0: T|"0"/)
      expect(await read('offers/family-cafe/offer.yaml')).toBe(before)
    }),
  )
})

describe('--accept', () => {
  it.each(notUnderstood)('leaves an offer as it is where $what was not understood, and says so', ({ cells }) =>
    imported(
      'neu.csv',
      about(cells),
      async ({ report, read }) => {
        const [column = ''] = Object.keys(cells)
        expect(report).toMatch(new RegExp(`Zeile 2, Spalte ${column}: .*Hier bleibt, was schon steht\\.`))
        expect(report).not.toContain('Geändert')
        expect(await read('offers/family-cafe/offer.yaml')).toBe(before)
        expect(await read('offers/family-cafe/de.md')).toBe(germanBefore)
      },
      { accept: true },
    ),
  )

  it('takes what was understood beside what was not, and never unpublishes', () =>
    imported(
      'neu.csv',
      about({ official: 'Café', kind: 'Quatsch' }),
      async ({ report, read }) => {
        expect(report).toContain('Geändert (1)')
        expect(await read('offers/family-cafe/offer.yaml')).toBe(before.replace('Familiencafé', 'Café'))
      },
      { accept: true },
    ))

  it('takes out what the table has emptied', () =>
    imported(
      'neu.csv',
      about({ cost: '', 'apply.retroactive': '' }),
      async ({ read }) => {
        const expected = before.replace('cost: free\n', '').replace(/apply: .*\n/, '')
        expect(await read('offers/family-cafe/offer.yaml')).toBe(expected)
      },
      { accept: true },
    ))

  const commented = before
    .replace('kind: place', '# Zuerst: was es ist\nkind: place # so heißt es')
    .replace('topics: [family]', '# Themen, vom Amt bestätigt\ntopics: [family] # mehr nicht')
    .replace('  - { phone: "+49 3691 250000"', '  # vormittags\n  - { phone: "+49 3691 250000"')
    .replace('cost: free', '\n# Kosten\ncost: free')
  const withComments: Changes = { [facts]: commented, [german]: germanBefore.replace('who:', '# geprüft\nwho:') }

  it('changes the lines of what differs, and no other: comments stay', () =>
    imported(
      'neu.csv',
      about({ official: 'Café', 'title:de': 'Café' }),
      async ({ read }) => {
        expect(await read('offers/family-cafe/offer.yaml')).toBe(commented.replace('Familiencafé', 'Café'))
        expect(await read('offers/family-cafe/de.md')).toBe(
          germanBefore.replace('who:', '# geprüft\nwho:').replace('title: Familiencafé', 'title: Café'),
        )
      },
      { accept: true, changes: withComments },
    ))

  it('keeps comments even inside of what differs', () =>
    imported(
      'neu.csv',
      about({ contacts: 'phone: +49 3691 250009 | purpose: information\nemail: a@example.org | purpose: advice' }),
      async ({ read }) => {
        const yaml = await read('offers/family-cafe/offer.yaml')
        expect(yaml).toContain('  # vormittags\n  - { phone: "+49 3691 250009", purpose: information }\n')
        expect(yaml).toContain('  - { email: a@example.org, purpose: advice }\n')
        expect(yaml.replace(/ {2}- \{ email.*\n/, '').replace('250009', '250000')).toBe(commented)
      },
      { accept: true, changes: withComments },
    ))

  it('writes another text below the head, and leaves the head', () =>
    imported(
      'neu.csv',
      about({ 'body:de': 'Kommen Sie.' }),
      async ({ read }) => {
        const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(germanBefore) ?? []
        expect(await read('offers/family-cafe/de.md')).toBe(`${head}\nKommen Sie.\n`)
      },
      { accept: true },
    ))
})

describe('a provider that is here', () => {
  const renamed = table({ 'provider.name': 'Haus der Nachbarn' })

  it('is left alone when a new offer calls it otherwise, and the difference is named', () =>
    imported('neu.csv', renamed, async ({ report, read, offers }) => {
      expect(offers).toContain('lesecafe')
      expect(report).toContain(
        'Zeile 2, Spalte provider.name: hier „Nachbarschaftshaus“, in der Datei „Haus der Nachbarn“',
      )
      expect(await read('providers/neighbourhood-house.yaml')).toBe(completeFiles[providerFile])
    }))

  it('changes with --accept, and keeps what the file does not say', () =>
    imported(
      'neu.csv',
      renamed,
      async ({ report, read }) => {
        expect(report).toContain('Anbieter geändert (1)\n  neighbourhood-house')
        expect(await read('providers/neighbourhood-house.yaml')).toBe(
          '# Kurt fragen\nname: Haus der Nachbarn\nkind: association\nweb: https://example.org\n',
        )
      },
      {
        accept: true,
        changes: { [providerFile]: (text) => `# Kurt fragen\n${text}web: https://example.org\n` },
      },
    ))

  it('stays as it is where the file says nonsense', () =>
    imported(
      'neu.csv',
      table({ 'provider.kind': 'Zirkus' }),
      async ({ report, read }) => {
        expect(report).toContain('Zeile 2, Spalte provider.kind: „Zirkus“ wurde nicht übernommen.')
        expect(await read('providers/neighbourhood-house.yaml')).toBe(completeFiles[providerFile])
      },
      { accept: true },
    ))

  it('is named when rows contradict each other', () =>
    imported('neu.csv', table({}, { id: 'zwei', 'provider.name': 'Anders' }, { id: 'drei' }), ({ report }) => {
      expect(report).toMatch(/Zeile 3, Spalte provider\.name: Die Zeilen widersprechen sich .* und 1 weitere\)/)
    }))
})

describe('what other towns share', () => {
  it('is not changed from here', async () => {
    const place = await mkdtemp(join(tmpdir(), 'other-town-'))
    try {
      const town = { path: join(place, 'town'), name: 'town' }
      await cp('examples/other-town', town.path, { recursive: true })
      const site = await readFile(join(town.path, 'site.yaml'), 'utf8')
      await writeFile(join(town.path, 'site.yaml'), site.replace('../../content', resolve('content')))
      const before = await readdir(town.path, { recursive: true })
      const text = 'id,official,provider,provider.name\r\nelterngeld,Anders,elterngeldstelle,Anders\r\n'
      const report = await reportOf('neu.csv', text, town, { accept: true })
      expect(report).toMatch(/Zeile 2: „elterngeld“ steht in .*content und gilt auch für andere Orte\./)
      expect(await readdir(town.path, { recursive: true })).toEqual(before)
    } finally {
      await rm(place, { recursive: true })
    }
  })
})
