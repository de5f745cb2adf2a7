import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from '#domain/csv.ts'

const read = (text: string) => parse(text, { bom: true }) as string[][]

describe('csvText', () => {
  it('begins with the mark by which spreadsheets know UTF-8, and ends lines as RFC 4180 has them', () => {
    expect(
      csvText([
        ['Größe', 1],
        ['a', undefined],
      ]),
    ).toBe('\ufeffGröße,1\r\na,\r\n')
  })

  it.each([
    { cell: 'a,b', text: '"a,b"' },
    { cell: 'er sagt „ja“', text: 'er sagt „ja“' },
    { cell: 'a "b"', text: '"a ""b"""' },
    { cell: 'a\nb', text: '"a\nb"' },
    { cell: '=1+1', text: "'=1+1" },
    { cell: '-3', text: "'-3" },
    { cell: -3, text: '-3' },
  ])('writes $cell so that no spreadsheet takes it for something else', ({ cell, text }) => {
    expect(csvText([[cell]])).toBe(`\ufeff${text}\r\n`)
  })

  it('is read back as it was, whatever stands in the cells', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        expect(read(csvText(rows))).toEqual(rows)
      }),
    )
  })
})
