import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readable, sentences } from '#domain/sentences.ts'

const trimmed = (text: string) => sentences(text).map((sentence) => sentence.trim())

describe('the sentences of a text', () => {
  it.each([
    {
      script: 'German',
      text: 'Kommen Sie vorbei. Es kostet nichts!',
      parts: ['Kommen Sie vorbei.', 'Es kostet nichts!'],
    },
    {
      script: 'German, a short form',
      text: 'Sie brauchen z. B. einen Pass.',
      parts: ['Sie brauchen z. B. einen Pass.'],
    },
    { script: 'German, a date', text: 'Ab dem 1. Januar gilt das.', parts: ['Ab dem 1. Januar gilt das.'] },
    { script: 'German, a law', text: 'Nach § 25 Abs. 5 geht es. Gut.', parts: ['Nach § 25 Abs. 5 geht es.', 'Gut.'] },
    { script: 'German, a year', text: 'Das war 2024. Jetzt nicht.', parts: ['Das war 2024.', 'Jetzt nicht.'] },
    { script: 'German, quoted', text: 'Er sagt: „Ja.“ Dann geht er.', parts: ['Er sagt: „Ja.“', 'Dann geht er.'] },
    {
      script: 'English',
      text: 'Is it free? Yes, e.g. for children.',
      parts: ['Is it free?', 'Yes, e.g. for children.'],
    },
    { script: 'Arabic', text: 'هل هذا لي؟ نعم. اتصلوا بنا.', parts: ['هل هذا لي؟', 'نعم.', 'اتصلوا بنا.'] },
    { script: 'Persian', text: 'رایگان است. آیا می‌آیید؟ بله.', parts: ['رایگان است.', 'آیا می‌آیید؟', 'بله.'] },
    { script: 'Urdu', text: 'یہ مفت ہے۔ آپ آئیں۔', parts: ['یہ مفت ہے۔', 'آپ آئیں۔'] },
    { script: 'Ukrainian', text: 'Це вул. Шевченка. Приходьте!', parts: ['Це вул. Шевченка.', 'Приходьте!'] },
    { script: 'Russian', text: 'Приходите… Это бесплатно.', parts: ['Приходите…', 'Это бесплатно.'] },
    { script: 'Turkish', text: 'Gelin. Ücretsiz mi? Evet.', parts: ['Gelin.', 'Ücretsiz mi?', 'Evet.'] },
    { script: 'Tigrinya', text: 'ሰላም። ከመይ ኣለኻ፧ ጽቡቕ።', parts: ['ሰላም።', 'ከመይ ኣለኻ፧', 'ጽቡቕ።'] },
    { script: 'lines', text: 'Kaffee\nSpielzeug', parts: ['Kaffee', 'Spielzeug'] },
  ])('$script', ({ text, parts }) => {
    expect(trimmed(text)).toEqual(parts)
  })

  const texts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('. ', '? ', '؟ ', '\n', ', ', 'Wort ', '1. ', 'z. B. '),
      ),
    )
    .map((parts) => parts.join(''))

  it('are the text again when they are put together: nothing is lost, nothing twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(sentences(text).join('')).toBe(text)
        expect(readable(text).join('')).toBe(text)
      }),
    )
  })

  it('are divided once more where they are too long for one breath', () => {
    const words = fc.array(fc.constantFrom('eins', 'zwei,', 'drei;', 'القانون'), { minLength: 60, maxLength: 120 })
    fc.assert(
      fc.property(words, (many) => {
        for (const part of readable(many.join(' '))) expect(part.length).toBeLessThanOrEqual(161)
      }),
    )
  })
})
