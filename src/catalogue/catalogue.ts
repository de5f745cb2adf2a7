import type { Facts, Goal, GoalField, Need, Provider, Words } from '#domain/catalogue.ts'
import type { Offer, OfferWords } from '#domain/offer.ts'
import type { Locale } from '#domain/text.ts'

/** The compiled catalogue in one language, with its things at hand by id. */
export interface Catalogue {
  readonly locale: Locale
  readonly facts: Facts
  readonly words: Words
  readonly offers: ReadonlyMap<string, Offer>
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

/** An offer with its words and its provider's name: what cards and pages show. */
export interface OfferEntry {
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
export function offersForGoal({ facts }: Catalogue, goal: string): readonly Offer[] {
  return facts.offers.filter((offer) => offer.goals.includes(goal))
}

/** The offers on a shelf: those for which it is the first topic come first. */
export function offersForTopic({ facts }: Catalogue, topic: string): readonly Offer[] {
  const place = (offer: Offer) => offer.topics.indexOf(topic)
  return facts.offers.filter((offer) => place(offer) >= 0).sort((a, b) => place(a) - place(b))
}

export function needsForTopic({ facts }: Catalogue, topic: string): readonly Need[] {
  return facts.needs.filter((need) => need.topic === topic)
}

/** The languages that are spoken at any offer, in the order of their codes. */
export function spokenLanguages({ facts }: Catalogue): readonly string[] {
  return [...new Set(facts.offers.flatMap((offer) => offer.languages))].sort()
}

/** Whether a need cannot wait. */
export function isUrgent({ facts }: Catalogue, need: string): boolean {
  return facts.helpNow.includes(need)
}
