import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dangerWords } from '#domain/search/danger-words.ts'
import { distance } from '#domain/search/distance.ts'

const asItIs = { stems: false, misspelt: false }
const inAnyForm = { stems: true, misspelt: false }
const howeverWritten = { stems: true, misspelt: true }

describe('words of danger', () => {
  const words = dangerWords(['schlagt', 'mann', 'ritzt', 'gewalt', 'selbstmord', 'leben', 'избивает'])
  const meant = (asked: string, hearing = howeverWritten) =>
    words.meant(asked, hearing).map((word) => words.terms[word])

  it('stand once each, in order', () => {
    expect(dangerWords(['tot', 'angst', 'tot']).terms).toEqual(['angst', 'tot'])
  })

  it.each([
    { asked: 'mann', hearing: asItIs, word: 'mann', how: 'as it stands' },
    { asked: 'man', hearing: asItIs, word: 'mann', how: 'without its double letter' },
    { asked: 'schlagen', hearing: inAnyForm, word: 'schlagt', how: 'in another form' },
    { asked: 'избил', hearing: inAnyForm, word: undefined, how: 'in a form with another stem' },
    { asked: 'избивал', hearing: inAnyForm, word: 'избивает', how: 'in another form of another alphabet' },
    { asked: 'gewlat', hearing: howeverWritten, word: 'gewalt', how: 'with two letters swapped' },
    { asked: 'sebstmort', hearing: howeverWritten, word: 'selbstmord', how: 'with two mistakes in a long word' },
    { asked: 'kewalt', hearing: howeverWritten, word: 'gewalt', how: 'with another first letter' },
    { asked: 'sitzt', hearing: howeverWritten, word: undefined, how: 'with another first letter in a short word' },
    { asked: 'gewlat', hearing: inAnyForm, word: undefined, how: 'misspelt where nothing counts as misspelt' },
    { asked: 'schlagen', hearing: asItIs, word: undefined, how: 'in another form where only the word itself counts' },
    { asked: 'regal', hearing: howeverWritten, word: undefined, how: 'not at all' },
    { asked: '', hearing: howeverWritten, word: undefined, how: 'where nothing is asked' },
  ])('are heard $how: $asked', ({ asked, hearing, word }) => {
    expect(meant(asked, hearing)).toEqual(word ? [word] : [])
  })

  const letters = (least: number) =>
    fc.string({ unit: fc.constantFrom(...'abcdefgmnäжз'), minLength: least, maxLength: 11 })

  /** A word with one letter put in, left out, changed, or swapped with the next one. */
  const mistaken = (word: string, place: number, letter: string, how: number) => {
    const before = word.slice(0, place)
    const after = word.slice(place)
    return [
      before + letter + after,
      before + after.slice(1),
      before + letter + after.slice(1),
      before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
    ][how] as string
  }
  const mistake = fc.tuple(fc.nat({ max: 11 }), fc.constantFrom(...'abcdefäжз'), fc.nat({ max: 3 }))

  it('are heard with as many mistakes as their length allows, whatever letters those are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters(6), { minLength: 1, maxLength: 8 }), mistake, mistake, (list, one, other) => {
        const [word = ''] = list
        const once = mistaken(word, ...one)
        const asked = word.length < 8 ? once : mistaken(once, ...other)
        // A letter that was put in and then swapped is more than two mistakes.
        fc.pre(distance(asked, word, 2) <= 2)
        const { terms, meant: heard } = dangerWords(list)
        expect(heard(asked, { stems: false, misspelt: true }).map((number) => terms[number])).toContain(word)
      }),
      { numRuns: 2000 },
    )
  })

  it('are not heard with more mistakes than that', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters(4), { maxLength: 20 }), letters(3), (list, asked) => {
        const { terms, meant: heard } = dangerWords(list)
        const bare = (word: string) => word.replace(/(.)\1+/gu, '$1')
        for (const word of heard(asked, { stems: false, misspelt: true }).map((number) => terms[number] as string))
          expect(bare(word) === bare(asked) || distance(asked, word, 2) <= (word.length < 8 ? 1 : 2)).toBe(true)
      }),
    )
  })

  it('have the forms of their stem, wherever they stand in the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters(1), { maxLength: 20 }), letters(1), (list, asked) => {
        const { terms, meant: heard } = dangerWords(list)
        const found = heard(asked, inAnyForm).map((word) => terms[word])
        const alone = list.filter((word) => dangerWords([word]).meant(asked, inAnyForm).length > 0)
        expect([...found].sort()).toEqual([...alone].sort())
      }),
    )
  })
})
