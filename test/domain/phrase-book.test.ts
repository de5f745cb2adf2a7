import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filledPhrase, gapsOf } from '#domain/phrase-book.ts'

describe('a sentence with gaps', () => {
  it('is filled piece by piece, so that a name stays a name', () => {
    expect(filledPhrase('Ich komme wegen: {{offer}}.', { offer: 'Wohngeld' })).toEqual([
      { text: 'Ich komme wegen: ' },
      { text: 'Wohngeld', gap: 'offer' },
      { text: '.' },
    ])
  })

  it('shows that something is missing where nothing was given', () => {
    expect(filledPhrase('{{language}}?', {})).toEqual([{ text: '…', gap: 'language' }, { text: '?' }])
  })

  it('names each of its gaps once', () => {
    expect(gapsOf('{{offer}} {{ language }} {{offer}}')).toEqual(['language', 'offer'])
  })

  it('without gaps stays as it is', () => {
    const plain = fc.string({ minLength: 1 }).filter((text) => !text.includes('{{'))
    fc.assert(
      fc.property(plain, (text) => {
        expect(filledPhrase(text, { offer: 'x' })).toEqual([{ text }])
      }),
    )
  })
})
