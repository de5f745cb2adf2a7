import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, guarded, unguarded } from '#domain/csv.ts'

/** Signs that a table could stumble over are frequent in it. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'aß ;,"=+-@\n\t\'＝ن'.split('')) }),
)

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
    { cell: 'b;c', text: '"b;c"' },
    { cell: ' a', text: '" a"' },
    { cell: 'er sagt „ja“', text: 'er sagt „ja“' },
    { cell: 'a "b"', text: '"a ""b"""' },
    { cell: 'a\nb', text: '"a\nb"' },
    { cell: '=1+1', text: "'=1+1" },
    { cell: '＝1+1', text: "'＝1+1" },
    { cell: '-3', text: "'-3" },
    { cell: -3, text: '-3' },
  ])('writes $cell so that no spreadsheet takes it for something else', ({ cell, text }) => {
    expect(csvText([[cell]])).toBe(`\ufeff${text}\r\n`)
  })

  it('is read back as it was, whatever stands in the cells', () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        const read: string[][] = parse(csvText(rows), { bom: true })
        expect(read.map((row) => row.map(unguarded))).toEqual(rows)
      }),
    )
  })
})

describe('a guard', () => {
  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', "'quoted'", '＝1+1', '＋1', '－1', '＠A1'])(
    'stands before %j',
    (cell) => {
      expect(guarded(cell)).toBe(`'${cell}`)
    },
  )

  it('is taken away again, whatever the cell was', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguarded(guarded(text))).toBe(text)
      }),
    )
  })

  it('leaves no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      }),
    )
  })
})
