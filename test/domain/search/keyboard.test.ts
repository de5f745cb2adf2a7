import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/search/fold.ts'
import { otherKeyboards } from '#domain/search/keyboard.ts'

describe('the same keys on another keyboard', () => {
  it.each([
    { typed: 'ufhfynbz', locale: 'ru', meant: 'гарантия' },
    { typed: 'ufhfynbz', locale: 'ru-simple', meant: 'гарантия' },
    { typed: 'UFHFYNBZ', locale: 'ru', meant: 'гарантия' },
    { typed: ';bkmt', locale: 'ru', meant: 'жилье' },
    { typed: 'lbnbyf', locale: 'uk', meant: 'дитина' },
    { typed: '];f', locale: 'uk', meant: 'їжа' },
    { typed: 'h[hv', locale: 'ar', meant: 'اجار' },
    { typed: 'l]vsm', locale: 'ar', meant: 'مدرسة' },
    { typed: 'fdj', locale: 'ar', meant: 'بيت' },
    { typed: 'fhl', locale: 'fa', meant: 'بام' },
    { typed: ';hv', locale: 'fa', meant: 'کار' },
  ])('writes Latin letters in the script of the reader: $typed is $meant', ({ typed, locale, meant }) => {
    expect(otherKeyboards(typed, locale)).toContain(meant)
  })

  it('knows that the Arabic key of B writes two letters', () => {
    expect(otherKeyboards('ub', 'ar').map(fold)).toContain(fold('علا'))
  })

  it.each([
    { typed: 'лштвукпудв', locale: 'ru', meant: 'kindergeld' },
    { typed: 'ЛШТВУКПУДВ', locale: 'de', meant: 'kindergeld' },
    { typed: 'ьшуеу', locale: 'uk', meant: 'miete' },
    { typed: 'صخاىلثمي', locale: 'ar', meant: 'wohngeld' },
    { typed: 'ةهثفث', locale: 'ar', meant: 'miete' },
    { typed: 'پهثفث', locale: 'fa', meant: 'miete' },
    { typed: 'شقلاثهف', locale: 'ar', meant: 'arbeit' },
  ])('writes other letters in Latin ones, whatever the reader reads: $typed is $meant', ({ typed, locale, meant }) => {
    expect(otherKeyboards(typed, locale)).toContain(meant)
  })

  it.each([
    { typed: 'kindergeld', locale: 'de', why: 'the reader writes Latin letters anyway' },
    { typed: 'kindergeld', locale: 'de-simple', why: 'the reader writes Latin letters anyway' },
    { typed: 'kindergeld', locale: 'constructor', why: 'nobody has such a language' },
    { typed: '110', locale: 'ru', why: 'digits are the same' },
    { typed: '', locale: 'ru', why: 'nothing was typed' },
  ])('is nothing else where $why: $typed', ({ typed, locale }) => {
    expect(otherKeyboards(typed, locale)).toEqual([])
  })

  it('is never what was typed, and never the same twice', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abzy;[ü- ыйжїєضشةو1') })
    fc.assert(
      fc.property(text, fc.constantFrom('de', 'ru', 'uk', 'ar', 'fa'), (typed, locale) => {
        const others = otherKeyboards(typed, locale)
        expect(others).not.toContain(typed)
        expect(new Set(others).size).toBe(others.length)
      }),
    )
  })

  it.each(['ru', 'uk', 'ar', 'fa'])('leads back to the letters it came from, both ways in %s', (locale) => {
    const keys = 'qwertyuiopasdfghjklzxcvbnm'
    for (const key of keys) {
      const [other = ''] = otherKeyboards(key, locale).slice(-1)
      expect(otherKeyboards(other, locale), `${key} is ${other}`).toContain(key)
    }
  })
})
