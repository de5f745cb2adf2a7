import { describe, expect, it } from 'vitest'
import { askedWords } from '#domain/search/question.ts'

const telling = (query: string, locales: readonly string[] = ['de'], vague: readonly string[] = []) =>
  askedWords(query, locales, (token) => vague.includes(token)).flatMap(({ token, stop }) => (stop ? [] : [token]))

describe('the words of a question', () => {
  it('come folded and in order, each joined with the word after it and the word before it', () => {
    expect(askedWords('Kinder Garten, Plätze?', ['de'])).toEqual([
      { token: 'kinder', joined: ['kindergarten'], stop: false },
      { token: 'garten', joined: ['gartenplatze', 'kindergarten'], stop: false },
      { token: 'platze', joined: ['gartenplatze'], stop: false },
    ])
  })

  it('leave a single word alone, and are none where nothing is asked', () => {
    expect(askedWords('Miete', ['de'])).toEqual([{ token: 'miete', joined: [], stop: false }])
    expect(askedWords(' ?! 🏠', ['de'])).toEqual([])
  })

  it.each([
    { query: 'Ich brauche eine Wohnung', locales: ['de'], words: ['brauche', 'wohnung'] },
    { query: 'ich brauche eine Wohnung', locales: ['en'], words: ['ich', 'brauche', 'eine', 'wohnung'] },
    { query: 'I need a flat und Arbeit', locales: ['en', 'de'], words: ['need', 'flat', 'arbeit'] },
    { query: 'die', locales: ['en'], words: ['die'] },
    { query: 'I die', locales: ['en'], words: ['die'] },
    { query: 'Ich brauche eine Wohnung', locales: ['de-simple'], words: ['brauche', 'wohnung'] },
  ])('say little where they stand in every sentence of the languages $locales: $query', ({ query, locales, words }) => {
    expect(telling(query, locales)).toEqual(words)
  })

  it('say little where they are vague here, whatever the language', () => {
    expect(telling('Kita Eisenach', ['de'], ['eisenach'])).toEqual(['kita'])
    expect(telling('in Eisenach', ['de'], ['eisenach'])).toEqual(['in', 'eisenach'])
  })

  it('all count where none says much', () => {
    expect(telling('Wer bin ich?')).toEqual(['wer', 'bin', 'ich'])
  })

  it('are at most fourteen', () => {
    const many = Array.from('abcdefghijklmnopqrst', (letter) => `wort${letter}`)
    const words = askedWords(many.join(' '), ['de'])
    expect(words.map(({ token }) => token)).toEqual(many.slice(0, 14))
    expect(words[13]?.joined).toEqual(['wortmwortn'])
  })
})
