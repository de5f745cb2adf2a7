import * as v from 'valibot'
import { fold } from '#domain/search/fold.ts'

/** A search to which nothing fitted, as it lies on the device. */
export interface UnfoundSearch {
  readonly version: 1
  /** As it was typed last. */
  readonly query: string
  readonly count: number
  /** When it was searched last, as an ISO timestamp. */
  readonly last: string
}

const unfoundSearch = v.looseObject({
  version: v.literal(1),
  query: v.pipe(
    v.string(),
    v.check((text) => text !== ''),
  ),
  count: v.pipe(
    v.number(),
    v.check((number) => Number.isInteger(number) && number >= 1),
  ),
  last: v.pipe(
    v.string(),
    v.check((instant) => !Number.isNaN(Date.parse(instant))),
  ),
})

/** Reads an entry; `undefined` if it is none that we know. */
export function parseUnfoundSearch(value: unknown): UnfoundSearch | undefined {
  const result = v.safeParse(unfoundSearch, value)
  return result.success ? result.output : undefined
}

/** One entry for all spellings that search takes for the same. */
export function unfoundKey(query: string): string {
  return fold(query).trim().replace(/\s+/g, ' ')
}

/** The entry after one more search; an older one that cannot be read is begun anew. */
export function searchedAgain(before: unknown, query: string, now: Date): UnfoundSearch {
  const count = (parseUnfoundSearch(before)?.count ?? 0) + 1
  return { version: 1, query: query.trim(), count, last: now.toISOString() }
}

/** So many are kept: what was searched longest ago goes first, so that a shared device does not fill up. */
export const mostUnfound = 200

/** The keys of the entries that are too many. Entries that cannot be read are not ours to delete. */
export function tooMany(entries: ReadonlyMap<string, unknown>): string[] {
  const readable = [...entries].flatMap(([key, value]) => {
    const entry = parseUnfoundSearch(value)
    return entry ? [{ key, last: entry.last }] : []
  })
  readable.sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
  return readable.slice(0, Math.max(0, readable.length - mostUnfound)).map(({ key }) => key)
}

/** Those that were searched most often first. */
export function sortedUnfound(values: readonly unknown[]): UnfoundSearch[] {
  return values
    .flatMap((value) => parseUnfoundSearch(value) ?? [])
    .sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1))
}
