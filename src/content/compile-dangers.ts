import type { Dangers } from '#domain/catalogue.ts'
import { sayingTokens } from '#domain/search/stop-words.ts'
import { tokens } from '#domain/search/tokens.ts'
import type { OfferSource } from './offers.ts'
import type { Vocabularies, VocabularyWords } from './vocabularies.ts'
import { wholeText } from './words/parts.ts'

/** The words of all texts that have nothing to do with danger, in every language. */
function harmlessWords(
  { dangers, needs, helpNow }: Vocabularies,
  words: VocabularyWords,
  offers: readonly OfferSource[],
): ReadonlySet<string> {
  const safety = needs.filter(({ topic }) => topic === 'safety').map(({ id }) => id)
  const dangerous = new Set([...dangers.map(({ need }) => need), ...helpNow, ...safety])
  const texts: string[] = []
  for (const { facts, words: own } of offers) {
    if (facts.needs.some((need) => dangerous.has(need))) continue
    for (const text of Object.values(own)) texts.push(wholeText(text), ...text.head.keywords)
  }
  for (const { id } of needs) {
    if (dangerous.has(id)) continue
    for (const language of Object.values(words.needs)) {
      const { sentence = '', keywords = [] } = language.words[id] ?? {}
      texts.push(sentence, ...keywords)
    }
  }
  return new Set(texts.flatMap(tokens))
}

/** The words of danger of all languages together, and which of them stand in no harmless text. */
export function compileDangers(
  vocabularies: Vocabularies,
  words: VocabularyWords,
  offers: readonly OfferSource[],
): Dangers {
  const dangers = vocabularies.dangers.map(({ id, need }) => {
    const phrases = Object.values(words.dangers).flatMap((language) => language.words[id]?.keywords ?? [])
    return { id, need, phrases: [...new Set(phrases)] }
  })
  const harmless = harmlessWords(vocabularies, words, offers)
  const all = new Set(dangers.flatMap(({ phrases }) => phrases.flatMap(sayingTokens)))
  return { dangers, strong: [...all].filter((word) => word.length >= 3 && !harmless.has(word)) }
}
