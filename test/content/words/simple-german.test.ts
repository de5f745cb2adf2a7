import { describe, expect, it } from 'vitest'
import { longSentence, longWord, sentencesOf, wordsOf } from '#content/words/simple-german.ts'

describe('Einfache Sprache', () => {
  it('has sentences that end with a mark, a colon or a line', () => {
    expect(sentencesOf('Rufen Sie an. Sagen Sie: Ich brauche Hilfe!\nKommen Sie vorbei')).toEqual([
      'Rufen Sie an.',
      'Sagen Sie:',
      'Ich brauche Hilfe!',
      'Kommen Sie vorbei',
    ])
  })

  it('counts words, not dashes', () => {
    expect(wordsOf('Montag – Freitag, 8 Uhr')).toEqual(['Montag', 'Freitag,', '8', 'Uhr'])
  })

  it('allows twelve words in a sentence, not thirteen', () => {
    const twelve = 'Sie gehen zum Amt und Sie fragen dort nach dem richtigen Antrag.'
    expect(longSentence(twelve)).toBeUndefined()
    const thirteen = 'Sie gehen zum Amt und Sie fragen dort nach dem ganz richtigen Antrag.'
    expect(longSentence(`Kommen Sie. ${thirteen}`)).toBe(thirteen)
  })

  it('has no long words but official names', () => {
    const text = 'Das Grundsicherungsgeld braucht eine Einkommensbescheinigung.'
    expect(longWord(text, ['Grundsicherungsgeld (Jobcenter)'])).toBe('Einkommensbescheinigung')
    expect(longWord('Das Grundsicherungsgeld hilft.', ['Grundsicherungsgeld (Jobcenter)'])).toBeUndefined()
  })
})
