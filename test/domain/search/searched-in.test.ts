import { describe, expect, it } from 'vitest'
import { searchedIn } from '#domain/search/searched-in.ts'

const files = {
  indexes: { de: 'German offers', 'de-simple': 'simple offers', en: 'English offers', ar: 'Arabic offers' },
  lexicons: { de: 'German phrases', en: 'English phrases', ar: 'Arabic phrases' },
}

describe('what is searched', () => {
  it.each([
    { locale: 'ar', indexes: ['ar', 'de'], lexicons: ['ar', 'de', 'en'], what: 'its own words, German and English' },
    { locale: 'de', indexes: ['de'], lexicons: ['de', 'en'], what: 'each language once' },
    { locale: 'en', indexes: ['en', 'de'], lexicons: ['en', 'de'], what: 'each language once' },
    { locale: 'de-simple', indexes: ['de-simple', 'de'], lexicons: ['de', 'en'], what: 'what people say in German' },
    { locale: 'ar-simple', indexes: ['de'], lexicons: ['ar', 'de', 'en'], what: 'what people say in its language' },
    { locale: 'tr', indexes: ['de'], lexicons: ['de', 'en'], what: 'what there is while it has no words' },
  ])('on a page in $locale is $what', ({ locale, indexes, lexicons }) => {
    const searched = searchedIn(locale, 'de', files)
    expect(Object.keys(searched.indexes)).toEqual(indexes)
    expect(Object.keys(searched.lexicons)).toEqual(lexicons)
    for (const one of indexes) expect(searched.indexes[one]).toBe(files.indexes[one as keyof typeof files.indexes])
    for (const one of lexicons) expect(searched.lexicons[one]).toBe(files.lexicons[one as keyof typeof files.lexicons])
  })

  it('is only what is there', () => {
    expect(searchedIn('ar', 'de', { indexes: {}, lexicons: { en: 'English phrases' } })).toEqual({
      indexes: {},
      lexicons: { en: 'English phrases' },
    })
  })
})
