import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsOfText, termsToText } from '#domain/search/term-text.ts'
import { tokens } from '#domain/search/tokens.ts'

const long = 'donaudampfschifffahrtsgesellschaft'
/** Words as catalogues have them, and letters of every script, so that neighbours share their beginnings. */
const text = fc.oneof(
  fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ä', 'ج', 'ж', '日', '𐐨', '𐐩', '7'), maxLength: 40 })),
  fc.array(fc.string({ unit: 'binary' })),
)

describe('sorted words as text', () => {
  it.each([
    { words: [], written: '', what: 'no words are no text' },
    { words: ['a'], written: 'Aa', what: 'a single letter' },
    { words: ['kind', 'kinder', 'kita'], written: 'AkindEerCta', what: 'only what the word before has not' },
    { words: ['miete', 'strom'], written: 'AmieteAstrom', what: 'words that share nothing' },
    { words: ['geld', 'дети', 'مال'], written: 'AgeldAдетиAمال', what: 'words of several scripts' },
    { words: ['24', '247'], written: 'A24C7', what: 'digits' },
    { words: [long, `${long}en`], written: `A${long}Z${long.slice(25)}en`, what: 'more shared letters than capitals' },
    { words: ['𐐨', '𐐩'], written: 'A𐐨B\udc29', what: 'letters that are two to a computer' },
  ])('come back as they went: $what', ({ words, written }) => {
    expect(termsToText(words)).toBe(written)
    expect(termsOfText(written)).toEqual(words)
  })

  it('come back as they went, through JSON too, whatever a catalogue says', () => {
    fc.assert(
      fc.property(text, (texts) => {
        const words = [...new Set(texts.flatMap(tokens))].sort()
        const sent = JSON.parse(JSON.stringify(termsToText(words)))
        expect(termsOfText(sent)).toEqual(words)
      }),
      { numRuns: 500 },
    )
  })

  it('can begin with capitals because no folded word has one', () => {
    for (let code = 0; code < 0x3_0000; code++) {
      const folded = tokens(String.fromCodePoint(code)).join('')
      if (/[A-Z]/.test(folded)) expect.fail(`${code.toString(16)} is folded to ${folded}`)
    }
  })
})
