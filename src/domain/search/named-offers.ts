import type { OfferBrief } from '../offer.ts'
import { bounded, highest } from './best-first.ts'
import type { Match } from './dictionary.ts'
import { rank } from './rank.ts'
import { frequency, rarity, type SearchIndex } from './search-index.ts'
import { tokens } from './tokens.ts'

/** The offers whose official name is the question, by their place: who writes several words of a name out means nothing else. */
export function nameSearch(offers: readonly Pick<OfferBrief, 'official'>[]): (query: string) => readonly number[] {
  const byName = new Map<string, number[]>()
  offers.forEach(({ official }, offer) => {
    const name = tokens(official)
    if (name.length > 1) byName.set(name.join(' '), [...(byName.get(name.join(' ')) ?? []), offer])
  })
  return (query) => byName.get(tokens(query).join(' ')) ?? []
}

/** How much a word says by the number of offers that have it, from 0 to 1. */
export function rarityInOffers(index: SearchIndex, term: number): number {
  return rarity(frequency(index, term), index.documents)
}

/** Whether a word of the question (`meant` in this index) is a rare word of an official name or title: then it is meant, whatever stands beside it. */
export function isRareName(index: SearchIndex, [first]: readonly Match[]): boolean {
  if (first?.similarity !== 1 || rarityInOffers(index, first.term) < rank.rareName) return false
  // A number in a name is no name.
  if (/^\p{N}+$/u.test(index.words.terms[first.term] ?? '')) return false
  return index.postedWeights.subarray(index.starts[first.term], index.starts[first.term + 1]).includes(1)
}

/** A little more than nothing: enough to stand before what is as good. */
const barely = 0.001

/** Lifts some scores over all others, as little as that takes, and keeps their order among themselves. */
export function putFirst(scores: Float32Array, numbers: readonly number[]): void {
  const best = numbers.reduce((most, number) => Math.max(most, scores[number] as number), 0)
  if (best === 0) return
  const rise = Math.max(0, highest(scores) - best) + barely
  for (const number of numbers) scores[number] = bounded((scores[number] as number) + rise)
}
