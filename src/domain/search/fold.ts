/**
 * One folding for what is written and for what is asked, so that both meet: case, marks, umlauts and the letters that are
 * typed for one another in Arabic, Persian, Cyrillic and Turkish keyboards.
 */

/**
 * Ethiopic letters that are said alike in Amharic and Tigrinya and written for one another: for each, seven forms (one a vowel) from
 * the first code to the second.
 */
const ethiopicTwins: readonly (readonly [number, number])[] = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
]
const ethiopicForms = 7

function ethiopicLetters(): Record<string, string> {
  const pairs = ethiopicTwins.flatMap(([from, to]) =>
    Array.from({ length: ethiopicForms }, (_, form) => [
      String.fromCharCode(from + form),
      String.fromCharCode(to + form),
    ]),
  )
  return Object.fromEntries(pairs)
}

/** Letters without a mark to strip: which one they are folded to. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ə: 'e',
  // Arabic script: forms of alef, yeh, kaf, heh and the Pashto, Urdu and Kurdish letters beside them.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ګ: 'گ',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ء: '',
  ټ: 'ت',
  ډ: 'د',
  ړ: 'ر',
  ڼ: 'ن',
  ږ: 'ژ',
  ښ: 'ش',
  // Tatweel and the characters that join or part letters without being any.
  ـ: '',
  '\u200c': '',
  '\u200d': '',
  '\u200e': '',
  '\u200f': '',
  '\u00ad': '',
  // Cyrillic: Ukrainian and Russian spellings of one sound (й, ї and ё lose their mark anyway).
  і: 'и',
  є: 'е',
  ґ: 'г',
  ы: 'и',
  э: 'е',
  ъ: '',
  ь: '',
  ...ethiopicLetters(),
}
const letter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')
const ascii = /^[\p{ASCII}]*$/u
const cyrillicApostrophe = /([\u0400-\u04ff])['’‘ʼ`](?=[\u0400-\u04ff])/g

/** Every block of decimal digits starts at a multiple of ten from one of these. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}

/** The folded form: lower case, without marks, with one letter for those that people mix up. Folding twice changes nothing. */
export function fold(text: string): string {
  let folded = text.toLowerCase()
  if (!ascii.test(folded)) {
    folded = folded
      // Normalizing would make a space of this apostrophe.
      .replace(/´/g, "'")
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(letter, (found) => letters[found] ?? '')
      .replace(/\p{Nd}/gu, latinDigit)
      .replace(cyrillicApostrophe, '$1')
  }
  return foldUmlauts(folded)
}

/** `ä`, `ae` and `a` become one (Flüchtling, Fluechtling, Fluchtling); `aue`, `eue` and `que` keep their e (Frauen, neue, Quelle). */
function foldUmlauts(folded: string): string {
  const short = folded.replace(/ae+/g, 'a').replace(/oe+/g, 'o')
  if (!short.includes('ue')) return short
  let result = ''
  for (const part of short.split(/(ue+)/)) {
    const keeps = !part.startsWith('ue') || 'aeq'.includes(result.slice(-1) || ' ')
    result += keeps ? part : 'u'
  }
  return result
}
