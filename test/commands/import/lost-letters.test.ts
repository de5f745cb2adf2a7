import { describe, expect, it } from 'vitest'
import { hasLostLetters, lostLanguages } from '#commands/import/lost-letters.ts'
import { type Cells, imported, table } from '#test/imported.ts'

describe('letters that were lost when a table was saved', () => {
  it.each([
    { text: 'Muayenehane kapal?yken', are: true },
    { text: '?????? ????', are: true },
    { text: 'Haben Sie Fragen? Rufen Sie an.', are: false },
    { text: 'Was?! Wirklich??', are: false },
    { text: 'https://example.org/seite.php?id=3', are: false },
  ])('are seen in „$text“: $are', ({ text, are }) => {
    expect(hasLostLetters(text)).toBe(are)
  })

  const saved = (cells: Cells) =>
    Buffer.from(table({ ...cells, id: 'family-cafe', 'body:de': 'Für alle.' }).slice(1), 'latin1')
  it('leave out the columns of their language, said once and never offered', () =>
    imported('neu.csv', saved({ 'title:en': '???????', 'summary:en': '????? ???', 'who:en': '??' }), ({ report }) => {
      expect(report.match(/„en“/g)).toHaveLength(1)
      expect(report).toContain('Sprache „en“: Beim Speichern sind Buchstaben verloren gegangen.')
      expect(report).not.toMatch(/Spalte \w+:en/)
    }))

  const english = 'content/offers/family-cafe/en.md'
  const turkish = '---\ntitle: Aile kafesi açık\nsummary: Çocuklarla buluşmak\nwho: Herkes\norigin: written\n---\n'

  it('are not believed where Excel has put others in their place', () =>
    imported(
      'neu.csv',
      saved({ 'title:en': 'Aile kafesi açik', 'summary:en': 'Çocuklarla bulusmak' }),
      async ({ report, read }) => {
        expect(report).toContain('Sprache „en“: Beim Speichern sind Buchstaben verloren gegangen.')
        expect(await read('offers/family-cafe/en.md')).toBe(turkish)
      },
      { accept: true, changes: { [english]: turkish } },
    ))

  it('need no texts here to be missed: Arabic and Ukrainian cannot be in Windows-1252', () => {
    const row = { number: 2, cells: new Map(['ar', 'uk', 'en', 'tr'].map((locale) => [`title:${locale}`, '? ?'])) }
    const lost = lostLanguages({ rows: [row], latinOnly: true }, ['ar', 'uk', 'en', 'tr'], () => '')
    expect([...lost]).toEqual(['ar', 'uk'])
  })

  it('take nothing away in a single cell', () =>
    imported(
      'neu.csv',
      table({ id: 'family-cafe', 'keywords:de': '?????' }),
      async ({ report, read }) => {
        expect(report).toContain('Zeile 2, Spalte keywords:de: Hier stehen Fragezeichen statt Buchstaben')
        expect(await read('offers/family-cafe/de.md')).toContain('keywords: [Krabbelgruppe]')
      },
      { accept: true },
    ))
})
