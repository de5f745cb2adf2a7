import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  csvText,
  type Form,
  guarded,
  ids,
  lines,
  stamp,
  texts,
  thing,
  things,
  unguarded,
  yesNo,
} from '#open-data/cells.ts'

/** Texts as schemas leave them: trimmed, with something in them. */
const words = fc
  .string({ unit: fc.constantFrom(...'aß ;:|\\n,"=+-@\n\'ن'.split(''), ' | ', ': ') })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const id = fc.stringMatching(/^[a-z0-9]{1,4}(?:[.-][a-z0-9]{1,4})?$/)

const forms: readonly { readonly name: string; readonly form: Form; readonly values: fc.Arbitrary<unknown> }[] = [
  { name: 'ids', form: ids, values: fc.array(id, { minLength: 1 }) },
  { name: 'lines', form: lines, values: fc.array(words, { minLength: 1 }) },
  { name: 'texts', form: texts, values: fc.dictionary(id, words, { minKeys: 1, noNullPrototype: true }) },
  { name: 'thing', form: thing, values: fc.record({ from: fc.nat(), to: fc.nat() }) },
  { name: 'stamp', form: stamp, values: fc.stringMatching(/^[0-9a-f]{8}$/) },
  { name: 'yesNo', form: yesNo, values: fc.boolean() },
  {
    name: 'things',
    form: things,
    values: fc.array(
      fc.record({
        street: words,
        phone: fc.constantFrom('+49 3691 1', '112'),
        euro: fc.integer({ min: 0, max: 9999 }).map((cents) => cents / 100),
        free: fc.boolean(),
        coordinates: fc.tuple(fc.integer({ min: 47, max: 55 }), fc.constant(10.32172)),
      }),
      { minLength: 1 },
    ),
  },
]

describe('a cell', () => {
  it.each(forms)('gives back $name as they were', ({ form, values }) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(form.read(form.write(value))).toEqual(value)
      }),
    )
  })

  it.each([
    { written: 'WAHR', value: true },
    { written: 'falsch', value: false },
    { written: 'vielleicht', value: 'vielleicht' },
  ])('reads $written as a spreadsheet may have left it', ({ written, value }) => {
    expect(yesNo.read(written)).toBe(value)
  })

  it('leaves a line that it cannot read as it stands, so that somebody is told', () => {
    expect(things.read('phone: 112\nnobody knows')).toEqual([{ phone: '112' }, 'nobody knows'])
  })
})

describe('a guard', () => {
  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', "'quoted'", '＝1+1'])('stands before %j', (cell) => {
    expect(guarded(cell)).toBe(`'${cell}`)
  })

  it('is taken away again, whatever the cell was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), words), (cell) => {
        expect(unguarded(guarded(cell))).toBe(cell)
      }),
    )
  })

  it('leaves no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(words, (cell) => {
        expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})

describe('a table', () => {
  it('is read by other programs as it was written', () => {
    const tables = fc.array(fc.array(words, { minLength: 2, maxLength: 2 }), { minLength: 1 })
    fc.assert(
      fc.property(tables, (rows) => {
        const read: string[][] = parse(csvText(rows), { bom: true })
        expect(read.map((row) => row.map(unguarded))).toEqual(rows)
      }),
    )
  })

  it('begins with the mark of UTF-8, and its lines end as spreadsheets expect', () => {
    expect(csvText([['a', 'b;c']])).toBe('\uFEFFa,"b;c"\r\n')
  })
})
