import { areaChain, nearAreas } from '../area.ts'
import type { Facts, Goal, Need } from '../catalogue.ts'
import { dueDate, isOverdue } from '../freshness.ts'
import { hasHours } from '../hours.ts'
import type { Offer } from '../offer.ts'

/** A goal with its place in the strategy and the offers that serve it. */
export interface ServedGoal {
  readonly field: string
  readonly focus: string
  readonly goal: Goal
  readonly offers: readonly string[]
}

/** Every goal of the strategy, in its order, with the offers that serve it. */
export function servedGoals({ goals }: Facts, offers: readonly Offer[]): readonly ServedGoal[] {
  return goals.flatMap((field) =>
    field.focuses.flatMap((focus) =>
      focus.goals.map((goal) => ({
        field: field.id,
        focus: focus.id,
        goal,
        offers: offers.filter((offer) => offer.goals.includes(goal.id)).map(({ id }) => id),
      })),
    ),
  )
}

/** Whether a goal that offers should serve has none: what the finder or the town answers is no gap of the catalogue. */
export function isGap({ goal, offers }: ServedGoal): boolean {
  return goal.by === 'offers' && offers.length === 0
}

/** A need with the number of its offers in each area of the town's chain, the town first. */
export interface ReachedNeed {
  readonly need: Need
  readonly byArea: readonly number[]
  /** How many of them are near. */
  readonly near: number
}

/** How near the help for each need is. */
export function reachedNeeds(facts: Facts, offers: readonly Offer[]): readonly ReachedNeed[] {
  const areaOf = new Map(offers.map(({ id, area }) => [id, area]))
  const chain = areaChain(facts.areas, facts.site.area)
  const near = new Set(nearAreas(facts))
  return facts.needs.map((need) => {
    const areas = need.offers.flatMap((id) => areaOf.get(id) ?? [])
    return {
      need,
      byArea: chain.map((area) => areas.filter((one) => one === area).length),
      near: areas.filter((area) => near.has(area)).length,
    }
  })
}

/** Needs that a town can be asked for. Those that cannot wait have numbers of the whole country, and are no gap of a town. */
export function everydayNeeds(facts: Facts, offers: readonly Offer[]): readonly ReachedNeed[] {
  return reachedNeeds(facts, offers).filter(({ need }) => !facts.helpNow.includes(need.id))
}

/** Whether nobody near helps with a need: in the town or what lies between it and its state. */
export function isWithoutLocalHelp({ near }: ReachedNeed): boolean {
  return near === 0
}

/** Offers whose facts must be checked again on a day: by provider, the longest overdue first, undated ones before them. */
export function overdueOffers(offers: readonly Offer[], today: string): readonly Offer[] {
  const due = (offer: Offer) => dueDate(offer) ?? ''
  return offers
    .filter((offer) => isOverdue(offer, today))
    .sort((a, b) => compare(a.provider, b.provider) || compare(due(a), due(b)) || compare(a.id, b.id))
}

/** How an offer can be reached. */
export interface Reach {
  readonly phone: boolean
  /** A secret address is none for those who look for one. */
  readonly address: boolean
  /** By appointment is neither: there is a way to a time, but no time. */
  readonly hours: 'known' | 'appointment' | 'unknown'
}

/** Which ways to an offer are known. */
export function reachOf({ contacts, places, hours }: Offer): Reach {
  return {
    phone: contacts.some(({ kind }) => kind === 'phone'),
    address: places.some((place) => !place.confidential),
    hours: hasHours(hours) ? 'known' : hours.kind === 'appointment' ? 'appointment' : 'unknown',
  }
}

/** Papers by how many offers ask for them, the most frequent first. */
export function askedDocuments({ documents }: Facts, offers: readonly Offer[]): readonly (readonly [string, number])[] {
  return documents
    .map(({ id }) => [id, offers.filter((offer) => offer.documents.includes(id)).length] as const)
    .sort(([a, many], [b, more]) => more - many || compare(a, b))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
