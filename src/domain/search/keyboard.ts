import { baseLanguage, type Locale } from '../text.ts'

/**
 * Keyboards, key by key: whoever forgets to switch types `ufhfynbz` for `гарантия`, or `лштвукпудв` for `kindergeld`. The
 * layouts are those of Windows; of the Latin ones German (QWERTZ) and English (QWERTY).
 */
const latin = ['qwertzuiopü+asdfghjklöä#yxcvbnm,.-', "qwertyuiop[]asdfghjkl;'\\zxcvbnm,./"]
/** The Arabic key of B writes two letters, in the layout as one sign. */
const twoLetters = 'لا'
const oneSign = 'ﻻ'
const scripts: Readonly<Record<Locale, string>> = {
  ru: 'йцукенгшщзхъфывапролджэ\\ячсмитьбю.',
  uk: 'йцукенгшщзхїфівапролджє\\ячсмитьбю.',
  ar: 'ضصثقفغعهخحجدشسيبلاتنمكطذئءؤرﻻىةوزظ',
  fa: 'ضصثقفغعهخحجچشسیبلاتنمکگ\\ظطزرذدپو./',
}

function retyped(text: string, from: string, to: string): string {
  return [...text]
    .map((letter) => {
      const place = from.indexOf(letter)
      return place < 0 ? letter : (to[place] ?? letter)
    })
    .join('')
}

/** What the same keys write on another keyboard: Latin letters in the reader's script, those of any script in Latin letters. */
export function otherKeyboards(text: string, locale: Locale): string[] {
  const typed = text.toLowerCase()
  const own = scripts[baseLanguage(locale)]
  const isLatin = /[a-z]/.test(typed)
  const others = latin.flatMap((layout) => {
    if (isLatin) return own ? [retyped(typed, layout, own).replace(new RegExp(oneSign, 'g'), twoLetters)] : []
    const spellings = [typed, typed.replace(new RegExp(twoLetters, 'g'), oneSign)]
    return Object.values(scripts).flatMap((script) => spellings.map((spelling) => retyped(spelling, script, layout)))
  })
  return [...new Set(others)].filter((other) => other !== typed)
}
