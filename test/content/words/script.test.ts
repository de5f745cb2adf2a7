import { describe, expect, it } from 'vitest'
import { isInScript } from '#content/words/script.ts'

describe('the script of a text', () => {
  it.each([
    { locale: 'ar', text: 'قدموا الطلب إلى Jobcenter في مكان سكنكم' },
    { locale: 'fa', text: 'درخواست را به Jobcenter بدهید، همین ماه' },
    { locale: 'uk', text: 'Подайте заяву до Jobcenter за місцем проживання' },
    { locale: 'ru', text: 'Подайте заявление в Jobcenter по месту жительства' },
    { locale: 'tr', text: 'Başvuruyu oturduğunuz yerdeki Jobcenter’e yapın' },
    { locale: 'de-simple', text: 'Gehen Sie zum Jobcenter.' },
    { locale: 'en', text: '112' },
  ])('is that of its language, with German names in it: $locale', ({ locale, text }) => {
    expect(isInScript(text, locale)).toBe(true)
  })

  it.each([
    { locale: 'ar', text: 'Stellen Sie den Antrag beim Jobcenter.' },
    { locale: 'uk', text: 'قدموا الطلب إلى Jobcenter' },
    { locale: 'ru', text: 'Stellen Sie den Antrag (заявление) beim Jobcenter.' },
    { locale: 'en', text: 'Подайте заяву до Jobcenter' },
  ])('is another where files were mixed up: $locale', ({ locale, text }) => {
    expect(isInScript(text, locale)).toBe(false)
  })
})
