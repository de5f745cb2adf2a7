import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersOfText, numbersToText } from '#domain/search/number-text.ts'

const largest = 2 ** 30
const numbers = fc.array(fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: largest })))

describe('numbers as text', () => {
  it.each([
    { given: [], text: '', what: 'no numbers are no text' },
    { given: [0], text: 'A', what: 'nothing is a letter too' },
    { given: [0, 0, 0], text: 'AAA', what: 'each nothing is one' },
    { given: [31], text: 'f', what: 'the largest that one letter holds' },
    { given: [32], text: 'gB', what: 'the smallest that needs two' },
    { given: [1023, 1024], text: '_fggB', what: 'the step from two to three' },
    { given: [largest], text: 'ggggggB', what: 'the largest of all' },
    { given: [largest, 0, largest - 1, 1], text: 'ggggggBA_____fB', what: 'neighbours do not touch one another' },
  ])('come back as they went: $what', ({ given, text }) => {
    expect(numbersToText(given)).toBe(text)
    expect([...numbersOfText(text)]).toEqual(given)
  })

  it('come back as they went, whatever they are', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        expect([...numbersOfText(numbersToText(given))]).toEqual(given)
      }),
    )
  })

  it('follow one another without a mark between', () => {
    fc.assert(
      fc.property(numbers, numbers, (some, more) => {
        expect(numbersToText([...some, ...more])).toBe(numbersToText(some) + numbersToText(more))
      }),
    )
  })

  it('are written in letters that no JSON and no address changes, one letter for five bits', () => {
    fc.assert(
      fc.property(fc.nat({ max: largest }), (given) => {
        const text = numbersToText([given])
        expect(text).toMatch(/^[\w-]+$/)
        expect(text).toHaveLength(Math.max(1, Math.ceil(given.toString(2).length / 5)))
      }),
    )
  })
})
