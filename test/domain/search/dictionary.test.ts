import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dictionary, matches } from '#domain/search/dictionary.ts'

const known = dictionary([
  'wohngeld',
  'wohnung',
  'wohnungsamt',
  'geld',
  'kindergeld',
  'kindergarten',
  'kind',
  'schuldnerberatung',
  'tafel',
  'tag',
])

function found(token: string, words = known): string[] {
  return matches(words, token).map(({ term }) => words.terms[term] ?? '')
}

describe('dictionary', () => {
  it('holds each word once, in order', () => {
    expect(dictionary(['miete', 'arzt', 'miete', 'kita']).terms).toEqual(['arzt', 'kita', 'miete'])
  })

  it('finds nothing while it is empty', () => {
    expect(matches(dictionary([]), 'miete')).toEqual([])
  })
})

describe('matches', () => {
  it.each([
    { token: 'wohngeld', first: 'wohngeld', slip: 'the word itself' },
    { token: 'wohnge', first: 'wohngeld', slip: 'its beginning' },
    { token: 'wohngled', first: 'wohngeld', slip: 'swapped letters' },
    { token: 'wongeld', first: 'wohngeld', slip: 'a letter left out' },
    { token: 'wohnngeld', first: 'wohngeld', slip: 'a letter twice' },
    { token: 'wohngelt', first: 'wohngeld', slip: 'a wrong letter' },
    { token: 'bohngeld', first: 'wohngeld', slip: 'a wrong first letter' },
    { token: 'tafle', first: 'tafel', slip: 'a slip in a short word' },
    { token: 'garten', first: 'kindergarten', slip: 'the end of a compound' },
    { token: 'beratung', first: 'schuldnerberatung', slip: 'the end of a compound' },
    { token: 'schulden', first: 'schuldnerberatung', slip: 'nearly the beginning of a compound' },
    { token: 'schuldenberatung', first: 'schuldnerberatung', slip: 'two slips in a long word' },
    { token: 'kindes', first: 'kind', slip: 'an ending too many' },
    { token: 'tafelladen', first: 'tafel', slip: 'the beginning of a compound that nobody has written' },
  ])('finds the word that was meant: $slip ($token)', ({ token, first }) => {
    expect(found(token)[0]).toBe(first)
  })

  it.each([
    { token: 'tat', why: 'a slip in three letters makes another word' },
    { token: 'k', why: 'one letter begins too many words' },
    { token: 'xyzzy', why: 'nobody says so' },
    { token: '', why: 'nothing was asked' },
    { token: 'kindqqqqqqqqqqqq', why: 'too little of the question is known' },
    { token: 'w'.repeat(200), why: 'a key was stuck' },
  ])('does not guess where $why', ({ token }) => {
    expect(found(token)).toEqual([])
  })

  it('is surest of the word itself, then of words it begins, then of words like it', () => {
    expect(found('wohnung').slice(0, 2)).toEqual(['wohnung', 'wohnungsamt'])
    expect(found('kind').slice(0, 3)).toEqual(['kind', 'kindergeld', 'kindergarten'])
    expect(found('geld')).toEqual(['geld', 'wohngeld', 'kindergeld'])
    const likeness = new Map(matches(known, 'wohngeld').map(({ term, similarity }) => [known.terms[term], similarity]))
    expect(likeness.get('wohngeld')).toBe(1)
    expect(Math.max(...[...likeness.values()].slice(1))).toBeLessThan(1)
  })

  it('takes a compound for what its end says', () => {
    expect(found('geld', dictionary(['bargeldlos', 'kindergeld']))).toEqual(['kindergeld', 'bargeldlos'])
  })

  it('leaves out what it is unsure of', () => {
    expect(found('dergar')).toEqual(['kindergarten'])
  })

  const word = fc.string({ unit: fc.constantFrom(...'abcdeغم日'), minLength: 1, maxLength: 12 })

  it('knows each of its words for certain', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (given, which) => {
        const any = dictionary(given)
        const token = given[which % given.length] ?? ''
        expect(matches(any, token)[0]).toEqual({ term: any.terms.indexOf(token), similarity: 1 })
      }),
    )
  })

  it('names no word twice, none it is unsure of, and the surest first', () => {
    const tokens = fc.oneof(word, fc.string({ unit: 'binary', maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(word), tokens, (given, token) => {
        const all = matches(dictionary(given), token)
        const similarities = all.map(({ similarity }) => similarity)
        expect(new Set(all.map(({ term }) => term)).size).toBe(all.length)
        expect(similarities.every((similarity) => similarity > 0.25 && similarity <= 1)).toBe(true)
        expect(similarities).toEqual([...similarities].sort((a, b) => b - a))
      }),
    )
  })
})
