import { describe, expect, it } from 'vitest'
import { lostNegation } from '#content/words/negations.ts'

const german = 'Das Geld müssen Sie nicht zurückzahlen.'

describe('a negation', () => {
  it.each([
    { locale: 'en', own: 'You do not have to pay the money back.' },
    { locale: 'en', own: 'You needn’t pay it back.' },
    { locale: 'ar', own: 'لا يلزم أن تعيدوا المال.' },
    { locale: 'fa', own: 'این پول را پس نمی‌دهید.' },
    { locale: 'uk', own: 'Гроші не треба повертати.' },
    { locale: 'ru', own: 'Деньги возвращать не нужно.' },
    { locale: 'tr', own: 'Parayı geri ödemezsiniz.' },
  ])('is found in $locale', ({ locale, own }) => {
    expect(lostNegation(german, own, locale)).toBe(false)
  })

  it.each([
    { locale: 'en', own: 'You have to pay the money back.' },
    { locale: 'ar', own: 'يجب أن تعيدوا المال.' },
    { locale: 'fa', own: 'باید پول را پس بدهید.' },
    { locale: 'uk', own: 'Гроші треба повернути.' },
    { locale: 'ru', own: 'Деньги нужно вернуть.' },
    { locale: 'tr', own: 'Parayı geri ödeyin.' },
  ])('is missed where it was lost: $locale', ({ locale, own }) => {
    expect(lostNegation(german, own, locale)).toBe(true)
  })

  it('is not asked for where the German text has none', () => {
    expect(lostNegation('Das Geld zahlen Sie zurück.', 'You pay it back.', 'en')).toBe(false)
    expect(lostNegation('Wenn das Geld nicht reicht.', 'When money is short.', 'en')).toBe(false)
  })
})
