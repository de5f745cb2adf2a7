import type {
  DetailFacts,
  DetailWordsFile,
  Facts,
  Goal,
  GoalField,
  Need,
  NeedRole,
  Provider,
  Words,
} from '#domain/catalogue.ts'
import type { BriefWords, Offer, OfferBrief, OfferWords } from '#domain/offer.ts'
import type { Page } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'

/** The compiled catalogue in one language, with its things at hand by id. */
export interface Catalogue {
  readonly locale: Locale
  readonly facts: Facts
  readonly words: Words
  readonly offers: ReadonlyMap<string, OfferBrief>
  readonly providers: ReadonlyMap<string, Provider>
  readonly needs: ReadonlyMap<string, Need>
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

export function catalogueOf(facts: Facts, words: Words): Catalogue {
  return {
    locale: words.locale,
    facts,
    words,
    offers: byId(facts.offers),
    providers: byId(facts.providers),
    needs: byId(facts.needs),
  }
}

/** An offer with its words and its provider's name: what cards show. */
export interface OfferEntry {
  readonly offer: OfferBrief
  readonly words: BriefWords
  readonly provider: string
}

/** What only the pages of offers show, of all offers in one language. */
export interface Details {
  readonly facts: DetailFacts
  readonly words: DetailWordsFile
}

/** An offer with everything that is known of it: what its own page shows. */
export interface WholeOffer {
  readonly offer: Offer
  readonly words: OfferWords
  readonly provider: string
}

export function offerEntry(catalogue: Catalogue, id: string): OfferEntry | undefined {
  const offer = catalogue.offers.get(id)
  const words = catalogue.words.offers[id]
  if (!offer || !words) return undefined
  return { offer, words, provider: catalogue.providers.get(offer.provider)?.name ?? '' }
}

/** An entry with its details; `undefined` if the details are of an edition that does not have it. */
export function wholeOffer({ offer, words, provider }: OfferEntry, details: Details): WholeOffer | undefined {
  const ownDetails = details.facts.offers[offer.id]
  const ownWords = details.words.offers[offer.id]
  if (!ownDetails || !ownWords) return undefined
  return { offer: { ...offer, ...ownDetails }, words: { ...words, ...ownWords }, provider }
}

/** The entries of these offers, in this order; unknown ones are left out. */
export function offerEntries(catalogue: Catalogue, ids: readonly string[]): OfferEntry[] {
  return ids.map((id) => offerEntry(catalogue, id)).filter((entry) => entry !== undefined)
}

/** A goal with the field and the focus it belongs to. */
export interface GoalPlace {
  readonly goal: Goal
  readonly field: GoalField
  readonly focus: string
}

export function goalPlace({ facts }: Catalogue, id: string): GoalPlace | undefined {
  for (const field of facts.goals) {
    for (const focus of field.focuses) {
      const goal = focus.goals.find((one) => one.id === id)
      if (goal) return { goal, field, focus: focus.id }
    }
  }
  return undefined
}

/** The offers that serve a goal. */
export function offersForGoal({ facts }: Catalogue, goal: string): readonly OfferBrief[] {
  return facts.offers.filter((offer) => offer.goals.includes(goal))
}

/** The offers on a shelf: those for which it is the first topic come first. */
export function offersForTopic({ facts }: Catalogue, topic: string): readonly OfferBrief[] {
  const place = (offer: OfferBrief) => offer.topics.indexOf(topic)
  return facts.offers.filter((offer) => place(offer) >= 0).sort((a, b) => place(a) - place(b))
}

/** The offers whose first topic is this one: each offer stands on exactly one shelf. */
export function offersOnShelf({ facts }: Catalogue, topic: string): readonly OfferBrief[] {
  return facts.offers.filter((offer) => offer.topics[0] === topic)
}

export function needsForTopic({ facts }: Catalogue, topic: string): readonly Need[] {
  return facts.needs.filter((need) => need.topic === topic)
}

/** The languages that are spoken at any offer, in the order of their codes. */
export function spokenLanguages({ facts }: Catalogue): readonly string[] {
  return [...new Set(facts.offers.flatMap((offer) => offer.languages))].sort()
}

/** The offers made for a group: first those that answer what its members come with, in the order a counsellor names them. */
export function offersForGroup({ facts, needs }: Catalogue, group: string): readonly OfferBrief[] {
  const wanted = facts.audiences.find(({ id }) => id === group)?.needs ?? []
  const orders = wanted.map((need) => needs.get(need)?.offers ?? [])
  const longest = Math.max(0, ...orders.map(({ length }) => length))
  /** The best place in any of the orders; what answers none of them comes last. */
  const place = ({ id }: OfferBrief) =>
    Math.min(longest, ...orders.flatMap((order) => (order.includes(id) ? [order.indexOf(id)] : [])))
  return facts.offers.filter(({ audience }) => audience.groups?.includes(group)).sort((a, b) => place(a) - place(b))
}

/** The offers of the need that has a role; none where a town has no such need. */
export function offersInRole({ facts }: Catalogue, role: NeedRole): readonly string[] {
  return facts.needs.find((need) => need.role === role)?.offers ?? []
}

/** Whether a need cannot wait. */
export function isUrgent({ facts }: Catalogue, need: string): boolean {
  return facts.helpNow.includes(need)
}

/** The needs that a page speaks of. */
function needsOn({ facts, offers }: Catalogue, page: Page): readonly string[] {
  if (page.kind === 'need') return [page.id]
  if (page.kind === 'topic') return facts.needs.flatMap(({ id, topic }) => (topic === page.id ? id : []))
  if (page.kind === 'group') return facts.audiences.find(({ id }) => id === page.id)?.needs ?? []
  return (page.kind === 'offer' && offers.get(page.id)?.needs) || []
}

/** Whether whoever looks at a page may be in danger if somebody else sees it. */
export function isDiscreet(catalogue: Catalogue, page: Page): boolean {
  return needsOn(catalogue, page).some((need) => catalogue.needs.get(need)?.discreet)
}
