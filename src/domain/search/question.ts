import type { Locale } from '../text.ts'
import { isStopWord } from './stop-words.ts'
import { tokens } from './tokens.ts'

/** A word of a question. */
export interface AskedWord {
  readonly token: string
  /** Joined with the word after it and the word before it: `kinder garten` may be one word. */
  readonly joined: readonly string[]
  /** It stands in every sentence and says little. */
  readonly stop: boolean
}

/** More words than this make a question slower and not clearer. */
const mostWords = 14

/** The words of a question, in order. Where all of them say little (stop words of the given languages, or `isVague`), all count. */
export function askedWords(
  query: string,
  locales: readonly Locale[],
  isVague: (token: string) => boolean = () => false,
): AskedWord[] {
  const all = tokens(query).slice(0, mostWords)
  const saysLittle = (token: string) => isStopWord(token, locales) || isVague(token)
  const onlyStops = all.every(saysLittle)
  return all.map((token, place) => {
    const next = all[place + 1]
    const previous = all[place - 1]
    const joined = [next && token + next, previous && previous + token].filter((one) => one !== undefined && one !== '')
    return { token, joined: joined as string[], stop: !onlyStops && saysLittle(token) }
  })
}
