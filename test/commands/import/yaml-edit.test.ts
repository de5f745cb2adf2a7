import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editedYaml } from '#commands/import/yaml-edit.ts'

/** Some offers, each written a little otherwise. */
const files = readdirSync('content/offers')
  .filter((_, index) => index % 12 === 0)
  .map((id) => ({ id, text: readFileSync(`content/offers/${id}/offer.yaml`, 'utf8') }))

/** Something else of the same kind. */
function otherThan(value: unknown): unknown {
  if (Array.isArray(value)) return [...value, value[0]]
  if (typeof value === 'string') return `${value} # "x": y`
  return typeof value === 'number' ? value + 1 : value
}

describe('an edited file', () => {
  it.each(files)('says what it said, but for what was changed: $id', ({ text }) => {
    const data = parse(text) as Record<string, unknown>
    for (const [key, value] of Object.entries(data)) {
      const other = otherThan(value)
      expect(parse(editedYaml(text, [{ way: [key], value: other }]))).toEqual({ ...data, [key]: other })
      const { [key]: _gone, ...rest } = data
      expect(parse(editedYaml(text, [{ way: [key], value: undefined }]))).toEqual(rest)
    }
  })

  it('has what is new at its end', () => {
    expect(editedYaml('a: 1 # eins\n', [{ way: ['b', 'c'], value: [2] }])).toBe('a: 1 # eins\nb:\n  c:\n    - 2\n')
  })

  it.each([
    { about: 'above', text: '# oben\na: 1\nb: 2\n', edited: '# oben\na: 3\nb: 2\n' },
    { about: 'beside', text: 'a: 1 # daneben\nb: 2\n', edited: 'a: 3 # daneben\nb: 2\n' },
    { about: 'below', text: 'a: 1\n# unten\n', edited: 'a: 3\n# unten\n' },
    { about: 'between blank lines', text: 'a: 1\n\n# b\n\nb: 2\n', edited: 'a: 3\n\n# b\n\nb: 2\n' },
    { about: 'nowhere, and no last line end', text: 'b: 2\na: 1', edited: 'b: 2\na: 3\n' },
  ])('keeps a comment $about', ({ text, edited }) => {
    expect(editedYaml(text, [{ way: ['a'], value: 3 }])).toBe(edited)
  })

  it('keeps the comments of entries that stay', () => {
    const text = 'a:\n  # erstes\n  - { x: 1 }\n  - { x: 2 } # zweites\nb: 2\n'
    expect(editedYaml(text, [{ way: ['a'], value: [{ x: 2 }, { x: 3 }] }])).toContain('- { x: 2 } # zweites\n')
  })
})
