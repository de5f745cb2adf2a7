import { describe, expect, it } from 'vitest'
import { leftover } from '#content/words/leftovers.ts'

describe('what was left in another language', () => {
  it.each([
    { what: 'a Persian letter', locale: 'ar', text: 'اتصلوا بالمکتب اليوم' },
    { what: 'an Arabic letter', locale: 'fa', text: 'به اداره زنگ بزنيد' },
    { what: 'a Russian letter', locale: 'uk', text: 'Ви можете получити помощь, если вы одни' },
    { what: 'a Ukrainian letter', locale: 'ru', text: 'Вы можете получить допомогу і совет' },
    { what: 'a German sentence', locale: 'en', text: 'Go there. Das ist nicht immer möglich.' },
    { what: 'a German sentence', locale: 'tr', text: 'Oraya gidin. Sie haben ein Recht auf Hilfe.' },
    { what: 'an English sentence', locale: 'tr', text: 'Oraya gidin. Call and ask when you can come.' },
    { what: 'an English sentence', locale: 'de-simple', text: 'Gehen Sie hin. This is for you.' },
    { what: 'a German sentence among Cyrillic letters', locale: 'uk', text: 'Ідіть туди. Das ist auch kostenlos.' },
  ])('is found: $what in $locale', ({ locale, text }) => {
    expect(leftover(text, locale, [])).toBeTypeOf('string')
  })

  it.each([
    { locale: 'ar', text: 'اتصلوا بـ Jobcenter اليوم' },
    { locale: 'fa', text: 'می‌توانید تأمین اجتماعی بگیرید' },
    { locale: 'en', text: 'Ask at the Bundesamt für Migration und Flüchtlinge.' },
    { locale: 'en', text: 'Say: „Können Sie bitte auch einen Dolmetscher anrufen? Das ist wichtig.“' },
    { locale: 'de', text: 'Das ist nicht für Sie.' },
    { locale: 'de-simple', text: 'Das ist auch für Sie.' },
  ])('is nothing in a text of one language: $locale', ({ locale, text }) => {
    expect(leftover(text, locale, [])).toBeUndefined()
  })

  it('does not take a name for a forgotten sentence', () => {
    const name = 'Wer nicht fragt, das ist auch ein Weg e. V.'
    expect(leftover(`Ask ${name} for help.`, 'tr', [])).toBeDefined()
    expect(leftover(`${name} size yardım eder.`, 'tr', [name])).toBeUndefined()
  })
})
