import { describe, expect, it } from 'vitest'
import { missingTerm, type Term } from '#content/words/terms.ts'

const term: Term = {
  german: /Widerspruch/u,
  stems: new Map([
    ['en', ['objection']],
    ['ar', ['عتراض']],
    ['tr', ['itiraz']],
    ['uk', ['запереч']],
  ]),
}

describe('a term', () => {
  it.each([
    { locale: 'en', own: 'File an objection.' },
    { locale: 'tr', own: 'İtiraz edin.' },
    { locale: 'ar', own: 'قدموا الاعتراض' },
    { locale: 'uk', own: 'Подайте заперечення.' },
    { locale: 'fa', own: 'whatever: the sheet does not speak of this language' },
  ])('stands in the translation: $locale', ({ locale, own }) => {
    expect(missingTerm(term, 'Legen Sie Widerspruch ein.', own, locale)).toBeUndefined()
  })

  it('is missing where the translation says something else', () => {
    expect(missingTerm(term, 'Legen Sie Widerspruch ein.', 'File a complaint.', 'en')).toEqual(['objection'])
  })

  it('begins a word: a piece of another word is not it', () => {
    const midwife: Term = { german: /Hebamme/u, stems: new Map([['tr', ['ebe']]]) }
    expect(missingTerm(midwife, 'Die Hebamme hilft.', 'Bebek için yardım.', 'tr')).toEqual(['ebe'])
    expect(missingTerm(midwife, 'Die Hebamme hilft.', 'Ebe yardım eder.', 'tr')).toBeUndefined()
  })

  it('is not asked for where the German text does not use it', () => {
    expect(missingTerm(term, 'Fragen Sie nach.', 'Ask.', 'en')).toBeUndefined()
  })
})
