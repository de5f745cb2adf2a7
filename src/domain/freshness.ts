import { addMonths } from './moment.ts'
import type { Offer, OfferBrief, Source } from './offer.ts'

/** `2024` → `2024-12-31`, `2024-05` → `2024-05-31`: the latest day a vague date can mean. */
export function latestDay(date: string): string {
  if (date.length === 10) return date
  if (date.length === 7) return lastDayOfMonth(date)
  return `${date}-12-31`
}

function lastDayOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}

/** The newest dated source, as written there; `undefined` when none is dated. */
export function newestSource(sources: readonly Source[]): string | undefined {
  const dated = sources.map((source) => source.date).filter((date) => date !== 'undated')
  return dated.sort((a, b) => (latestDay(a) < latestDay(b) ? 1 : -1))[0]
}

/** What tells how old facts are. */
interface Aged extends Pick<Offer, 'checked' | 'sources'> {
  readonly places: readonly unknown[]
  readonly contacts: readonly unknown[]
}

/**
 * The day (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) the facts of an offer hold for. Comparing facts with an old page does not make
 * them newer, so for facts checked only against a source it is that source's date. `undefined`: no source is dated.
 */
export function factsDate({ checked, sources, places, contacts }: Aged): string | undefined {
  if (checked.how !== 'source') return checked.date
  // A statute knows nothing of doors and numbers.
  const ofPages = places.length > 0 || contacts.length > 0 ? sources.filter(({ url }) => url !== undefined) : []
  return newestSource(ofPages.length > 0 ? ofPages : sources)
}

/** What decides when facts must be checked again. */
export type Review = Pick<OfferBrief, 'factsOf' | 'review'>

/** The last day (`YYYY-MM-DD`) on which the facts need no new check; `undefined`: nobody knows how old they are. */
export function dueDate({ factsOf, review }: Review): string | undefined {
  return factsOf === undefined ? undefined : addMonths(latestDay(factsOf), review)
}

/** Whether the facts are older than their provider's review time: then people should call first. */
export function isOverdue(offer: Review, today: string): boolean {
  const due = dueDate(offer)
  return due === undefined || due < today
}
