import type { Facts } from '../catalogue.ts'
import type { Locale } from '../text.ts'
import { bestFirst, bounded, highest, putFirst } from './best-first.ts'
import { isConfident } from './confidence.ts'
import { dangerWatch } from './dangers.ts'
import { type Dictionary, isTerm, type Match } from './dictionary.ts'
import { emergencyLines } from './emergency-lines.ts'
import { otherKeyboards } from './keyboard.ts'
import { type LexiconFile, meanings, openLexicon } from './lexicon.ts'
import { lifter } from './lift.ts'
import { expander } from './meant-words.ts'
import { isRareName, nameSearch } from './named-offers.ts'
import { numberSearch } from './number-search.ts'
import { offerScorer } from './offer-scores.ts'
import { providerSearch } from './provider-search.ts'
import { type AskedWord, askedWords } from './question.ts'
import { rank } from './rank.ts'
import { type SearchCommon, type ThingMeant, thingsMeant } from './search-files.ts'
import { type IndexFile, openIndex, rarityOf, type SearchIndex } from './search-index.ts'
import { isNameInOtherLetters } from './sounds.ts'
import { isStopWord } from './stop-words.ts'
import { textScorer } from './text-scores.ts'
import { tokens } from './tokens.ts'
import { varied } from './varied.ts'
import { weigh } from './weighed-words.ts'

/** A thing that was found; `score` is between 0 and 1 and only tells hits of one question apart. */
export interface Hit {
  readonly id: string
  readonly score: number
}

/** An offer that was found. */
export interface FoundOffer extends Hit {
  /** The need through which it was found, where its own words would not have done. */
  readonly through?: string | undefined
}

/** What the finder says to a question. */
export interface Answer {
  readonly query: string
  /** Best first. Empty if nothing fits well enough. */
  readonly offers: readonly FoundOffer[]
  /** What comes nearest where nothing fits well enough, best first. */
  readonly nearest: readonly FoundOffer[]
  /** Needs whose sentence may be meant, best first. */
  readonly needs: readonly Hit[]
  readonly topics: readonly Hit[]
  /** Providers whose name is asked for, best first. */
  readonly providers: readonly Hit[]
  /** Needs whose help stands on top, because the question speaks of danger. */
  readonly dangers: readonly string[]
  /** Whether something fits. If not, the needs are only the nearest ones. */
  readonly sure: boolean
  /** What is answered instead, where nothing fits: what the same keys write on another keyboard. */
  readonly meantInstead?: string | undefined
  /** The folded words of the catalogue that were meant, for marking them where they are shown. */
  readonly words: readonly string[]
}

/** Answers questions about one catalogue. */
export interface Finder {
  ask(query: string): Answer
  /** Does what the first question would otherwise wait for. */
  warm(): void
}

/** Everything a finder is made of: what is true in every language, and the indexes and lexicons it looks through. */
export interface FinderParts {
  readonly facts: Facts
  readonly common: SearchCommon
  /** Of the reader's language and German. */
  readonly indexes: Readonly<Record<Locale, IndexFile>>
  /** Of the reader's language, German and English. */
  readonly lexicons: Readonly<Record<Locale, LexiconFile>>
}

/** Words that are marked where they are shown: the surest, and only so many. */
const leastMarked = 0.42
const mostWords = 60

/** What a word may mean in each list of words, the surest first. */
type Meant = readonly (readonly Match[])[]

/** How surely a word of the question is known, from 0 to 1. */
function surestOf(lists: Meant): number {
  return lists.reduce((most, [first]) => Math.max(most, first?.similarity ?? 0), 0)
}

/** The words that were meant, the surest of each list. */
function meantTerms(meant: readonly Meant[], dictionaries: readonly Dictionary[]): string[] {
  const terms = meant.flatMap((lists) =>
    lists.flatMap((matches, list) =>
      matches
        .filter(({ similarity }) => similarity >= leastMarked)
        .map(({ term }) => dictionaries[list]?.terms[term] ?? ''),
    ),
  )
  return [...new Set(terms)].slice(0, mostWords)
}

/** Makes a finder ready to be asked. */
export function openFinder({ facts, common, indexes, lexicons }: FinderParts): Finder {
  const locales = Object.keys(indexes)
  const [locale = facts.sourceLocale] = locales
  const openIndexes = Object.values(indexes).map(openIndex)
  const openLexicons = Object.values(lexicons).map(openLexicon)
  const dictionaries = [...openIndexes.map(({ words }) => words), ...openLexicons.map(({ index }) => index.words)]
  const lookUp = expander(dictionaries)
  const source = locales.indexOf(facts.sourceLocale)
  const sourceIndex = openIndexes[source]

  const offerIds = facts.offers.map(({ id }) => id)
  const things = thingsMeant(facts, common.terms)
  const needNumbers = new Map(facts.needs.map(({ id }, number) => [id, number]))
  const urgent = new Set(facts.helpNow)
  const scoreTexts = textScorer(openIndexes)
  const liftOffers = lifter(offerIds, things)
  const scorer = offerScorer(facts)

  const providers = providerSearch(facts.providers)
  const called = numberSearch(facts.offers)
  const nameWrittenOut = nameSearch(facts.offers)
  const watch = dangerWatch(common, (token) => dictionaries.some((words) => isTerm(words, token)))
  const emergency = emergencyLines(facts, common)
  const here = tokens(facts.site.town)
  /** Everything is here: the name of the town says little, in whatever letters. */
  const isHere = (token: string) => here.some((name) => token === name || isNameInOtherLetters(token, name))

  /** What a question may mean: how surely each thing, which of them lift offers, and the surest first. */
  function thingsOf(words: readonly AskedWord[], meant: readonly Meant[]) {
    const inLexicons = meant.map((lists) => lists.slice(openIndexes.length))
    const rarityOf = (list: number, term: number) => openLexicons[list]?.rarity[term] ?? 0
    const sureness = meanings(openLexicons, weigh(words, inLexicons, rarityOf))
    const surest = bestFirst(sureness, rank.leastMeant, rank.mostThings)
    const most = sureness[surest[0] ?? -1] ?? 0
    const lifting = surest
      .slice(0, rank.mostMeant)
      .filter((thing) => (sureness[thing] as number) >= rank.besideFirst * most)
    return { sureness, surest, most, lifting }
  }

  /** How well each offer answers by its own words. */
  function textOf(words: readonly AskedWord[], meant: readonly Meant[]): Float32Array {
    const inOffers = meant.map((lists) => lists.slice(0, openIndexes.length))
    const rarity = (list: number, term: number) => rarityOf(openIndexes[list] as SearchIndex, term)
    return scoreTexts(weigh(words, inOffers, rarity))
  }

  /** What is known of a question before anything is answered. */
  function understand(query: string) {
    const all = askedWords(query, locales, isHere)
    // One letter says nothing yet.
    const words = all.length === 1 && all[0]?.token.length === 1 ? [] : all
    const meant = words.map(lookUp.meant)
    const telling = meant.filter((_, place) => !words[place]?.stop)
    return { query, words, meant, telling, known: telling.map(surestOf) }
  }
  type Question = ReturnType<typeof understand>

  /** How well each offer answers, and why. */
  function scoresOf({ query, words, meant }: Question, { lifting, sureness }: ReturnType<typeof thingsOf>) {
    const text = textOf(words, meant)
    const lift = liftOffers(lifting, sureness)
    const scores = scorer.scores(query, text, lift.by)
    const asked = called(query)
    for (const offer of asked) scores[offer] = 1
    putFirst(scores, nameWrittenOut(query))
    return { text, lift, scores, best: highest(scores), isNumber: asked.length > 0 }
  }
  type Scores = ReturnType<typeof scoresOf>

  /** Whether a word of the question is a rare one of an official name. */
  const namesOne = (telling: readonly Meant[]) =>
    sourceIndex !== undefined && telling.some((lists) => isRareName(sourceIndex, lists[source] ?? []))

  function isAnswered({ words, telling, known }: Question, { best, text, isNumber }: Scores): boolean {
    if (isNumber || namesOne(telling)) return true
    // `Hallo`, `what is this`: words of every sentence are looked for where there are no others, but never meant.
    const saysSomething = words.some(({ token }) => !isStopWord(token, locales))
    return saysSomething && isConfident({ score: best, own: highest(text), known })
  }

  /** The offers that answer best. */
  function foundOffers(lifting: readonly number[], fits: boolean, of: Scores): FoundOffer[] {
    const { text, lift, scores, best } = of
    const ranked = bestFirst(scores, rank.besideBest * best, fits ? rank.mostOffers : rank.mostNearest)
    // Who asks for one thing gets all of it; who may mean several sees something of each.
    const kindOf = (offer: number) => (lifting.length < 2 ? undefined : lift.thing[offer] || undefined)
    let lowest = 1
    return varied(ranked, kindOf).map((offer) => {
      // What was put forward for variety must not look better than what stands above it.
      lowest = Math.min(lowest, scores[offer] as number)
      const thing = things[(lift.thing[offer] as number) - 1]
      const through = thing?.kind === 'need' && (lift.by[offer] as number) > (text[offer] as number)
      return { id: offerIds[offer] ?? '', score: lowest, through: through ? thing.id : undefined }
    })
  }

  /** The dangers that a question speaks of, and the offers that help in them, the likeliest first. */
  function dangersIn(question: Question, isNumber: boolean, first: FoundOffer | undefined, sureness: Float32Array) {
    const { query, words, telling } = question
    const heard = watch.needs(query)
    // Whose first answer is a line for emergencies speaks of danger, in whatever words; and who asks for its number means to call.
    const mayMeanDanger = heard.length === 0 && (words.length > 1 || isNumber)
    const surenessOf = (need: string) => sureness[needNumbers.get(need) ?? -1] ?? 0
    const danger = mayMeanDanger && first && first.score >= rank.leastCrisis && emergency.dangerOf(first.id, surenessOf)
    const dangers = danger ? [danger] : heard
    const help = dangers.flatMap(emergency.firstOffers)
    // Of the lines that help, the one comes first whose name or number is asked for.
    const isNamed =
      first && (isNumber || namesOne(telling)) && emergency.firstOffers(dangers[0] ?? '').includes(first.id)
    return { dangers, pinned: [...new Set(isNamed ? [first.id, ...help] : help)] }
  }

  function answer(query: string): { readonly answer: Answer; readonly knownPart: number } {
    const question = understand(query)
    const meantThings = thingsOf(question.words, question.meant)
    const { sureness, surest, most, lifting } = meantThings
    const scores = scoresOf(question, meantThings)
    const fits = isAnswered(question, scores)
    const found = foundOffers(lifting, fits, scores)
    const { dangers, pinned } = dangersIn(question, scores.isNumber, found[0], sureness)
    const offers = onTop(pinned, fits || dangers.length > 0 ? found : [])

    // Where something fits, needs that are far less meant only stand in the way; where nothing does, they are the way on.
    const leastThing = fits ? Math.max(rank.leastNeed, rank.besideSurest * most) : rank.leastGuess
    const shown = (kind: ThingMeant['kind']) =>
      surest.flatMap((number): Hit[] => {
        const thing = things[number]
        const score = bounded(sureness[number] as number)
        if (thing?.kind !== kind || score < leastThing) return []
        // `Kind` is a word of "My child is missing", and nobody should be asked that for a word.
        const isTooLittle = question.words.length < 2 || score < rank.leastUrgentNeed
        return urgent.has(thing.id) && isTooLittle ? [] : [{ id: thing.id, score }]
      })
    return {
      knownPart: question.known.reduce((sum, similarity) => sum + similarity, 0) / Math.max(1, question.known.length),
      answer: {
        query,
        dangers,
        sure: offers.length > 0,
        offers,
        nearest: offers.length > 0 ? [] : found,
        needs: onTop(dangers, shown('need')),
        topics: shown('topic'),
        providers: providers.named(question.words),
        words: meantTerms(question.meant, dictionaries),
      },
    }
  }

  /** The answer to what the same keys write on the keyboard on which most words are known; `undefined` where they are words as they stand. */
  function otherKeys(query: string, knownPart: number): Answer | undefined {
    if (knownPart >= rank.ownWords) return undefined
    const others = otherKeyboards(query, locale).map((other) => ({ other, ...answer(other) }))
    const [best] = others
      .filter((other) => other.answer.sure && other.knownPart >= rank.otherKeys)
      .sort((a, b) => b.knownPart - a.knownPart)
    return best && { ...best.answer, query, meantInstead: best.other }
  }

  return {
    ask(query) {
      const { answer: first, knownPart } = answer(query)
      return first.sure ? first : (otherKeys(query, knownPart) ?? first)
    },
    warm() {
      lookUp.warm()
      providers.warm()
      scorer.warm()
    },
  }
}

/** These first, whatever else was found. */
function onTop<Found extends Hit>(ids: readonly string[], hits: readonly Found[]): (Found | Hit)[] {
  return [...ids.map((id) => ({ id, score: 1 })), ...hits.filter(({ id }) => !ids.includes(id))]
}
