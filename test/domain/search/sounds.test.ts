import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dictionary } from '#domain/search/dictionary.ts'
import { fold } from '#domain/search/fold.ts'
import { isNameInOtherLetters, soundBook, soundingLike, sounds } from '#domain/search/sounds.ts'

const codes = (word: string) => sounds(fold(word))

describe('the sounds of a word', () => {
  it.each([
    {
      word: 'Jobcenter',
      others: ['jobsenter', 'djobzenter', 'cobsenter', 'джобцентр', 'йобцентр', 'جوبسنتر', 'جابسنتر'],
    },
    { word: 'Kindergeld', others: ['kindergelt', 'киндергельд', 'кіндергельд', 'كيندرجيلد', 'كيندرغيلد', 'کیندرگلد'] },
    { word: 'Kindergarten', others: ['kindergarden', 'киндергартен', 'کیندرگارتن'] },
    { word: 'Wohngeld', others: ['vongelt', 'вонгельд', 'فونجيلد'] },
    { word: 'Bürgergeld', others: ['Buergergeld', 'бюргергельд', 'بورجرجيلد'] },
    { word: 'Anmeldung', others: ['anmeldunk', 'анмельдунг', 'انميلدونغ'] },
    { word: 'Jugendamt', others: ['yugentamt', 'югендамт', 'يوجندامت', 'جوجندامت'] },
    { word: 'Quittung', others: ['kvittung', 'квиттунг'] },
    { word: 'Phantasie', others: ['Fantasie', 'фантазіє'] },
    { word: 'Schule', others: ['shule', 'şule', 'шуле', 'شوله'] },
    { word: 'Ausländer', others: ['owslender', 'awslender'] },
  ])('are the same in whatever letters it is written by ear: $word, $others', ({ word, others }) => {
    for (const other of others) {
      const shared = codes(other).filter((code) => codes(word).includes(code))
      expect(shared, other).not.toEqual([])
    }
  })

  it.each([
    ['Miete', 'Wiese'],
    ['Kindergeld', 'Kinderarzt'],
    ['Jobcenter', 'Jugendamt'],
    ['Arzt', 'Amt'],
    ['дети', 'деньги'],
    ['طبيب', 'طفل'],
  ])('are others for another word: %s and %s', (word, other) => {
    expect(codes(word).filter((code) => codes(other).includes(code))).toEqual([])
  })

  it.each(['日本語', 'αλφάβητο', 'שלום', '한국어', 'ქართული', '116117', ''])(
    'are unknown in other alphabets: “%s”',
    (word) => {
      expect(codes(word)).toEqual([])
    },
  )

  it.each(['Oma', 'иду', 'ماء', 'aeiou'])('are none where there are fewer than two consonants: %s', (word) => {
    expect(codes(word)).toEqual([])
  })

  it('are letters, each code once and none shorter than two, whatever is written', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abcdsthkxzyqjجوبدксжья') }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(word, (written) => {
        const own = codes(written)
        expect(new Set(own).size).toBe(own.length)
        for (const code of own) expect(code).toMatch(/^[PTKFLMNRSJ]{2,}$/)
      }),
    )
  })
})

describe('a name in other letters', () => {
  it.each([
    { word: 'айзенах', is: true },
    { word: 'Эйзенах', is: true },
    { word: 'ايزناخ', is: true },
    { word: 'آیزناخ', is: true },
    { word: 'Eisenach', is: false },
    { word: 'Essen', is: false },
    { word: 'зона', is: false },
    { word: 'осень', is: false },
    { word: 'знання', is: false },
    { word: 'хозяин', is: false },
    { word: 'гамбург', is: false },
    { word: 'مدرسة', is: false },
    { word: '日本語', is: false },
    { word: '', is: false },
  ])('sounds like it in another alphabet, begins alike and is nearly as long: $word', ({ word, is }) => {
    expect(isNameInOtherLetters(fold(word), 'eisenach')).toBe(is)
  })
})

describe('words that sound like another', () => {
  const words = dictionary(
    [
      'Jobcenter',
      'Kindergeld',
      'Wohngeld',
      'Unterhalt',
      'Elterngeld',
      'Lager',
      'Schuldnerberatung',
      'Kind',
      'Sohn',
      'Amt',
      'больница',
    ].map(fold),
  )
  const book = soundBook(words)
  const heard = (token: string) => soundingLike(book, fold(token)).map(({ term }) => words.terms[term])
  const surenessOf = (token: string) => soundingLike(book, fold(token))[0]?.similarity ?? 0

  it.each([
    { token: 'джобцентр', word: 'jobcenter' },
    { token: 'جوبسنتر', word: 'jobcenter' },
    { token: 'cobsentr', word: 'jobcenter' },
    { token: 'киндергельд', word: 'kindergeld' },
    { token: 'کیندرگلد', word: 'kindergeld' },
    { token: 'fongelt', word: 'wohngeld' },
    { token: 'Untahalt', word: 'unterhalt' },
    { token: 'Eltangelt', word: 'elterngeld' },
    { token: 'кинд', word: 'kind' },
    { token: 'bolniza', word: 'болница' },
  ])('are found across alphabets: $token means $word', ({ token, word }) => {
    expect(heard(token)).toEqual([word])
  })

  it.each([
    { token: 'жобценр', word: 'jobcenter' },
    { token: 'киндеркельдь', word: 'kindergeld' },
    { token: 'шульднербератун', word: 'schuldnerberatung' },
  ])('are found where not all sounds agree, less surely: $token', ({ token, word }) => {
    expect(heard(token)).toContain(word)
  })

  it('are the surer, the more sounds agree, and never as sure as the letters', () => {
    expect(surenessOf('киндергельд')).toBeGreaterThan(surenessOf('кинд'))
    expect(surenessOf('кинд')).toBeGreaterThan(surenessOf('зон'))
    expect(surenessOf('джобцентр')).toBeGreaterThan(surenessOf('жобценр'))
    expect(surenessOf('киндергельд')).toBeLessThan(1)
  })

  it.each(['essen', 'Schein', 'sachen'])(
    'are not words of the same alphabet that only share consonants: %s and Sohn',
    (token) => {
      expect(codes(token)).toEqual(codes('Sohn'))
      expect(heard(token)).toEqual([])
    },
  )

  it('keep the r of words that would have too few sounds without it', () => {
    expect(heard('Laga')).toEqual([])
  })

  it('are none where a word is too short to sound like one thing only', () => {
    expect(heard('амт')).toEqual([])
    expect(heard('аизенах')).toEqual([])
  })

  it('are none in other alphabets, and for no word', () => {
    expect(heard('日本語')).toEqual([])
    expect(heard('')).toEqual([])
    expect(soundingLike(soundBook(dictionary([])), 'jobcenter')).toEqual([])
  })

  it('are named once each, between 0 and 0.8 sure, whatever is asked', () => {
    const letter = fc.constantFrom(...'bdfgjklmnrstaeiجبندргксаи')
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(word), word, (given, token) => {
        const found = soundingLike(soundBook(dictionary(given)), token)
        expect(new Set(found.map(({ term }) => term)).size).toBe(found.length)
        for (const { similarity } of found) {
          expect(similarity).toBeGreaterThan(0)
          expect(similarity).toBeLessThanOrEqual(0.8)
        }
      }),
      { numRuns: 300 },
    )
  })
})
