import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenText } from '#domain/spoken-text.ts'

describe('a text to be read aloud', () => {
  it.each([
    { what: 'a number of the town', text: '03691 670404', spoken: '0 3 6 9 1, 6 7 0 4 0 4' },
    { what: 'a number with its country', text: '+49 3691 670404', spoken: '+ 4 9, 3 6 9 1, 6 7 0 4 0 4' },
    { what: 'an emergency number', text: 'Rufen Sie 112.', spoken: 'Rufen Sie 1 1 2.' },
    { what: 'the police in Arabic', text: 'اتصلوا بالرقم 110.', spoken: 'اتصلوا بالرقم 1 1 0.' },
    { what: 'the doctor on call', text: 'Telefon 116 117', spoken: 'Telefon 1 1 6, 1 1 7' },
    { what: 'a postcode', text: '99817 Eisenach', spoken: '9 9 8 1 7 Eisenach' },
    { what: 'a date', text: 'am 22.11.2026', spoken: 'am 22.11.2026' },
    { what: 'a date in words', text: '1. Januar 2026', spoken: '1. Januar 2026' },
    { what: 'a machine’s date', text: '2026-11-22', spoken: '2026-11-22' },
    { what: 'a month', text: '05/2024', spoken: '05/2024' },
    { what: 'a time', text: '09:00–12:00 Uhr', spoken: '09:00–12:00 Uhr' },
    { what: 'an amount', text: '1.000,50 € und 110 Euro', spoken: '1.000,50 € und 110 Euro' },
    { what: 'an amount in Arabic', text: '259 يورو', spoken: '259 يورو' },
    { what: 'a part', text: '0,5 Stunden', spoken: '0,5 Stunden' },
    { what: 'an age', text: 'bis 17 Jahre', spoken: 'bis 17 Jahre' },
    { what: 'a law', text: '§ 16 SGB VIII', spoken: '§ 16 SGB VIII' },
  ])('$what: $text', ({ text, spoken }) => {
    expect(spokenText(text)).toBe(spoken)
  })

  it('has the same digits in the same order, and all its letters', () => {
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}+]/gu, '')
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 0, max: 999999 }).map(String),
      fc.constantFrom(' ', '03691 ', '+49 ', '/', '-', ' €', '112'),
    )
    fc.assert(
      fc.property(fc.array(pieces), (many) => {
        const text = many.join('')
        expect(bare(spokenText(text))).toBe(bare(text))
      }),
    )
  })
})
