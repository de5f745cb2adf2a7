import type { Locale } from '#domain/text.ts'
import { sourceLocale } from '#domain/text.ts'
import type { WordsSource } from '../offers.ts'
import type { Problems } from '../problems.ts'
import { leftover } from './leftovers.ts'
import { keptNames, lostNames } from './names.ts'
import { lostNegation } from './negations.ts'
import { numberDifference } from './numbers.ts'
import { partsOf, wholeText } from './parts.ts'
import { hasOwnScript, isInScript } from './script.ts'
import { longSentence, longWord, mostLettersInWord, mostWordsInSentence } from './simple-german.ts'
import { missingTerm, type Term } from './terms.ts'

/** What every text is held against: names that are the same in every language, and one term for one thing. */
export interface Glossary {
  /** All names of offers, providers, papers and places: none is a word left over from German. */
  readonly names: readonly string[]
  /** Names that a translation must keep where the German text has them. */
  readonly kept: readonly string[]
  readonly terms: readonly Term[]
}

export function glossaryOf(offers: readonly string[], others: readonly string[], terms: readonly Term[]): Glossary {
  const names = [...new Set([...offers, ...others])].sort((a, b) => b.length - a.length)
  return { names, kept: keptNames(offers), terms }
}

type Say = (place: string, message: string) => void
type Texts = ReadonlyMap<string, string>

const eastern = /[\u0660-\u0669\u06f0-\u06f9]/

/** Holds the texts of one file (place → text) against the language it is written in. */
function checkLanguage(locale: Locale, texts: Texts, { names }: Glossary, say: Say): void {
  for (const [place, text] of texts) {
    const rest = leftover(text, locale, names)
    if (rest !== undefined) say(place, `Hier steht etwas in einer anderen Sprache: „${rest}“. Übersetzen Sie es.`)
    if (eastern.test(text)) say(place, 'Schreiben Sie Ziffern als 0–9, wie sie an Türen und auf Telefonen stehen.')
    if (locale === 'de-simple') checkSimple(text, names, (message) => say(place, message))
  }
  if (!isInScript([...texts.values()].join('\n'), locale)) {
    say('', 'Der Text steht nicht in der Schrift dieser Sprache. Haben Sie die Datei verwechselt?')
  }
}

function checkSimple(text: string, names: readonly string[], say: (message: string) => void): void {
  const sentence = longSentence(text)
  if (sentence) {
    say(`Der Satz „${sentence}“ ist zu lang für Einfache Sprache. Höchstens ${mostWordsInSentence} Wörter.`)
  }
  const word = longWord(text, names)
  if (word) say(`Das Wort „${word}“ ist zu lang für Einfache Sprache. Höchstens ${mostLettersInWord} Buchstaben.`)
}

/** A text that is as long as a phrase, so that it cannot be a name alone. */
const phrase = 20
const placeholder = /\{\{[^}]*\}\}/g

function checkPart(locale: Locale, place: string, german: string, own: string, { names }: Glossary, say: Say): void {
  const { lost, invented } = numberDifference(german, own)
  if (lost.length > 0) say(place, `Diese Zahlen stehen im deutschen Text, hier aber nicht: ${lost.join(', ')}.`)
  if (invented.length > 0) say(place, `Diese Zahlen stehen nicht im deutschen Text: ${invented.join(', ')}.`)
  const bare = own.replace(placeholder, '')
  const same = own === german && bare.length > phrase && !names.includes(german)
  if ((same && locale !== 'de-simple') || !hasOwnScript(bare, locale, names)) {
    say(place, 'Das steht noch auf Deutsch hier. Übersetzen Sie es.')
  }
}

/**
 * Holds short texts (place → text) against their language and against the German ones: names of topics, sentences of needs,
 * words of the interface. Texts at places that the German file does not have are judged elsewhere.
 */
export function checkTexts(
  locale: Locale,
  file: string,
  own: Texts,
  german: Texts,
  glossary: Glossary,
  problems: Problems,
): void {
  const say: Say = (place, message) => problems.add(file, place, message)
  checkLanguage(locale, own, glossary, say)
  if (locale === sourceLocale) return
  for (const [place, text] of own) {
    const source = german.get(place)
    if (source !== undefined) checkPart(locale, place, source, text, glossary, say)
  }
}

/** How much longer or shorter a text may be than the German one: beyond that, a part was lost or added. */
const lengths = { shortest: 0.5, longest: 2.2, longestSimple: 3.5 }

/** Amounts and steps are counted against the facts. */
const counted = ['amounts', 'steps']

/** Holds the words of an offer against their language and against the German ones they were made from. */
export function checkWords(
  locale: Locale,
  own: WordsSource,
  german: WordsSource | undefined,
  glossary: Glossary,
  problems: Problems,
): void {
  const say: Say = (place, message) => problems.add(own.file, place, message)
  checkLanguage(locale, partsOf(own), glossary, say)
  if (!german || locale === sourceLocale) return
  const [ownText, germanText] = [wholeText(own), wholeText(german)]
  // Simple German says things in another order, so it is compared as a whole.
  const whole = locale === 'de-simple'
  const ownParts = whole ? new Map([['', ownText]]) : partsOf(own)
  const germanParts = whole ? new Map([['', germanText]]) : partsOf(german)
  for (const part of new Set([...germanParts.keys(), ...ownParts.keys()])) {
    const [source, text] = [germanParts.get(part), ownParts.get(part)]
    if (source !== undefined && text !== undefined) {
      checkPart(locale, part, source, text, glossary, say)
      if (lostNegation(source, text, locale)) {
        say(part, 'Im deutschen Text steht „nicht“ oder „kein“, hier nirgends. Ist eine Verneinung verloren gegangen?')
      }
    } else if (text !== undefined) say(part, 'Dieser Teil steht nicht im deutschen Text. Löschen Sie ihn.')
    else if (!counted.includes(part))
      say(part, 'Dieser Teil steht im deutschen Text, hier fehlt er. Übersetzen Sie ihn.')
  }
  // The page shows the official name under the title, so the title may translate it.
  const named = [...partsOf(german)].map(([part, text]) => (part === 'title' ? '' : text)).join('\n')
  for (const name of lostNames(named, ownText, glossary.kept)) {
    say('', `Der deutsche Name „${name}“ fehlt. Er steht so an der Tür und im Brief; schreiben Sie ihn dazu.`)
  }
  for (const term of glossary.terms) {
    const stems = missingTerm(term, germanText, ownText, locale)
    if (stems) say('', `Im deutschen Text steht „${term.german.source}“. Das heißt hier überall: ${stems.join(', ')}.`)
  }
  const ratio = ownText.length / germanText.length
  const longest = whole ? lengths.longestSimple : lengths.longest
  if (ratio < lengths.shortest) say('', 'Der Text ist viel kürzer als der deutsche. Fehlt ein Teil?')
  if (ratio > longest) say('', 'Der Text ist viel länger als der deutsche. Steht hier etwas, das dort nicht steht?')
}
