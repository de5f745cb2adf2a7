import { type Holdings, listedOffers, withStrays } from '#domain/lists.ts'
import { parseKeptList } from './kept-list.ts'
import { type KeptOffer, parseKeptOffer } from './kept-offer.ts'
import type { Belongings } from './kept-store.ts'

/** By this a file of ours is known, in every language. */
const format = 'hilfefinder-liste'
const version = 1

/** Larger than any list of a person, in bytes: a thousand offers. */
export const largestFile = 5_000_000

/** `hilfefinder-liste-2026-11-22.json` */
export function listFileName(date: string): string {
  return `${format}-${date}.json`
}

/** Lists as a file: everything on them is whole, so that it can be read without this device and without a network. */
export function listFile({ lists, ticks, offers }: Belongings, exportedAt: Date): string {
  return `${JSON.stringify({ format, version, exported: exportedAt.toISOString(), lists, ticks, offers }, null, 1)}\n`
}

/** One list of several, and nothing of the others. */
export function belongingsOf({ lists, current, ticks, offers }: Belongings, list: string): Belongings {
  const own = lists.filter(({ id }) => id === list)
  const listed = listedOffers(own)
  const ownOffers = offers.filter(({ id }) => listed.has(id))
  const papers = new Set(ownOffers.flatMap(({ offer }) => offer.documents))
  return { lists: own, current, ticks: ticks.filter((id) => papers.has(id)), offers: ownOffers }
}

/** What a file turned out to be. */
export type ReadListFile =
  | {
      readonly kind: 'read'
      readonly belongings: Belongings
      /** How many things in it we cannot read. */
      readonly broken: number
    }
  | { readonly kind: 'broken' | 'foreign' | 'newer' }

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Links of a file from elsewhere lead to pages, and nowhere else. */
function leadsToPages({ offer }: KeptOffer): boolean {
  const urls = [...offer.contacts, ...offer.sources].flatMap((one) => ('url' in one && one.url ? [one.url] : []))
  return urls.every((url) => /^https?:\/\//i.test(url))
}

function readOffer(value: unknown): KeptOffer | undefined {
  const kept = parseKeptOffer(value)
  return kept && kept.offer.id === kept.id && leadsToPages(kept) ? kept : undefined
}

/** Reads what was chosen as a list. Whatever it is, nothing is thrown; what cannot be read in it is counted. */
export function parseListFile(text: string): ReadListFile {
  const value = parsed(text)
  const ours = typeof value === 'object' && value !== null && 'format' in value && value.format === format
  if (!ours)
    return { kind: text.trim() === '' || (value === undefined && text.includes(format)) ? 'broken' : 'foreign' }
  const file = value as { version?: unknown; lists?: unknown; ticks?: unknown; offers?: unknown }
  if (typeof file.version === 'number' && file.version > version) return { kind: 'newer' }
  if (file.version !== version) return { kind: 'broken' }
  if (!Array.isArray(file.lists) || !Array.isArray(file.ticks) || !Array.isArray(file.offers)) return { kind: 'broken' }
  const lists = file.lists.flatMap((list) => parseKeptList(list) ?? [])
  const offers = file.offers.flatMap((offer) => readOffer(offer) ?? [])
  const broken = file.lists.length - lists.length + file.offers.length - offers.length
  if (lists.length === 0 && offers.length === 0 && broken > 0) return { kind: 'broken' }
  const holdings: Holdings = {
    lists: eachOnce(lists),
    current: undefined,
    ticks: [...new Set(file.ticks.filter((id): id is string => typeof id === 'string' && id !== ''))],
  }
  const ids = offers.map(({ id }) => id)
  return { kind: 'read', belongings: { ...withStrays(holdings, ids), offers: eachOnce(offers) }, broken }
}

/** Of things with the same id, the first. */
function eachOnce<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  const found = new Map<string, Thing>()
  for (const thing of things) if (!found.has(thing.id)) found.set(thing.id, thing)
  return [...found.values()]
}
