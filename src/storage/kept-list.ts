import * as v from 'valibot'
import { type KeptList, type ListEntry, type Writing, writtenFields } from '#domain/lists.ts'
import { mergedEntry } from '#domain/merged-lists.ts'

const id = v.pipe(
  v.string(),
  v.check((text) => text !== ''),
)

/** What is not understood beside an offer is left out; the offer stays. */
const entryShape = v.looseObject({
  offer: id,
  note: v.fallback(v.string(), ''),
  next: v.fallback(v.string(), ''),
  done: v.fallback(v.boolean(), false),
})
const listShape = v.looseObject({
  version: v.literal(1),
  id,
  name: v.string(),
  made: v.string(),
  entries: v.array(entryShape),
})

/** Reads a list as it lies on the device or in a file; `undefined` if it is none that we understand. */
export function parseKeptList(value: unknown): KeptList | undefined {
  const result = v.safeParse(listShape, value)
  if (!result.success) return undefined
  return { ...result.output, entries: eachOnce(result.output.entries) }
}

/** An offer stands on a list once, whatever has written it there. */
function eachOnce(entries: readonly ListEntry[]): ListEntry[] {
  const found = new Map<string, ListEntry>()
  for (const entry of entries) {
    const there = found.get(entry.offer)
    found.set(entry.offer, there ? mergedEntry(there, entry) : entry)
  }
  return [...found.values()]
}

const writingShape = v.looseObject({
  list: id,
  offer: id,
  field: v.picklist(writtenFields),
  before: v.string(),
  after: v.string(),
})

/** Reads what was written when a page was closed; `undefined` if we do not understand it. */
export function parseWriting(value: unknown): Writing | undefined {
  const result = v.safeParse(writingShape, value)
  return result.success ? result.output : undefined
}
