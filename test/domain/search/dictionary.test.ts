import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dictionary, isTerm, matches } from '#domain/search/dictionary.ts'

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

  it.each([
    { token: 'geld', has: true },
    { token: 'wohnungsamt', has: true },
    { token: 'wohn', has: false },
    { token: 'wohnungsamts', has: false },
    { token: 'aaa', has: false },
    { token: 'zzz', has: false },
    { token: '', has: false },
  ])('knows which words it has as they stand: $token', ({ token, has }) => {
    expect(isTerm(known, token)).toBe(has)
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

  it.each([
    { token: 'schulden', term: 'schuldnerberatung', slip: 'nearly the beginning of a compound' },
    { token: 'beratunk', term: 'schuldnerberatung', slip: 'nearly the end of a compound' },
    { token: 'wohnungen', term: 'wohngeld', slip: 'a word that is a little like it' },
  ])('goes without guesses where only sure ones are asked for: $slip ($token)', ({ token, term }) => {
    const sure = matches(known, token, false).map(({ term: number }) => known.terms[number])
    expect(found(token)).toContain(term)
    expect(sure).not.toContain(term)
  })

  it.each(['wohngeld', 'wohnge', 'wohngled', 'bohngeld', 'beratung', 'kindes', 'tafelladen'])(
    'still forgives slips where only sure ones are asked for: %s',
    (token) => {
      expect(matches(known, token, false)[0]).toEqual(matches(known, token)[0])
    },
  )

  it('does not guess beside a word that is known as it stands', () => {
    const near = dictionary(['schulden', 'schuldnerberatung'])
    expect(found('schuldem', near)).toEqual(['schulden', 'schuldnerberatung'])
    expect(found('schulden', near)).toEqual(['schulden'])
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

  it('only adds less sure words when it guesses', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, (given, token) => {
        const any = dictionary(given)
        const all = matches(any, token)
        for (const sure of matches(any, token, false)) expect(all).toContainEqual(sure)
      }),
    )
  })

  it('compares the likest words first, however many are as like as one another', () => {
    const letters = [...'cdefghijklmnopqrstuvwxyz']
    const crowd = letters.flatMap((one) => letters.slice(0, 10).map((other) => `ab${one}${other}${one}${other}`))
    expect(crowd.length).toBeGreaterThan(200)
    const terms = dictionary([...crowd, 'zbcdef'])
    expect(matches(terms, 'abcdef').map(({ term }) => terms.terms[term])).toContain('zbcdef')
  })

  it('answers the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), word, (given, before, token) => {
        const used = dictionary(given)
        for (const one of before) matches(used, one)
        expect(matches(used, token)).toEqual(matches(dictionary(given), token))
      }),
    )
  })
})
