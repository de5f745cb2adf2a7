import { describe, expect, it } from 'vitest'
import { numberDifference, numbersIn } from '#content/words/numbers.ts'

describe('numbers in a text', () => {
  it.each([
    { text: 'bis zu 1.800 Euro', numbers: ['1800'] },
    { text: 'up to 1,800 euros', numbers: ['1800'] },
    { text: 'до 1\u00a0800 євро', numbers: ['1800'] },
    { text: 'von 10 bis 18.30 Uhr', numbers: ['10', '18', '30'] },
    { text: 'from 10:00 to 18:30', numbers: ['10', '18', '30'] },
    { text: '12,50 € and 12.50 €', numbers: ['12', '50'] },
    { text: '3 Monate', numbers: [] },
  ])('are the same, however they are written: $text', ({ text, numbers }) => {
    expect(numbersIn(text)).toEqual(numbers)
  })

  it('are lost or invented by a translation', () => {
    expect(numberDifference('ab 15 Jahren, 563 Euro', 'from 16 years, 563 euros')).toEqual({
      lost: ['15'],
      invented: ['16'],
    })
  })

  it('are none of its business when a small number becomes a word', () => {
    expect(numberDifference('seit 3 Monaten', 'for three months')).toEqual({ lost: [], invented: [] })
  })
})
