import { areaChain, nearness } from '../area.ts'
import type { Facts } from '../catalogue.ts'
import type { Locale } from '../text.ts'
import { asWritten, writtenWords } from './as-written.ts'
import { bestFirst, bounded, highest } from './best-first.ts'
import { isConfident } from './confidence.ts'
import { dangerWatch } from './dangers.ts'
import { type Dictionary, isTerm, type Match } from './dictionary.ts'
import { otherKeyboards } from './keyboard.ts'
import { type LexiconFile, meanings, openLexicon } from './lexicon.ts'
import { liftOffers } from './lift.ts'
import { expander } from './meant-words.ts'
import { numberSearch } from './number-search.ts'
import { providerSearch } from './provider-search.ts'
import { askedWords } from './question.ts'
import { rank, unknownWeight } from './rank.ts'
import { type SearchCommon, type ThingMeant, thingsMeant } from './search-files.ts'
import { frequency, type IndexFile, openIndex, rarity, type SearchIndex } from './search-index.ts'
import { isNameInOtherLetters } from './sounds.ts'
import { scoreTexts } from './text-scores.ts'
import { tokens } from './tokens.ts'
import { varied } from './varied.ts'

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

/** How many offers of a need stand on top when the question speaks of danger. */
const mostPinned = 3
/** Words that are marked where they are shown: the surest, and only so many. */
const leastMarked = 0.42
const mostWords = 60

/** How much a word says: as much as its likeliest meaning does in the list of words that knows it best. */
function saying(
  meant: readonly (readonly Match[])[],
  unknown: number,
  rarityOf: (list: number, term: number) => number,
): number {
  let best = 0
  let says = 0
  meant.forEach(([first], list) => {
    if (!first || first.similarity < best) return
    const value = rarityOf(list, first.term)
    says = first.similarity > best ? value : Math.max(says, value)
    best = first.similarity
  })
  return best * says + (1 - best) * unknown
}

/** How surely a word of the question is known, from 0 to 1. */
function surestOf(lists: readonly (readonly Match[])[]): number {
  return lists.reduce((most, [first]) => Math.max(most, first?.similarity ?? 0), 0)
}

/** The words that were meant, the surest of each list. */
function meantTerms(meant: readonly (readonly (readonly Match[])[])[], dictionaries: readonly Dictionary[]): string[] {
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
  const [locale = facts.sourceLocale] = Object.keys(indexes)
  const offerIds = facts.offers.map(({ id }) => id)
  const offerNumbers = new Map(offerIds.map((id, number) => [id, number]))
  const openIndexes = Object.values(indexes).map(openIndex)
  const openLexicons = Object.values(lexicons).map(openLexicon)
  const things = thingsMeant(facts, common.terms)
  const offersOf = things.map(({ offers }) => Uint32Array.from(offers.flatMap((id) => offerNumbers.get(id) ?? [])))
  const chain = areaChain(facts.areas, facts.site.area)
  const near = Float32Array.from(facts.offers, ({ area }) => rank.near / (1 + nearness(chain, area)))
  const urgent = new Set(facts.helpNow)
  const pinnedOffers = new Map(facts.needs.map((need) => [need.id, need.offers.slice(0, mostPinned)]))

  const dictionaries = [...openIndexes.map(({ words }) => words), ...openLexicons.map(({ index }) => index.words)]
  const lookUp = expander(dictionaries)
  const watch = dangerWatch(common, (token) => dictionaries.some((words) => isTerm(words, token)))
  const here = tokens(facts.site.town)
  /** Everything is here: the name of the town says little, in whatever letters. */
  const isHere = (token: string) => here.some((name) => token === name || isNameInOtherLetters(token, name))

  const rarityInOffers = (list: number, term: number) => {
    const index = openIndexes[list] as SearchIndex
    return rarity(frequency(index, term), index.documents)
  }
  const sourceList = Object.keys(indexes).indexOf(facts.sourceLocale)
  /** Whether a word of the question is a rare word of an official name or title: then it is meant, whatever stands beside it. */
  const named = (meant: readonly (readonly (readonly Match[])[])[]) =>
    meant.some((lists) => {
      const [first] = lists[sourceList] ?? []
      const index = openIndexes[sourceList]
      if (!index || first?.similarity !== 1 || rarityInOffers(sourceList, first.term) < rank.rareName) return false
      // A number in a name is no name.
      if (/^\p{N}+$/u.test(index.words.terms[first.term] ?? '')) return false
      const weights = index.postedWeights.subarray(index.starts[first.term], index.starts[first.term + 1])
      return weights.includes(1)
    })
  const rarityInLexicons = (list: number, term: number) => openLexicons[list]?.rarity[term] ?? 0

  const providers = providerSearch(facts.providers)
  const called = numberSearch(facts.offers)
  /** Offers by all words of their official name: who writes several out means nothing else. */
  const byName = new Map<string, number[]>()
  facts.offers.forEach(({ official }, offer) => {
    const name = tokens(official)
    if (name.length > 1) byName.set(name.join(' '), [...(byName.get(name.join(' ')) ?? []), offer])
  })
  const needNumbers = new Map(facts.needs.map(({ id }, number) => [id, number]))
  const dangerous = [...new Set(common.dangers.map(({ need }) => need))]
  /** Offers that are there for danger and for little else: an office that also helps in danger is asked for in everyday life. */
  const emergencyLines = new Set(
    facts.offers
      .filter(({ needs }) => needs.filter((need) => dangerous.includes(need)).length * 2 > needs.length)
      .map(({ id }) => id),
  )
  /** The danger in which an emergency line is the first help; of several, the one that is meant most. */
  const dangerOf = ({ id }: FoundOffer, sureness: Float32Array) => {
    if (!emergencyLines.has(id)) return undefined
    const surenessOf = (need: string) => sureness[needNumbers.get(need) ?? -1] ?? 0
    return dangerous
      .filter((need) => pinnedOffers.get(need)?.includes(id))
      .sort((a, b) => surenessOf(b) - surenessOf(a))[0]
  }

  function answer(query: string): { readonly answer: Answer; readonly known: number } {
    const words = askedWords(query, Object.keys(indexes), isHere)
    const unknown = unknownWeight(words.filter(({ stop }) => !stop).length)
    const meant = words.map(lookUp.meant)
    const weighed = (from: number, to: number, rarityOf: typeof rarityInOffers) =>
      meant.map((lists, place) => {
        const own = lists.slice(from, to)
        return { meant: own, says: (words[place]?.stop ? rank.stopWord : 1) * saying(own, unknown, rarityOf) }
      })
    const text = scoreTexts(openIndexes, weighed(0, openIndexes.length, rarityInOffers))
    const sureness = meanings(openLexicons, weighed(openIndexes.length, dictionaries.length, rarityInLexicons))
    const surest = bestFirst(sureness, rank.leastMeant, rank.mostThings)
    const least = rank.besideFirst * (sureness[surest[0] ?? -1] ?? 0)
    const lifting = surest.slice(0, rank.mostMeant).filter((thing) => (sureness[thing] as number) >= least)
    const lift = liftOffers(offerIds.length, lifting, sureness, things, offersOf)

    const written = writtenWords(query)
    const scores = new Float32Array(offerIds.length)
    for (let offer = 0; offer < scores.length; offer++) {
      const own = text[offer] as number
      const lifted = lift.by[offer] as number
      if (own + lifted === 0) continue
      const answers = Math.max((own + rank.meaning * lifted) / (1 + rank.meaning), rank.ownWordsAlone * own)
      const bonus = own > 0 ? rank.asWritten * asWritten(facts.offers[offer]?.official ?? '', written) : 0
      scores[offer] = bounded(answers + (near[offer] as number) + bonus)
    }
    const telling = meant.filter((_, place) => !words[place]?.stop)
    const known = telling.map(surestOf)
    const asked = called(query)
    for (const offer of asked) scores[offer] = 1
    putFirst(scores, byName.get(tokens(query).join(' ')) ?? [])
    const fits =
      asked.length > 0 || named(telling) || isConfident({ score: highest(scores), own: highest(text), known })
    // One letter says nothing yet.
    const letters = words.reduce((sum, { token }) => sum + token.length, 0)
    const most = fits ? rank.mostOffers : rank.mostNearest
    const ranked = letters > 1 ? bestFirst(scores, rank.besideBest * highest(scores), most) : []
    // Who asks for one thing gets all of it; who may mean several sees something of each.
    const kindOf = (offer: number) => (lifting.length < 2 ? undefined : lift.thing[offer] || undefined)
    let lowest = 1
    const found = varied(ranked, kindOf).map((offer): FoundOffer => {
      // What was put forward for variety must not look better than what stands above it.
      lowest = Math.min(lowest, scores[offer] as number)
      const thing = things[(lift.thing[offer] as number) - 1]
      const through = thing?.kind === 'need' && (lift.by[offer] as number) > (text[offer] as number)
      return { id: offerIds[offer] ?? '', score: lowest, through: through ? thing.id : undefined }
    })
    const heard = watch.needs(query)
    const [first] = found
    // Whose first answer is a line for emergencies speaks of danger, in whatever words.
    const isSentence = heard.length === 0 && words.length > 1
    const danger = isSentence && first && first.score >= rank.leastCrisis ? dangerOf(first, sureness) : undefined
    const dangers = danger ? [danger] : heard
    const offers = fits || dangers.length > 0 ? found : []
    const lines = dangers.flatMap((need) => pinnedOffers.get(need) ?? [])
    // Of the lines that help, the one that answers best comes first: who knows its name asks for it.
    const likeliest = pinnedOffers.get(dangers[0] ?? '') ?? []
    const pinned = [...new Set(first && likeliest.includes(first.id) ? [first.id, ...lines] : lines)]
    // Where something fits, needs that are far less meant only stand in the way; where nothing does, they are the way on.
    const leastThing = fits ? Math.max(rank.leastNeed, rank.besideSurest * (sureness[surest[0] ?? -1] ?? 0)) : 0
    const meantThings = (kind: ThingMeant['kind']) =>
      surest.flatMap((number): Hit[] => {
        const thing = things[number]
        const score = bounded(sureness[number] as number)
        if (thing?.kind !== kind || score < leastThing) return []
        return urgent.has(thing.id) && score < rank.leastUrgentNeed ? [] : [{ id: thing.id, score }]
      })
    return {
      known: known.reduce((sum, similarity) => sum + similarity, 0) / Math.max(1, known.length),
      answer: {
        query,
        dangers,
        sure: pinned.length + offers.length > 0,
        offers: onTop(pinned, offers),
        nearest: pinned.length + offers.length > 0 ? [] : found,
        needs: onTop(dangers, meantThings('need')),
        topics: meantThings('topic'),
        providers: providers.named(words),
        words: meantTerms(meant, dictionaries),
      },
    }
  }

  /** The answer to what the same keys write on the keyboard on which most words are known; `undefined` where they are words as they stand. */
  function otherKeys(query: string, known: number): Answer | undefined {
    if (known >= rank.ownWords) return undefined
    const others = otherKeyboards(query, locale).map((other) => ({ other, ...answer(other) }))
    const [best] = others
      .filter((other) => other.answer.sure && other.known >= rank.otherKeys)
      .sort((a, b) => b.known - a.known)
    return best && { ...best.answer, query, meantInstead: best.other }
  }

  return {
    ask(query) {
      const { answer: first, known } = answer(query)
      return first.sure ? first : (otherKeys(query, known) ?? first)
    },
    warm() {
      lookUp.warm()
      providers.warm()
    },
  }
}

/** A little more than nothing: enough to stand before what is as good. */
const barely = 0.001

/** Lifts some scores over all others, as little as that takes, and keeps their order among themselves. */
function putFirst(scores: Float32Array, numbers: readonly number[]): void {
  const best = numbers.reduce((most, number) => Math.max(most, scores[number] as number), 0)
  if (best === 0) return
  const rise = Math.max(0, highest(scores) - best) + barely
  for (const number of numbers) scores[number] = bounded((scores[number] as number) + rise)
}

/** These first, whatever else was found. */
function onTop<Found extends Hit>(ids: readonly string[], hits: readonly Found[]): (Found | Hit)[] {
  return [...ids.map((id) => ({ id, score: 1 })), ...hits.filter(({ id }) => !ids.includes(id))]
}
