import { describe, expect, it } from 'vitest'
import { writtenIn } from '#domain/search/written-in.ts'

const locales = ['de', 'de-simple', 'en', 'ar', 'fa', 'uk', 'ru', 'tr']

describe('a question that is written in another language than the page', () => {
  it.each([
    { query: 'روضة أطفال', page: 'de', languages: ['ar'] },
    { query: 'ديون', page: 'de', languages: ['ar', 'fa'] },
    { query: 'مهدکودک', page: 'ar', languages: ['fa'] },
    { query: 'дитячий садок', page: 'de', languages: ['uk', 'ru'] },
    { query: 'діти', page: 'ru', languages: ['uk'] },
    { query: 'выплаты', page: 'uk', languages: ['ru'] },
    { query: 'çocuk parası', page: 'en', languages: ['tr'] },
  ])('is asked for in $languages: $query', ({ query, page, languages }) => {
    expect(writtenIn(query, page, locales)).toEqual(languages)
  })

  it.each([
    { query: 'Kindergeld', page: 'ar' },
    { query: 'روضة', page: 'ar' },
    { query: 'садок', page: 'uk' },
    { query: 'çocuk parası', page: 'tr' },
    { query: 'Wohnungsgröße', page: 'en' },
    { query: 'فرم Jobcenter', page: 'de' },
    { query: '', page: 'de' },
    { query: '112', page: 'de' },
  ])('is none of these: $query on a page in $page', ({ query, page }) => {
    expect(writtenIn(query, page, locales)).toEqual([])
  })

  it('names no language that the finder does not speak', () => {
    expect(writtenIn('дитячий', 'de', ['de', 'ru'])).toEqual(['ru'])
  })
})
