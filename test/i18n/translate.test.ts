import { describe, expect, it } from 'vitest'
import { type MessageKey, translator } from '#i18n/translate.ts'
import de from '#locales/de.json'
import { speak } from '#test/words.ts'

describe('translator', () => {
  it.each<{ locale: keyof typeof speak; count: number; text: string }>([
    { locale: 'de', count: 0, text: '0 Angebote gefunden' },
    { locale: 'de', count: 1, text: '1 Angebot gefunden' },
    { locale: 'de', count: 2, text: '2 Angebote gefunden' },
    { locale: 'en', count: 1, text: '1 offer found' },
    { locale: 'en', count: 21, text: '21 offers found' },
    { locale: 'uk', count: 0, text: 'Знайдено 0 послуг' },
    { locale: 'uk', count: 1, text: 'Знайдено 1 послугу' },
    { locale: 'uk', count: 2, text: 'Знайдено 2 послуги' },
    { locale: 'uk', count: 5, text: 'Знайдено 5 послуг' },
    { locale: 'uk', count: 11, text: 'Знайдено 11 послуг' },
    { locale: 'uk', count: 21, text: 'Знайдено 21 послугу' },
    { locale: 'uk', count: 22, text: 'Знайдено 22 послуги' },
    { locale: 'ru', count: 1, text: 'Найдена 1 услуга' },
    { locale: 'ru', count: 2, text: 'Найдено 2 услуги' },
    { locale: 'ru', count: 5, text: 'Найдено 5 услуг' },
    { locale: 'ru', count: 21, text: 'Найдена 21 услуга' },
    { locale: 'fa', count: 5, text: '5 کمک پیدا شد' },
    { locale: 'tr', count: 5, text: '5 hizmet bulundu' },
    { locale: 'ar', count: 0, text: 'لم نجد أي خدمة' },
    { locale: 'ar', count: 1, text: 'وجدنا خدمة واحدة' },
    { locale: 'ar', count: 2, text: 'وجدنا خدمتين' },
    { locale: 'ar', count: 3, text: 'وجدنا 3 خدمات' },
    { locale: 'ar', count: 11, text: 'وجدنا 11 خدمة' },
    { locale: 'ar', count: 100, text: 'وجدنا 100 خدمة' },
    { locale: 'ar', count: 103, text: 'وجدنا 103 خدمات' },
  ])('counts as people count in $locale: $text', ({ locale, count, text }) => {
    expect(speak[locale]('find.results', { count })).toBe(text)
  })

  it('finds a key with several dots as it stands', () => {
    expect(speak.de('offer.cost.free')).toBe('Kostenlos')
    expect(speak.en('offer.cost.free')).toBe('Free')
  })

  it.each(['Kinder & Eltern <3', '“Mut”', '{{count}}', '$t(app.name)', '$&'])(
    'puts a title into its gap as it is written: %s',
    (title) => {
      expect(speak.de('offer.keptNow', { title })).toBe(de['offer.keptNow'].replace('{{title}}', () => title))
    },
  )

  it('does not mix languages that speak at the same time', () => {
    expect([speak.de('nav.list'), speak.uk('nav.list'), speak.de('nav.list')]).toEqual([
      'Meine Liste',
      'Мій список',
      'Meine Liste',
    ])
  })

  it('shows the key itself, and never another language, where a word is missing', () => {
    expect(translator('de', {})('nav.list' satisfies MessageKey)).toBe('nav.list')
  })
})
