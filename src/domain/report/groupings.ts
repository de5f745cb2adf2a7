import { areaChain } from '../area.ts'
import type { Facts } from '../catalogue.ts'
import { dueDate, latestDay } from '../freshness.ts'
import type { DaySlots, Hours } from '../hours.ts'
import { addMonths } from '../moment.ts'
import { costs, type Offer } from '../offer.ts'
import type { Grouping } from './cross-table.ts'

/** The topics of offers, in the order of the shelves. */
export function byTopic({ topics }: Facts): Grouping {
  return { keys: topics.map(({ id }) => id), of: (offer) => offer.topics }
}

/** The drawer for offers that are made for no group: they are for everybody. */
export const everybody = 'everybody'

/** The groups that offers are made for. */
export function byGroup({ audiences }: Facts): Grouping {
  return {
    keys: [...audiences.map(({ id }) => id), everybody],
    of: ({ audience: { groups = [] } }) => (groups.length > 0 ? groups : [everybody]),
  }
}

/** The areas for which offers are there, the town first; areas outside its chain last. */
export function byArea({ areas, site }: Facts): Grouping {
  const chain = areaChain(areas, site.area)
  const outside = areas.map(({ id }) => id).filter((id) => !chain.includes(id))
  return { keys: [...chain, ...outside], of: ({ area }) => [area] }
}

/** The drawer for offers whose address is a secret. */
export const confidentialPlace = 'confidential'

/** The drawer for offers of which no address is known. */
export const withoutPlace = 'none'

/** The towns in which offers have an address: the most frequent first. */
export function byTown(offers: readonly Offer[]): Grouping {
  const towns = new Map<string, number>()
  for (const { places } of offers) {
    for (const place of places) if (!place.confidential) towns.set(place.town, (towns.get(place.town) ?? 0) + 1)
  }
  const order = [...towns].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([town]) => town)
  return {
    keys: [...order, confidentialPlace, withoutPlace],
    of: ({ places }) =>
      places.length === 0
        ? [withoutPlace]
        : places.map((place) => (place.confidential ? confidentialPlace : place.town)),
  }
}

/** The languages spoken there. Where nobody has said, we do not know: it may be any. */
export function byLanguage(offers: readonly Offer[], first: readonly string[]): Grouping {
  const others = new Set(offers.flatMap(({ languages }) => languages).filter((code) => !first.includes(code)))
  return { keys: [...first, ...[...others].sort()], of: ({ languages }) => languages }
}

const sixInTheEvening = 18 * 60

/** Whether some slot of the week, on the days that are asked for, fits. */
function someSlot(
  hours: Hours,
  days: (weekday: number) => boolean,
  fits: (slot: DaySlots[number]) => boolean,
): boolean {
  if (hours.kind === 'always') return true
  return hours.kind === 'weekly' && hours.week.some((slots, weekday) => days(weekday) && slots.some(fits))
}

/** Whether somebody can be reached after six in the evening, on any day. */
export function isOpenInTheEvening({ hours }: Pick<Offer, 'hours'>): boolean {
  return someSlot(
    hours,
    () => true,
    ({ from, to }) => from < 1440 && to > sixInTheEvening,
  )
}

/** Whether somebody can be reached on Saturdays or Sundays. */
export function isOpenAtTheWeekend({ hours }: Pick<Offer, 'hours'>): boolean {
  return someSlot(
    hours,
    (weekday) => weekday >= 5,
    () => true,
  )
}

/** When offers can be reached. "On weekdays" is all that has hours, but neither evenings nor weekends. */
export const byOpening: Grouping = {
  keys: ['always', 'evening', 'weekend', 'weekdays', 'appointment'],
  of({ hours }) {
    if (hours.kind === 'always' || hours.kind === 'appointment') return [hours.kind]
    if (hours.kind === 'unknown') return []
    const late = [
      ...(isOpenInTheEvening({ hours }) ? ['evening'] : []),
      ...(isOpenAtTheWeekend({ hours }) ? ['weekend'] : []),
    ]
    return late.length > 0 ? late : ['weekdays']
  },
}

/** What people pay. */
export const byCost: Grouping = { keys: costs, of: ({ cost }) => (cost ? [cost] : []) }

/** Whether people may keep their name to themselves. */
export const byAnonymity: Grouping = {
  keys: ['yes', 'no'],
  of: ({ anonymous }) => (anonymous === undefined ? [] : [anonymous ? 'yes' : 'no']),
}

/** How people get in: without asking first, from afar, or only after they have asked. */
export const byAccess: Grouping = {
  keys: ['open', 'remote', 'asked'],
  of({ access }) {
    if (access.includes('walk-in')) return ['open']
    if (access.some((way) => way === 'phone' || way === 'online')) return ['remote']
    return access.length > 0 ? ['asked'] : []
  },
}

/** How old facts are on a day; the drawers do not overlap. */
export function byAge(today: string): Grouping {
  const limits = [
    { key: 'half-year', months: 6 },
    { key: 'year', months: 12 },
    { key: 'two-years', months: 24 },
    { key: 'five-years', months: 60 },
  ]
  return {
    keys: [...limits.map(({ key }) => key), 'older'],
    of({ factsOf }) {
      if (factsOf === undefined) return []
      const day = latestDay(factsOf)
      return [limits.find(({ months }) => addMonths(day, months) >= today)?.key ?? 'older']
    },
  }
}

/** Whether facts must be checked again on a day. */
export function byDue(today: string): Grouping {
  return {
    keys: ['in-time', 'overdue'],
    of(offer) {
      const due = dueDate(offer)
      return due === undefined ? [] : [due < today ? 'overdue' : 'in-time']
    },
  }
}

/** Where the facts stand: in laws, on pages, or in both. */
export const bySource: Grouping = {
  keys: ['page', 'law', 'both'],
  of({ sources }) {
    const pages = sources.some(({ url }) => url !== undefined)
    const laws = sources.some(({ law }) => law !== undefined)
    if (pages && laws) return ['both']
    return pages ? ['page'] : laws ? ['law'] : []
  },
}

/** How somebody last made sure of the facts. */
export const byCheck: Grouping = { keys: ['source', 'phone', 'provider'], of: ({ checked }) => [checked.how] }
