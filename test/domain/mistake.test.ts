import { describe, expect, it } from 'vitest'
import { mistakeMessage } from '#domain/mistake.ts'

const place = { offer: 'wohngeld', official: 'Wohngeld', part: 'hours', edition: '1a2b3c4d' } as const

describe('a message about a mistake', () => {
  it('asks in the words of who writes it, and tells the editors in German what it is about', () => {
    expect(mistakeMessage('الأوقات: ما غير الصحيح؟', { ...place, language: 'ar' })).toEqual({
      subject: 'Hinweis zum Hilfefinder: Wohngeld',
      body: 'الأوقات: ما غير الصحيح؟\n\n\n—\nWohngeld (wohngeld)\nWas stimmt nicht? Zeiten · Fassung 1a2b3c4d · Sprache ar',
    })
  })
})
