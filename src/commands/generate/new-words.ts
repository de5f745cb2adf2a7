import { fingerprint } from '#content/fingerprint.ts'
import { parseBlocks } from '#content/markdown.ts'
import type { OfferSource, WordsSource } from '#content/offers.ts'
import { Problems } from '#content/problems.ts'
import { checkWords } from '#content/words/check-words.ts'
import { type Locale, sourceLocale } from '#domain/text.ts'
import { longWord, type Models } from './models.ts'
import { pick, type Random } from './random.ts'

/** The part of longer words that is made anew, tried in this order until the checks of words are content. */
const newParts = [0.35, 0.15, 0]

/** A word from two halves of others, in the case of the old one. */
function newWord(old: string, words: readonly string[], random: Random): string {
  const [first, second] = [pick(words, random), pick(words, random)]
  const made = (first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2))).slice(0, 14)
  const lower = made.toLowerCase()
  return old.charAt(0) === old.charAt(0).toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1)
}

const syllables = [
  'Al',
  'Ber',
  'Dorn',
  'Eck',
  'Fal',
  'Grün',
  'Hal',
  'Kar',
  'Lin',
  'Mar',
  'Neu',
  'Ost',
  'Rot',
  'Son',
  'Tal',
  'Wal',
]
const endings = ['au', 'bach', 'berg', 'feld', 'furt', 'heim', 'hausen', 'rode', 'stedt', 'tal']

/** An invented name for a number; no two numbers have the same. */
export function townName(number: number): string {
  const first = syllables[number % syllables.length] ?? ''
  const ending = endings[Math.floor(number / syllables.length) % endings.length] ?? ''
  const round = Math.floor(number / syllables.length / endings.length)
  return `${first}${syllables[(number * 7 + round) % syllables.length]?.toLowerCase() ?? ''}${ending}${round > 0 ? `-${round}` : ''}`
}

/** Puts another town in the place of the real one. Names of the real one stand in Latin letters in every language. */
export const inTown = (text: string, town: string) =>
  text.replace(/Eisenach(?:er)?|Wartburgkreis(?:es)?|Айзенах\p{L}*/gu, () => town)

/** The same for everything below a value. */
export function everyText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map((one) => everyText(one, change)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, everyText(own, change)])) as Value
}

function source(file: string, head: WordsSource['head'], body: string): WordsSource {
  return { file, head, body, blocks: parseBlocks(body, file, 1, new Problems()), fingerprint: fingerprint(head, body) }
}

/** The words of a new offer in every language: those of its model with other words in them, as far as the checks allow. */
export function newWords(
  model: OfferSource,
  town: string,
  models: Models,
  random: Random,
): Readonly<Record<Locale, WordsSource>> {
  for (const part of newParts) {
    const words: Record<Locale, WordsSource> = {}
    const problems = new Problems()
    for (const [locale, { head, body }] of Object.entries(model.words)) {
      const own = models.words.get(locale) ?? []
      const change = (text: string) =>
        inTown(
          text.replace(longWord, (word) =>
            random() < part && !models.keeps(word) ? newWord(word, own, random) : word,
          ),
          town,
        )
      const { origin, basedOn: _basedOn, ...texts } = head
      words[locale] = source(`${model.id}/${locale}.md`, { ...everyText(texts, change), origin }, change(body))
    }
    const german = words[sourceLocale]
    for (const [locale, own] of Object.entries(words)) checkWords(locale, own, german, models.glossary, problems)
    if (part === 0 || problems.list.length === 0) return words
  }
  return {}
}
