import { fold } from './fold.ts'

const word = /[\p{L}\p{N}]+/gu
const arabic = /[\u0600-\u06ff]/
const arabicArticle = /^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/
/** Parents and adults: these words begin as if an article stood before them. */
const withoutArticle = /^(?:والد|بالغ)(?:ين|ان|ون|ات)$/
const arabicEnding = /(?:ات|ان|ين|ون|ها|يه|ه|ي)$/

/** Arabic words lose their article and the lightest endings, so that `المدرسة` meets `مدرسة`. */
function arabicStem(token: string): string {
  const bare = withoutArticle.test(token) ? token : token.replace(arabicArticle, '')
  if (bare.length < 5) return bare
  const shorter = bare.replace(arabicEnding, '')
  return shorter.length >= 3 ? shorter : bare
}

/** The folded words of a text, in order. */
export function tokens(text: string): string[] {
  return (fold(text).match(word) ?? []).map((token) => (arabic.test(token) ? arabicStem(token) : token))
}

const hyphenated = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu

/**
 * The folded words of a name, and what people make of its hyphens: `Ernst-Thälmann-Straße` is also looked for as
 * `thalmannstrasse`, `Mutter-Kind-Kur` as `mutterkindkur`.
 */
export function nameTokens(name: string): string[] {
  const joined = (fold(name).match(hyphenated) ?? []).flatMap((compound) => {
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
