import type { OfferBrief } from '../offer.ts'
import type { Match } from './dictionary.ts'
import { rank } from './rank.ts'
import { rarityOf, type SearchIndex } from './search-index.ts'
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

/** Whether a word of the question (`meant` in this index) is a rare word of an official name or title: then it is meant, whatever stands beside it. */
export function isRareName(index: SearchIndex, [first]: readonly Match[]): boolean {
  if (first?.similarity !== 1 || rarityOf(index, first.term) < rank.rareName) return false
  // A number in a name is no name.
  if (/^\p{N}+$/u.test(index.words.terms[first.term] ?? '')) return false
  return index.postedWeights.subarray(index.starts[first.term], index.starts[first.term + 1]).includes(1)
}
