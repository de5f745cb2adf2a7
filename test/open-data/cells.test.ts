import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Form, ids, lines, stamp, texts, thing, things, yesNo } from '#open-data/cells.ts'

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
    const read = things.read('phone: 112\nnobody knows')
    expect(read).toEqual([{ phone: '112' }, 'nobody knows'])
    expect(things.write(read)).toBe('phone: 112\nnobody knows')
    expect(thing.write(thing.read('Teile'))).toBe('Teile')
  })
})
