import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isStopWord, sayingTokens, stopWordLanguages } from '#domain/search/stop-words.ts'
import { tokens } from '#domain/search/tokens.ts'

describe('words that say little', () => {
  it.each([
    { word: 'die', locale: 'de', little: true },
    { word: 'die', locale: 'en', little: false },
    { word: 'war', locale: 'de', little: true },
    { word: 'war', locale: 'en', little: false },
    { word: 'i', locale: 'en', little: true },
    { word: 'in', locale: 'tr', little: false },
    { word: 'для', locale: 'ru', little: true },
    { word: 'що', locale: 'uk', little: true },
    { word: 'що', locale: 'ru', little: false },
    { word: 'için', locale: 'tr', little: true },
    { word: 'إلى', locale: 'ar', little: true },
    { word: 'برای', locale: 'fa', little: true },
    { word: 'für', locale: 'de-simple', little: true },
    { word: 'für', locale: 'vi', little: false },
  ])('do so in their language only: $word in $locale', ({ word, locale, little }) => {
    const [token = ''] = tokens(word)
    expect(isStopWord(token, [locale])).toBe(little)
  })

  it('are those of all languages that are asked about', () => {
    expect(isStopWord('die', ['en', 'de'])).toBe(true)
    expect(isStopWord('die', [])).toBe(false)
  })

  it.each([
    { locale: 'de', words: 'kein nicht nie ohne' },
    { locale: 'en', words: 'not no never without' },
    { locale: 'ru', words: 'не нет без' },
    { locale: 'uk', words: 'не немає без' },
    { locale: 'tr', words: 'değil yok' },
    { locale: 'ar', words: 'لا ليس بدون' },
    { locale: 'fa', words: 'نه بدون' },
  ])('are none that deny: $words', ({ locale, words }) => {
    expect(tokens(words).filter((token) => isStopWord(token, [locale]))).toEqual([])
  })
})

describe('the languages whose stop words are known', () => {
  it('are all of the finder but variants', () => {
    const site = parse(readFileSync('content/site.yaml', 'utf8')) as { languages: string[] }
    expect([...stopWordLanguages].sort()).toEqual(site.languages.filter((locale) => !locale.includes('-')).sort())
  })
})

describe('the words of a text that say something', () => {
  it('are fewer in several languages at once', () => {
    expect(sayingTokens('I want to die hier', 'en', 'de')).toEqual(['want', 'hier'])
    expect(sayingTokens('I will die', 'en', 'de')).toEqual(['i', 'will', 'die'])
    expect(sayingTokens('I want to die')).toEqual(['i', 'want', 'to', 'die'])
  })

  it.each([
    { text: 'Ich kann die Miete nicht bezahlen', locale: 'de', saying: ['miete', 'nicht', 'bezahlen'] },
    { text: 'I want to die', locale: 'en', saying: ['want', 'die'] },
    { text: 'У меня нет денег', locale: 'ru', saying: ['нет', 'денег'] },
    { text: 'أنا في خطر', locale: 'ar', saying: ['خطر'] },
    { text: 'Sie möchten zum Arzt.', locale: 'de-simple', saying: ['mochten', 'arzt'] },
    { text: 'Wer bin ich?', locale: 'de', saying: ['wer', 'bin', 'ich'] },
    { text: '?!', locale: 'de', saying: [] },
  ])('are what is left in its language, or all if nothing is: $text', ({ text, locale, saying }) => {
    expect(sayingTokens(text, locale)).toEqual(saying)
  })
})
