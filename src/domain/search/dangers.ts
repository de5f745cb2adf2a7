import type { Dangers } from '../catalogue.ts'
import { dangerWords } from './danger-words.ts'
import { remembering } from './remembering.ts'
import { isStopWord, stopWordLanguages } from './stop-words.ts'
import { questionTokens } from './tokens.ts'

/** Tells from a question which dangers it speaks of. */
export interface DangerWatch {
  /** Needs whose help must stand on top, the likeliest first. */
  needs(query: string): string[]
}

/** More than three kinds of help on top push each other away. */
const mostNeeds = 3

/** A phrase is meant when at least this part of its saying words is, and one of them is strong. */
const leastPart = 0.6

/** A strong word is dangerous alone when at least this many phrases have it. */
const leastPhrases = 2

/** A word that is dangerous alone must be as long as this to be heard misspelt, and only in words that the catalogue does not know: `best` is not `beat`. */
const longEnough = 6

/** How many words of questions are remembered. */
const mostRemembered = 500

interface Phrase {
  readonly need: string
  /** Numbers of its words. */
  readonly words: readonly number[]
  /** How many letters they have. */
  readonly letters: number
}

/** Strong words of several phrases, all about one need: `kızım` (my daughter) is in many, but about many. */
function dangerousAlone(phrases: readonly Phrase[], strong: ReadonlySet<number>): ReadonlyMap<number, string> {
  const needs = new Map<number, string[]>()
  for (const { need, words } of phrases) {
    for (const word of words) if (strong.has(word)) needs.set(word, [...(needs.get(word) ?? []), need])
  }
  return new Map(
    [...needs].flatMap(([word, [need = '', ...others]]) =>
      others.length + 1 >= leastPhrases && others.every((other) => other === need) ? [[word, need] as const] : [],
    ),
  )
}

/**
 * A watch over phrases of every language at once: people in danger type in whatever language comes, and as it comes. `isKnown`
 * tells words that the catalogue uses: those are not taken for misspelt ones (`schlafen` is not `schlagen`).
 */
export function dangerWatch({ dangers }: Dangers, isKnown: (token: string) => boolean): DangerWatch {
  const written = dangers.flatMap(({ need, phrases }) => phrases.map((text) => ({ need, said: text.split(' ') })))
  const bare = (word: string) => word.replace(/!/g, '')
  const words = dangerWords(written.flatMap(({ said }) => said.map(bare)))
  const { terms } = words
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const numberOf = (word: string) => numbers.get(bare(word)) as number
  const phrases = written.map(
    ({ need, said }): Phrase => ({ need, words: said.map(numberOf), letters: bare(said.join('')).length }),
  )
  const strong = new Set(written.flatMap(({ said }) => said.filter((word) => word.startsWith('!')).map(numberOf)))
  const alone = dangerousAlone(phrases, strong)
  /** For each word, the phrases that have it. */
  const phrasesOf = terms.map((): number[] => [])
  phrases.forEach(({ words: own }, number) => {
    for (const word of own) phrasesOf[word]?.push(number)
  })

  const isUsual = (word: string) => isStopWord(word, stopWordLanguages) || isKnown(word)
  /** Letters are typed one after the other: all words but the last were listened to a moment ago. */
  const wordsMeant = remembering(mostRemembered, (asked: string) => {
    // A word of every sentence is itself and nothing like it: `his` is not `hits`, `will` is not `Willen`.
    const isCommon = isStopWord(asked, stopWordLanguages)
    return words.meant(asked, { stems: !isCommon, misspelt: !isUsual(asked) })
  })

  /** The words of a question. Two usual ones are only taken for one that was torn apart where that is a word as it stands. */
  function askedWords(query: string): Set<string> {
    const asked = questionTokens(query)
    const usual = new Set(asked.flatMap(([word = '']) => (isUsual(word) ? word : [])))
    const tornFromUsual = (joined: string) =>
      [...usual].some((word) => joined.startsWith(word) && usual.has(joined.slice(word.length)))
    return new Set(
      asked.flatMap(([word = '', ...joined]) => [
        word,
        ...joined.filter((one) => numbers.has(one) || !tornFromUsual(one)),
      ]),
    )
  }

  /** How sure it is that a phrase is meant, from 0 to 1 and more for longer ones. */
  function sureness({ words: own, letters }: Phrase, spoken: ReadonlySet<number>): number {
    const meant = own.filter((word) => spoken.has(word))
    if (meant.length === own.length) return 1 + letters / 100
    const enough = meant.length >= 2 && meant.length >= leastPart * own.length
    return enough && meant.some((word) => strong.has(word)) ? meant.length / own.length : 0
  }

  return {
    needs(query) {
      const asked = [...askedWords(query)]
      const spoken = new Set(asked.flatMap(wordsMeant))
      const sure = new Map<string, number>()
      const note = (need: string, value: number) => {
        if (value > (sure.get(need) ?? 0)) sure.set(need, value)
      }
      // In the order of the list: of two that are as sure, the first one stands first.
      for (const number of Uint32Array.from(new Set([...spoken].flatMap((word) => phrasesOf[word] ?? []))).sort()) {
        const phrase = phrases[number] as Phrase
        note(phrase.need, sureness(phrase, spoken))
      }
      const strange = new Set(asked.filter((word) => !isKnown(word)).flatMap(wordsMeant))
      for (const [word, need] of alone) {
        const term = terms[word] as string
        if (asked.includes(term) || (term.length >= longEnough && strange.has(word))) note(need, leastPart)
      }
      return [...sure]
        .sort(([, a], [, b]) => b - a)
        .slice(0, mostNeeds)
        .map(([need]) => need)
    },
  }
}
