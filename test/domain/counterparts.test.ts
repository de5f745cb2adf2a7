import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterparts, sentencePairs } from '#domain/counterparts.ts'

describe('the counterparts of words', () => {
  it('are the texts at the same places', () => {
    const found = counterparts(
      { needs: { rent: { sentence: 'Die Miete ist zu hoch' } }, steps: ['Kommen', 'Fragen'] },
      { needs: { rent: { sentence: 'The rent is too high' } }, steps: ['Come', 'Ask'] },
    )
    expect([...found]).toEqual([
      ['Die Miete ist zu hoch', 'The rent is too high'],
      ['Kommen', 'Come'],
      ['Fragen', 'Ask'],
    ])
  })

  it('are none where lists differ in length, where a place is missing, and where both say the same', () => {
    const words = { steps: ['eins', 'zwei'], hours: 'Mo', official: 'Wohngeld' }
    expect(counterparts(words, { steps: ['one'], official: 'Wohngeld' }).size).toBe(0)
  })

  it('never fail, whatever two trees look like', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => void counterparts(one, other)))
  })
})

describe('two texts side by side', () => {
  it('are paired sentence by sentence where they have as many', () => {
    expect(sentencePairs(['Ja. ', 'Nein.'], ['Yes. ', 'No.'])).toEqual([
      ['Ja. ', 'Yes. '],
      ['Nein.', 'No.'],
    ])
  })

  it('stay whole where they do not: nothing is lost', () => {
    const lists = fc.array(fc.string())
    fc.assert(
      fc.property(lists, lists, (text, other) => {
        const pairs = sentencePairs(text, other)
        expect(pairs.map(([own]) => own).join('')).toBe(text.join(''))
        expect(pairs.map(([, beside]) => beside).join('')).toBe(other.join(''))
      }),
    )
  })
})
