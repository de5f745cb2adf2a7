import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/search/fold.ts'
import { nameTokens, questionTokens, tokens } from '#domain/search/tokens.ts'

describe('tokens', () => {
  it.each([
    { text: 'Hilfe bei Miete, Strom & Gas!', words: ['hilfe', 'bei', 'miete', 'strom', 'gas'] },
    { text: 'Eltern-Kind-Gruppe (0–3)', words: ['eltern', 'kind', 'gruppe', '0', '3'] },
    { text: '٣ أيام؟', words: ['3', 'ايام'] },
    { text: 'сім’я і діти', words: ['симя', 'и', 'дити'] },
    { text: 'Goethestr. 10', words: ['gothestrasse', '10'] },
    { text: 'Goethe Str. 10, Goethe-Str 10', words: ['gothe', 'strasse', '10', 'gothe', 'strasse', '10'] },
    { text: 'Strom, Straße, Registr', words: ['strom', 'strasse', 'registr'] },
    { text: 'Hartz4', words: ['hartz', '4'] },
    { text: 'Arbeitslosengeld II', words: ['arbeitslosengeld', '2'] },
    { text: "I can’t pay, don't ask", words: ['i', 'cant', 'pay', 'dont', 'ask'] },
    { text: 'Jobcenter’a', words: ['jobcenter', 'a'] },
    { text: 'U3 und B1', words: ['u3', 'und', 'b1'] },
    { text: '', words: [] },
    { text: ' …?! 🏠 ', words: [] },
  ])('are the folded words of a text: $text', ({ text, words }) => {
    expect(tokens(text)).toEqual(words)
  })

  it.each([
    { word: 'مدرسة', others: ['المدرسة', 'والمدرسة', 'بالمدرسة', 'للمدرسة', 'كالمدرسة', 'فالمدرسة', 'مدرسه'] },
    { word: 'المدرسة', others: ['عالمدرسة', 'هالمدرسة', 'وعالمدرسة', 'مدرستنا', 'مدرستهم', 'مدرستي'] },
    { word: 'أطفال', others: ['الأطفال', 'للأطفال', 'والأطفال'] },
    { word: 'والدين', others: ['الوالدين', 'للوالدين', 'والدان', 'والوالدين'] },
    { word: 'بالغين', others: ['البالغين', 'للبالغين', 'بالغون'] },
    { word: 'معلم', others: ['معلمون', 'معلمين', 'المعلمين', 'معلمات'] },
  ])('lose the article and the lightest endings in Arabic: $word', ({ word, others }) => {
    expect(others.map(tokens)).toEqual(others.map(() => tokens(word)))
  })

  it.each(['ألم', 'الله', 'بيت', 'لغة', 'الف'])('leave a short Arabic word whole: %s', (word) => {
    expect(tokens(word)).toEqual([fold(word)])
  })

  it('are never empty, and have no space in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokens(text)) expect(token).toMatch(/^\S+$/)
      }),
    )
  })
})

describe('questionTokens', () => {
  it('looks for neighbours as one word too', () => {
    expect(questionTokens('Kinder Garten Platz')).toEqual([
      ['kinder', 'kindergarten'],
      ['garten', 'gartenplatz', 'kindergarten'],
      ['platz', 'gartenplatz'],
    ])
  })

  it('leaves a single word alone', () => {
    expect(questionTokens('Miete')).toEqual([['miete']])
    expect(questionTokens(' ')).toEqual([])
  })
})

describe('the words of a name', () => {
  it.each([
    {
      name: 'Ernst-Thälmann-Straße 74',
      words: ['ernst', 'thalmann', 'strasse', '74', 'ernstthalmannstrasse', 'ernstthalmann', 'thalmannstrasse'],
    },
    { name: 'Mutter-Kind-Kur', words: ['mutter', 'kind', 'kur', 'mutterkindkur', 'mutterkind', 'kindkur'] },
    { name: 'Stadt Eisenach', words: ['stadt', 'eisenach'] },
  ])('are its words, and what people make of its hyphens: $name', ({ name, words }) => {
    expect(nameTokens(name)).toEqual(words)
  })
})
