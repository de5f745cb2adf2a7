import { fold } from './fold.ts'

const word = /[\p{L}\p{N}]+/gu
const arabic = /[\u0600-\u06ff]/
const arabicArticle = /^(?:وعال|وبال|وهال|وال|بهال|بال|كال|فال|عال|هال|لل|ال)(?=.{3})/
/** Parents and adults: these words begin as if an article stood before them. */
const withoutArticle = /^(?:والد|بالغ)(?:ين|ان|ون|ات)$/
const arabicEnding = /(?:اتي|اتنا|تنا|تهم|ني|نا|هم|كم|ات|ان|ين|ون|ها|يه|تي|ه|ي)$/

/** Arabic words lose their article, everyday forms of it (`عالمدرسة`, `هالمدرسة`), and the lightest endings, so that `مدرستنا` meets `المدرسة`. */
function arabicStem(token: string): string {
  const bare = withoutArticle.test(token) ? token : token.replace(arabicArticle, '')
  if (bare.length < 5) return bare
  const shorter = bare.replace(arabicEnding, '')
  return shorter.length >= 3 ? shorter : bare
}

/** A word and the number written to it: `hartz4`. Shorter ones are names: `u3`, `b1`. */
const numbered = /(\p{L}{4,})(\p{N})/gu
/** Numerals as laws and benefits bear them: who has `Hartz IV` in mind writes `hartz 4`. */
const numerals: Readonly<Record<string, string>> = { ii: '2', iii: '3', iv: '4', viii: '8', xii: '12' }

/** `Goethestr. 10`, `Goethe Str. 10`: how streets stand in letters. Without a dot or a number it may be a word that is still being typed. */
const shortStreet = /(^|[\p{L}\s-])str(?:\.|(?=\s*\p{N}))/giu

function withWholeStreets(text: string): string {
  return text.replace(shortStreet, '$1straße')
}

/** `can't` is typed `cant` as often. */
const contracted = /n['’]t(?!\p{L})/giu

/** The folded words of a text, in order. */
export function tokens(text: string): string[] {
  return (fold(withWholeStreets(text).replace(contracted, 'nt')).replace(numbered, '$1 $2').match(word) ?? []).map(
    (token) => (arabic.test(token) ? arabicStem(token) : (numerals[token] ?? token)),
  )
}

const hyphenated = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu

/**
 * The folded words of a name, and what people make of its hyphens: `Ernst-Thälmann-Straße` is also looked for as
 * `thalmannstrasse`, `Mutter-Kind-Kur` as `mutterkindkur`.
 */
export function nameTokens(name: string): string[] {
  const joined = (fold(withWholeStreets(name)).match(hyphenated) ?? []).flatMap((compound) => {
    const parts = compound.split('-')
    return [parts.join(''), ...parts.slice(1).map((part, place) => `${parts[place]}${part}`)]
  })
  return [...tokens(name), ...new Set(joined)]
}

/** The words of a question, and neighbours joined: `kinder garten` is also looked for as `kindergarten`. */
export function questionTokens(query: string): string[][] {
  const single = tokens(query)
  return single.map((token, index) => {
    const next = single[index + 1]
    const previous = single[index - 1]
    const joined = [next && token + next, previous && previous + token].filter((one) => one !== undefined)
    return [token, ...joined.filter((one) => one !== '')]
  })
}
