import { addMonths } from './moment.ts'
import type { Offer, Source } from './offer.ts'

/** `2024` → `2024-12-31`, `2024-05` → `2024-05-31`: the latest day a vague date can mean. */
function latestDay(date: string): string {
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

/**
 * The day (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) the facts of an offer hold for. Comparing facts with an old page does not make
 * them newer, so for facts checked only against a source it is that source's date. `undefined`: no source is dated.
 */
export function factsDate(offer: Offer): string | undefined {
  return offer.checked.how === 'source' ? newestSource(offer.sources) : offer.checked.date
}

/** Whether the facts are older than their provider's review time: then people should call first. */
export function isOverdue(offer: Offer, today: string): boolean {
  const date = factsDate(offer)
  if (date === undefined) return true
  return addMonths(latestDay(date), offer.review) < today
}
