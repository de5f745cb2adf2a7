import { describe, expect, it } from 'vitest'
import { compileCatalogue } from '#content/compile.ts'
import { withChanges } from '#test/content-folder.ts'
import { type Cells, columns, imported, reportOf, table } from '#test/imported.ts'

describe('a new row of our table', () => {
  it.each<{ about: string; cells: Cells; says: string; keeps: string }>([
    {
      about: 'a reason with HTML for a goal, whose id has dots',
      cells: { goals: 'family.poverty.1: <b>Hilft</b>' },
      says: 'Zeile 2, Spalte goals: „<b>Hilft</b>“ wurde nicht verstanden.',
      keeps: 'official: Lesecafé',
    },
    {
      about: 'coordinates in another country',
      cells: { places: 'id: main | street: Markt 2 | postcode: 99817 | town: Eisenach | coordinates: 50.97, 97' },
      says: 'Zeile 2, Spalte places: „97“ wurde nicht verstanden. Diese geografische Länge',
      keeps: 'street: Markt 2',
    },
    {
      about: 'half an address',
      cells: { places: 'id: main | street: Markt 2 | postcode: 9981 | town: Eisenach' },
      says: 'Der Eintrag „id: main | street: Markt 2 | town: Eisenach“ wurde nicht übernommen.',
      keeps: 'official: Lesecafé',
    },
    {
      about: 'a source of the year 1',
      cells: { sources: 'url: https://example.org | date: 0001-01-01' },
      says: 'Zeile 2, Spalte sources: „0001-01-01“ wurde nicht verstanden.',
      keeps: 'url: https://example.org\n    date: undated',
    },
    {
      about: 'a wrong number before a right one',
      cells: { contacts: 'phone: 12 | purpose: advice\nphone: 112 | purpose: advice' },
      says: 'Zeile 2, Spalte contacts:',
      keeps: 'phone: "112"',
    },
    {
      about: 'an id like a word of the language',
      cells: { related: 'constructor', access: 'constructor' },
      says: '„constructor“',
      keeps: 'official: Lesecafé',
    },
  ])('keeps everything but what was not understood: $about', ({ cells, says, keeps }) =>
    imported('neu.csv', table(cells), async ({ report, read }) => {
      expect(report).toContain(says)
      expect(await read('offers/lesecafe/offer.yaml')).toContain(keeps)
    }),
  )

  it('never stops the next build, whatever it says', () =>
    withChanges({}, async ({ content, locales }) => {
      const nonsense = Object.fromEntries(columns.split(',').map((column) => [column, '<b>=Quatsch | ; "']))
      await reportOf('neu.csv', table({ ...nonsense, id: 'neu' }, { id: 'zwei', askAt: 'neu; drei' }), content)
      await expect(compileCatalogue(content, locales)).resolves.toBeDefined()
    }))

  it('never makes an open place of one that may be secret', () => {
    const places = 'id: main | confidential: vielleicht | street: Geheim 1 | postcode: 99817 | town: Eisenach'
    return imported('neu.csv', table({ places }), async ({ read }) => {
      expect(await read('offers/lesecafe/offer.yaml')).not.toContain('Geheim')
    })
  })

  it('has a German text even if title and summary are too long or missing', () =>
    imported(
      'neu.csv',
      table({ 'title:de': `Sehr lang${' und länger'.repeat(9)}`, 'summary:de': '', 'who:de': '' }),
      async ({ report, read }) => {
        expect(report).toMatch(/Spalte title:de: .*Höchstens 80 Zeichen\. Er wurde gekürzt\./)
        expect(await read('offers/lesecafe/de.md')).toMatch(/^---\ntitle: Sehr lang.*…\nsummary: Lesecafé\n/)
        expect(await read('offers/lesecafe/offer.yaml')).toMatch(/^# .*summary \(de\.md\), who \(de\.md\)/)
      },
    ))

  it('is left out where the file may have been cut off in it', () =>
    imported('neu.csv', table({}, { id: 'zwei' }).slice(0, -4), ({ report, offers }) => {
      expect(report).toContain('Zeile 3: Die Zeile ist vielleicht abgeschnitten')
      expect(offers).toEqual(['family-cafe', 'lesecafe'])
    }))

  it('loses texts in languages that the town does not speak, and the report says so', () =>
    imported('neu.csv', table({ 'title:tr': 'Okuma kafesi' }), ({ report, offers }) => {
      expect(report).toContain('„tr“: Diese Sprache spricht der Finder hier nicht')
      expect(offers).toContain('lesecafe')
    }))

  it('keeps a translation in which something is missing, and names what', () =>
    imported('neu.csv', table({ 'title:en': 'Reading café' }), async ({ report, read }) => {
      expect(report).not.toContain('unvollständig')
      expect(await read('offers/lesecafe/en.md')).toMatch(
        /^---\ntitle: Reading café\nsummary: Zusammen lesen\.\nwho: Für alle\./,
      )
      expect(await read('offers/lesecafe/offer.yaml')).toMatch(/^# .*summary \(en\.md\), who \(en\.md\)/)
    }))

  it('keeps title and summary without saying for whom it is', () =>
    imported('neu.csv', table({ 'who:de': '' }), async ({ report, read }) => {
      expect(report).toContain('lesecafe (bitte ergänzen)')
      expect(await read('offers/lesecafe/de.md')).toMatch(
        /^---\ntitle: Lesecafé\nsummary: Zusammen lesen\.\nwho: "Noch zu/,
      )
      expect(await read('offers/lesecafe/offer.yaml')).toMatch(/^# .*who \(de\.md\)/)
    }))
})

describe('offers that the file does not speak of', () => {
  const file = (id: string) => `content/offers/${id}/offer.yaml`

  it('are named where the file has most of them: somebody has deleted their rows', () =>
    imported(
      'neu.csv',
      table({ id: 'family-cafe' }),
      ({ report }) => {
        expect(report).toContain(
          'Nicht in der Datei (1)\n  second\n  Es bleibt, wie es ist. Zum Zurückziehen schreiben Sie „status: withdrawn“ in offer.yaml.',
        )
      },
      { changes: { [file('second')]: second } },
    ))

  it('are counted where the file is only a part', () =>
    imported(
      'neu.csv',
      table({ id: 'family-cafe' }),
      ({ report }) => {
        expect(report).toContain('Nicht in der Datei: 2 von 3 Angeboten. Sie bleiben, wie sie sind.')
      },
      { changes: { [file('second')]: second, [file('third')]: second } },
    ))
})

const second =
  'kind: place\nstatus: draft\nconfidence: low\nofficial: Zweites\nprovider: neighbourhood-house\narea: town\ntopics: [family]\nchecked: { date: 2026-03-02, how: phone }\nreview: 6\n'
