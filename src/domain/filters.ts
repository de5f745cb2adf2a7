import { isOpen } from './hours.ts'
import type { Moment } from './moment.ts'
import type { OfferBrief } from './offer.ts'

/** What a person narrows the results by. Every part is optional; together they must all hold. */
export interface Filters {
  readonly topic?: string | undefined
  readonly audience?: string | undefined
  /** A language spoken there. */
  readonly language?: string | undefined
  readonly free?: boolean | undefined
  readonly open?: boolean | undefined
  readonly anonymous?: boolean | undefined
}

export type FilterName = keyof Filters
type Test = (offer: OfferBrief, filters: Filters, moment: Moment) => boolean

/** For each filter that is set: does the offer pass? */
const tests: Record<FilterName, Test> = {
  topic: (offer, { topic }) => topic !== undefined && offer.topics.includes(topic),
  audience: (offer, { audience }) => audience !== undefined && isMadeFor(offer, audience),
  language: (offer, { language }) => language !== undefined && offer.languages.includes(language),
  free: (offer) => offer.cost === 'free',
  open: (offer, _, moment) => isOpen(offer.hours, moment),
  anonymous: (offer) => offer.anonymous === true,
}
export const filterNames = Object.keys(tests) as FilterName[]

/** An offer for everybody is not "made for" a group: the filter shows what a group has of its own. */
function isMadeFor(offer: OfferBrief, audience: string): boolean {
  return offer.audience.groups?.includes(audience) ?? false
}

/** Whether an offer passes every filter that is set. */
export function passes(offer: OfferBrief, filters: Filters, moment: Moment): boolean {
  return filterNames.every((name) => !filters[name] || tests[name](offer, filters, moment))
}

/** How many of `offers` would be left if this choice were added (or put in place of the present one). */
export function countWith(offers: readonly OfferBrief[], filters: Filters, choice: Filters, moment: Moment): number {
  const together = { ...filters, ...choice }
  return offers.filter((offer) => passes(offer, together, moment)).length
}

/** Short names in the address: `?q=miete&topic=housing&free=1`. */
const parameters: Record<FilterName, string> = {
  topic: 'topic',
  audience: 'for',
  language: 'speaks',
  free: 'free',
  open: 'open',
  anonymous: 'anonymous',
}

/** A query is cut at this length, in characters: longer ones are pasted by accident. */
export const longestQuery = 200

export interface Search {
  readonly query: string
  readonly filters: Filters
}

/** What a person may choose from; anything else in an address is ignored. */
export interface Choices {
  readonly topics: readonly string[]
  readonly audiences: readonly string[]
  readonly languages: readonly string[]
}

/** Reads query and filters from an address. Values that nobody can choose are dropped, not believed. */
export function parseSearch(text: string, choices: Choices): Search {
  const given = new URLSearchParams(text)
  const known = (name: FilterName, values: readonly string[]) => {
    const value = given.get(parameters[name])
    return value !== null && values.includes(value) ? value : undefined
  }
  const flag = (name: FilterName) => (given.get(parameters[name]) === '1' ? true : undefined)
  return {
    // Spread out, so that the cut never falls into the middle of an emoji.
    query: [...(given.get('q') ?? '')].slice(0, longestQuery).join(''),
    filters: {
      topic: known('topic', choices.topics),
      audience: known('audience', choices.audiences),
      language: known('language', choices.languages),
      free: flag('free'),
      open: flag('open'),
      anonymous: flag('anonymous'),
    },
  }
}

/** The query part of an address, with its question mark; empty if there is nothing to say. */
export function searchText({ query, filters }: Search): string {
  const given = new URLSearchParams()
  if (query.trim() !== '') given.set('q', query)
  for (const name of filterNames) {
    const value = filters[name]
    if (value) given.set(parameters[name], value === true ? '1' : value)
  }
  const text = given.toString()
  return text === '' ? '' : `?${text}`
}
