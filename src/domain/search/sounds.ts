import { type Dictionary, dictionary, type Match, matches } from './dictionary.ts'
import { distance } from './distance.ts'

/**
 * How a word sounds, written in the classes of its consonants, the same for Latin, Cyrillic and Arabic letters: `jobcenter`,
 * `jobsenter`, `джобцентр` and `جوبسنتر` all are `JPSNTR`. Vowels are left out: people who write by ear write those differently.
 * The idea is Russell's (Soundex, 1918); the classes are chosen so that what one alphabet cannot tell apart is one class in all.
 */
const latinGroups: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 's'],
  [/sch|sh/g, 's'],
  [/dsch|dzh|dj|dg(?=[eiy])/g, 'j'],
  [/ch|kh/g, 'h'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/ck|cc|gg/g, 'k'],
  [/tz|ts|ds/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/x/g, 'ks'],
  [/qu/g, 'kf'],
  // `owslander`, `bildung ow teilhabe`: by ear of English, this is a vowel.
  [/[aeo]w(?![aeiouy])/g, 'a'],
]

function classes(groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(groups).flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound])))
}

const latin = classes({ P: 'bp', T: 'dt', K: 'gkcq', F: 'fvw', L: 'l', M: 'm', N: 'n', R: 'r', S: 'sz', J: 'j' })
const cyrillic = classes({ P: 'бп', T: 'дт', K: 'гк', F: 'фв', L: 'л', M: 'м', N: 'н', R: 'р', S: 'сзцчшщ', J: 'ж' })
const arabic = classes({
  P: 'بپ',
  T: 'تطدض',
  K: 'كقگغ',
  F: 'فڤ',
  L: 'ل',
  M: 'م',
  N: 'ن',
  R: 'ر',
  S: 'سصثزذظشچ',
  J: 'جژ',
})

/** Sounds in a row that are one. */
function squeezed(sounds: string): string {
  return sounds.replace(/TS/g, 'S').replace(/(.)\1+/g, '$1')
}

/** The sounds of a word; its first letter may be a consonant where it is none elsewhere. */
function soundsOf(word: string, known: ReadonlyMap<string, string>, first: Readonly<Record<string, string>>): string {
  const [initial = '', ...rest] = word
  return squeezed(
    [first[initial] ?? known.get(initial) ?? '', ...rest.map((letter) => known.get(letter) ?? '')].join(''),
  )
}

function latinSounds(word: string): string[] {
  const spelt = (text: string) => latinGroups.reduce((changed, [group, sound]) => changed.replace(group, sound), text)
  // In Turkish `c` is said like a German `dsch`.
  const spellings = /c(?![hk])/.test(word) ? [word, word.replace(/c(?![hk])/g, 'j')] : [word]
  return spellings.map((spelling) => soundsOf(spelt(spelling), latin, { y: 'J' }))
}

function cyrillicSounds(word: string): string[] {
  const spelt = word
    .replace(/дж/g, 'ж')
    .replace(/тс|дс/g, 'ц')
    .replace(/^и(?=[оеаую])/, 'ж')
  return [soundsOf(spelt, cyrillic, { ю: 'J', я: 'J' })]
}

function arabicSounds(word: string): string[] {
  // `ج` is said like `g` or like `j`, according to where somebody comes from, and foreign words have either.
  const spellings = word.includes('ج') ? [word, word.replace(/ج/g, 'گ'), word.replace(/ج(?!.*ج)/, 'گ')] : [word]
  return spellings.map((spelling) => soundsOf(spelling, arabic, { و: 'F', ي: 'J' }))
}

const alphabets = {
  latin: { letter: /[a-z]/, sounds: latinSounds },
  cyrillic: { letter: /[\u0400-\u04ff]/, sounds: cyrillicSounds },
  arabic: { letter: /[\u0600-\u06ff]/, sounds: arabicSounds },
}

/** The alphabet of a folded word; `undefined` for those whose sounds we do not know. */
function alphabetOf(word: string): keyof typeof alphabets | undefined {
  const names = Object.keys(alphabets) as (keyof typeof alphabets)[]
  return names.find((name) => alphabets[name].letter.test(word))
}

/** How a folded word sounds: one code, or some where its letters are read in different ways; none for other alphabets. */
export function sounds(word: string): string[] {
  const alphabet = alphabetOf(word)
  return alphabet ? [...new Set(alphabets[alphabet].sounds(word))].filter(({ length }) => length >= 2) : []
}

/** Words of a dictionary by how they sound. */
export interface SoundBook {
  readonly terms: readonly string[]
  readonly codes: Dictionary
  readonly termsOf: ReadonlyMap<string, readonly number[]>
}

/** Shorter words sound like too many others. */
const shortestWord = 4

/** By ear, German `er` is a vowel before a consonant and at the end: `eltangeld`, `untahalt`. */
const vowelR = /(.)er(?![aeiouy])/g
/** Without it, words of fewer sounds than this are too much like others. */
const leastWithoutR = 4

/** How a word of the catalogue sounds, and how it does to those who know German by ear. */
function soundsHeard(word: string): string[] {
  const byEar = sounds(word.replace(vowelR, '$1a')).filter(({ length }) => length >= leastWithoutR)
  return [...new Set([...sounds(word), ...byEar])]
}

export function soundBook({ terms }: Dictionary): SoundBook {
  const termsOf = new Map<string, number[]>()
  terms.forEach((term, number) => {
    if (term.length < shortestWord) return
    for (const code of soundsHeard(term)) {
      const numbers = termsOf.get(code)
      if (numbers) numbers.push(number)
      else termsOf.set(code, [number])
    }
  })
  return { terms, codes: dictionary(termsOf.keys()), termsOf }
}

/** How sure we are when this many sounds agree: few sounds agree by chance. */
function sureness(length: number): number {
  if (length >= 5) return 0.8
  if (length === 4) return 0.7
  return length === 3 ? 0.5 : 0.3
}

/** Words whose sounds are only like one another are less sure. */
const nearPart = 0.68
/** Codes that are only like one another must be this like. */
const leastLikeness = 0.6

/** In one alphabet, words that sound alike also look alike: at least half of their letters agree. */
function mayBeMeant(token: string, term: string): boolean {
  if (alphabetOf(token) !== alphabetOf(term)) return true
  const most = Math.floor(Math.min(token.length, term.length) / 2)
  return distance(token, term, most) <= most
}

/** The words that sound like a token, or nearly, if it is long enough to tell. */
export function soundingLike({ terms, codes, termsOf }: SoundBook, token: string): Match[] {
  const found = new Map<number, number>()
  for (const code of sounds(token)) {
    if (code.length < 3 && token.length > 6) continue
    const near = code.length >= 5 ? matches(codes, code) : [{ term: -1, similarity: 0 }]
    const exact = termsOf.has(code) ? [{ own: code, likeness: 1 }] : []
    const others = near
      .filter(({ similarity }) => similarity >= leastLikeness && similarity < 1)
      .map(({ term, similarity }) => ({ own: codes.terms[term] ?? '', likeness: nearPart * similarity }))
    for (const { own, likeness } of [...exact, ...others]) {
      for (const number of termsOf.get(own) ?? []) {
        if (!mayBeMeant(token, terms[number] ?? '')) continue
        found.set(number, Math.max(found.get(number) ?? 0, likeness * sureness(code.length)))
      }
    }
  }
  return [...found].map(([term, similarity]) => ({ term, similarity }))
}

const vowel = /^[aeiouаеиоуюяاوي]/

/** Whether a word is a name written in another alphabet, nearly as long. */
export function isNameInOtherLetters(token: string, name: string): boolean {
  if (alphabetOf(token) === alphabetOf(name) || Math.abs(token.length - name.length) > 2) return false
  const codes = sounds(name)
  // A name that begins with a vowel does so in every alphabet.
  if (vowel.test(token) !== vowel.test(name)) return false
  return sounds(token).some((code) => codes.includes(code))
}
