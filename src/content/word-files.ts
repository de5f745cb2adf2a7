import * as v from 'valibot'
import { basedOn, id, origin, plainText } from './shapes.ts'

/** The shapes of the files that hold the words of lists and of the interface, one a language. */

/** The words of a vocabulary in one language. */
function wordsFile<T extends v.ObjectEntries>(entries: T) {
  return v.strictObject({ origin, basedOn, words: v.record(id, v.strictObject(entries)) })
}
export const topicWords = wordsFile({ name: plainText, summary: plainText })
export const needWords = wordsFile({ sentence: plainText })
export const phraseWords = wordsFile({ sentence: plainText })
export const dangerWords = wordsFile({ keywords: v.pipe(v.array(plainText), v.minLength(1, 'Hier fehlen Wörter.')) })
export const audienceWords = wordsFile({ name: plainText, summary: plainText })
export const documentWords = wordsFile({ name: plainText, where: v.optional(plainText) })
export const checkWords = wordsFile({ text: plainText, why: v.optional(plainText) })
export const areaWords = wordsFile({ name: plainText })
export const goalWords = wordsFile({
  name: v.optional(plainText),
  text: v.optional(plainText),
  answer: v.optional(plainText),
})

const phrases = v.record(id, v.array(plainText))
/** What people say in one language; nobody sees it, so nothing is made from the German words. */
export const glossaryWords = v.strictObject({ origin, topics: phrases, needs: phrases, terms: phrases })

/** The words of the interface: flat keys, one text each. */
export const messagesFile = v.record(v.string(), v.string())
