import type { Locale } from '#domain/text.ts'

/** Letters that a language does not have, but a neighbour with the same script: signs of a word in the wrong language. */
const foreignLetters: Readonly<Record<Locale, RegExp>> = {
  ar: /[پچژگکیۀ]/u,
  fa: /[يكةى]/u,
  uk: /[ыъэё]/iu,
  ru: /[іїєґ]/iu,
}

/** Small words that stand in most sentences of a language, but not in the names of its offices. */
const smallWords: Readonly<Record<Locale, readonly string[]>> = {
  de: [
    'oder',
    'nicht',
    'wenn',
    'sie',
    'ist',
    'sind',
    'wird',
    'einen',
    'eine',
    'ein',
    'das',
    'auch',
    'nur',
    'haben',
    'können',
  ],
  ru: ['что', 'если', 'или', 'это', 'также', 'только', 'нужно', 'когда', 'чтобы', 'есть'],
  uk: ['що', 'якщо', 'або', 'це', 'також', 'тільки', 'потрібно', 'коли', 'щоб', 'є'],
  en: ['the', 'and', 'you', 'your', 'for', 'with', 'not', 'is', 'are', 'when', 'or', 'this'],
}

/** A sentence of another language inside a text; two small words in one sentence give it away. */
function foreignSentence(text: string, locale: Locale): string | undefined {
  const others = Object.entries(smallWords).filter(([other]) => !locale.startsWith(other))
  return text.split(/(?<=[.!?؟…])\s+|\n/u).find((sentence) => {
    const words = (sentence.toLowerCase().match(/\p{L}+/gu) ?? []) as string[]
    return others.some(([, small]) => new Set(words.filter((word) => small.includes(word))).size >= 2)
  })
}

/** Letters by which names are looked up; shorter names are looked up whole. */
const startLength = 4
const startLengths = [startLength, 3, 2, 1]
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** Names by how they begin, the longest first; made once for a list, because there are thousands of names and texts. */
function byStart(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(names)
  if (known) return known
  const made = new Map<string, string[]>()
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const start = name.slice(0, startLength)
    const others = made.get(start)
    if (others) others.push(name)
    else made.set(start, [name])
  }
  indexes.set(names, made)
  return made
}

/** A space in the place of every name. */
function withoutNames(text: string, names: readonly string[]): string {
  const index = byStart(names)
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const name = startLengths
      .flatMap((length) => index.get(text.slice(at, at + length)) ?? [])
      .find((one) => text.startsWith(one, at))
    rest += name ? ' ' : text.charAt(at)
    at += name?.length ?? 1
  }
  return rest
}

/** The text without names, and without what is quoted in German or in angles: a German sentence to say to a clerk. */
function without(text: string, names: readonly string[]): string {
  return withoutNames(text, names).replace(/„[^“]*“|«[^»]*»/gu, ' ')
}

/**
 * What was left in another language: a letter or a sentence. German `names` are allowed to stand in every text.
 * `undefined` if nothing was.
 */
export function leftover(text: string, locale: Locale, names: readonly string[]): string | undefined {
  const own = without(text, names)
  const letters = foreignLetters[locale]?.exec(own)
  if (letters) return own.slice(Math.max(0, letters.index - 12), letters.index + 12).trim()
  return foreignSentence(own, locale)
}
