import type { Dangers } from '#domain/catalogue.ts'
import { isStopWord, sayingTokens, stopWordLanguages } from '#domain/search/stop-words.ts'
import { tokens } from '#domain/search/tokens.ts'
import type { Locale } from '#domain/text.ts'
import type { SearchGlossary } from './glossary.ts'
import type { OfferSource } from './offers.ts'
import type { Vocabularies } from './vocabularies.ts'
import type { VocabularyWords } from './vocabulary-words.ts'
import { wholeText } from './words/parts.ts'

/** A word that only one harmless offer, need or topic uses is still strong: one coincidence must not make a danger weak. */
const leastTexts = 2

/** The words of texts that have nothing to do with danger, in every language. */
function harmlessWords(
  { dangers, needs, helpNow }: Vocabularies,
  words: VocabularyWords,
  offers: readonly OfferSource[],
  phrases: SearchGlossary['phrases'],
): ReadonlySet<string> {
  const safety = needs.filter(({ topic }) => topic === 'safety').map(({ id }) => id)
  const dangerous = new Set([...dangers.flatMap(({ need }) => need ?? []), ...helpNow, ...safety])
  /** For each offer, need and topic, all its texts. */
  const texts: string[][] = []
  for (const { facts, words: own } of offers) {
    if (facts.needs.some((need) => dangerous.has(need))) continue
    texts.push(Object.values(own).flatMap((text) => [wholeText(text), ...text.head.keywords]))
  }
  for (const { id } of needs) {
    if (dangerous.has(id)) continue
    const sentences = Object.values(words.needs).map((language) => language.words[id]?.sentence ?? '')
    texts.push([...sentences, ...Object.values(phrases).flatMap((language) => language.needs[id] ?? [])])
  }
  for (const language of Object.values(phrases)) {
    for (const [id, said] of Object.entries(language.topics)) if (id !== 'safety') texts.push([...said])
  }
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(text.flatMap(tokens))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const everyday = dangers.filter(({ need }) => need === undefined)
  const sentences = Object.values(words.dangers).flatMap((language) =>
    everyday.flatMap(({ id }) => language.words[id]?.keywords ?? []),
  )
  return new Set([
    ...[...counts].filter(([, count]) => count >= leastTexts).map(([word]) => word),
    ...sentences.flatMap(tokens),
  ])
}

/**
 * The words of a phrase that say something in any language, so that more of it may be missing or misspelt; but never one word
 * alone of several: in English `die` is no article.
 */
function dangerWords(phrase: string, locale: Locale, harmless: ReadonlySet<string>): string[] {
  const few = [...new Set(sayingTokens(phrase, ...stopWordLanguages))]
  // `son wants` alone is harmless, `son wants to die` is not.
  if (few.length > 1 && few.some((word) => !harmless.has(word))) return few
  const own = [...new Set(sayingTokens(phrase, locale))]
  const [only] = own
  // `hit` alone is harmless, `he hit me` is not.
  return own.length === 1 && only !== undefined && harmless.has(only) ? [...new Set(tokens(phrase))] : own
}

/** The words of danger of all languages together, the strong ones marked: those that hardly any harmless text uses. */
export function compileDangers(
  vocabularies: Vocabularies,
  words: VocabularyWords,
  offers: readonly OfferSource[],
  { phrases: said }: Pick<SearchGlossary, 'phrases'>,
): Dangers {
  const harmless = harmlessWords(vocabularies, words, offers, said)
  const marked = (word: string, locale: Locale) =>
    word.length >= 3 && !harmless.has(word) && !isStopWord(word, [locale]) ? `!${word}` : word
  const dangers = vocabularies.dangers.flatMap(({ id, need }) => {
    if (need === undefined) return []
    const phrases = Object.entries(words.dangers).flatMap(([locale, language]) =>
      (language.words[id]?.keywords ?? []).map((phrase) =>
        dangerWords(phrase, locale, harmless)
          .map((word) => marked(word, locale))
          .join(' '),
      ),
    )
    return { id, need, phrases: [...new Set(phrases)] }
  })
  return { dangers }
}
