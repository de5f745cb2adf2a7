import type { Dangers, Facts } from '../catalogue.ts'

/** How many offers of a need stand on top when the question speaks of danger. */
const mostPinned = 3

/** What stands on top of the results of a question that speaks of danger. */
export interface EmergencyLines {
  /** The first offers of a need, which help at once. */
  firstOffers(need: string): readonly string[]
  /** The danger in which an emergency line is the first help; of several, the one that is meant most. `undefined` for everything else. */
  dangerOf(offer: string, sureness: (need: string) => number): string | undefined
}

/** Tells which offers help in danger first. */
export function emergencyLines(
  { offers, needs }: Pick<Facts, 'offers' | 'needs'>,
  { dangers }: Dangers,
): EmergencyLines {
  const dangerous = [...new Set(dangers.map(({ need }) => need))]
  const pinned = new Map(needs.map((need) => [need.id, need.offers.slice(0, mostPinned)]))
  /** Offers that are there for danger and for little else: an office that also helps in danger is asked for in everyday life. */
  const lines = new Set(
    offers
      .filter((offer) => offer.needs.filter((need) => dangerous.includes(need)).length * 2 > offer.needs.length)
      .map(({ id }) => id),
  )
  return {
    firstOffers: (need) => pinned.get(need) ?? [],
    dangerOf: (offer, sureness) =>
      lines.has(offer)
        ? dangerous.filter((need) => pinned.get(need)?.includes(offer)).sort((a, b) => sureness(b) - sureness(a))[0]
        : undefined,
  }
}
