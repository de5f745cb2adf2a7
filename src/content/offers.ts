import type { Hours } from '#domain/hours.ts'
import type { Contact, OfferWords, Place } from '#domain/offer.ts'
import type { Block, Locale } from '#domain/text.ts'
import { layersOf } from './above.ts'
import { checked } from './check.ts'
import { fingerprint } from './fingerprint.ts'
import { compileHours } from './hours.ts'
import { parseBlocks } from './markdown.ts'
import { type OfferFile, type OfferWordsHead, offerFile, offerWordsHead } from './offer-file.ts'
import type { Problems } from './problems.ts'
import { type ContentFolder, listFolder, nameOf, parseFrontMatter, readText, readYaml, within } from './read.ts'

/** The words of an offer in one language, as its file says. */
export interface WordsSource {
  readonly file: string
  readonly head: OfferWordsHead
  readonly blocks: readonly Block[]
  /** The text below the head, as written. */
  readonly body: string
  /** Of these words: what translations made from them must note. */
  readonly fingerprint: string
}

/** An offer as its files say, before it is held against the vocabularies. */
export interface OfferSource {
  readonly id: string
  /** Path of `offer.yaml` for sentences. */
  readonly file: string
  readonly facts: OfferFile
  readonly words: Readonly<Record<Locale, WordsSource>>
  /** Languages in which there is a file, even one with a mistake. */
  readonly written: ReadonlySet<Locale>
  /** It comes from a folder above: it may name offers and goals that this town does not have. */
  readonly shared: boolean
}

function parseWords(text: string, file: string, problems: Problems): WordsSource | undefined {
  const parts = parseFrontMatter(text, file, problems)
  if (!parts) return undefined
  const blocks = parseBlocks(parts.body, file, parts.bodyLine, problems)
  const head = parts.data === undefined ? undefined : checked(offerWordsHead, parts.data, file, problems)
  return head && { file, head, blocks, body: parts.body.trim(), fingerprint: fingerprint(head, parts.body) }
}

/** The offers that could be read, and the names of all of them: one with a mistake is still no stranger. */
export interface ReadOffers {
  readonly offers: readonly OfferSource[]
  readonly ids: ReadonlySet<string>
}

/** Reads the words of an offer in one language: its town's own, or those of the folder that it comes from. */
async function readOfferWords(
  folder: ContentFolder,
  id: string,
  locale: Locale,
): Promise<{ readonly file: string; readonly text: string } | undefined> {
  for (const layer of layersOf(folder)) {
    const path = within(layer, 'offers', id, `${locale}.md`)
    const text = await readText(path)
    if (text !== undefined) return { file: nameOf(layer, path), text }
  }
  return undefined
}

/** Offers whose files are read side by side. */
const openedAtOnce = 200

async function readOffer(
  folder: ContentFolder,
  home: ContentFolder,
  id: string,
  locales: readonly Locale[],
  areas: ReadonlySet<string>,
  problems: Problems,
): Promise<OfferSource | undefined> {
  const path = within(home, 'offers', id, 'offer.yaml')
  const file = nameOf(home, path)
  const shared = home !== folder
  const value = await readYaml(home, path, problems)
  if (shared && !isSharedWith(value, areas)) return undefined
  const facts = value === undefined ? undefined : checked(offerFile, value, file, problems)
  const words: Record<Locale, WordsSource> = {}
  const written = new Set<Locale>()
  const texts = await Promise.all(
    locales.map(async (locale) => [locale, await readOfferWords(shared ? folder : home, id, locale)] as const),
  )
  for (const [locale, text] of texts) {
    if (text === undefined) continue
    written.add(locale)
    const found = parseWords(text.text, text.file, problems)
    if (found) words[locale] = found
  }
  return facts && { id, file, facts, words, written, shared }
}

/** An offer of a folder above is for this town too if it is published and serves an area that the town lies in. */
function isSharedWith(value: unknown, areas: ReadonlySet<string>): boolean {
  const { area, status } = (value ?? {}) as { area?: unknown; status?: unknown }
  return status === 'published' && areas.has(String(area))
}

/**
 * Reads every offer with its words in the given languages, those of the folders above too if they serve one of the areas. Which
 * words must be there is checked later.
 */
export async function readOffers(
  folder: ContentFolder,
  locales: readonly Locale[],
  problems: Problems,
  areas: ReadonlySet<string> = new Set(),
): Promise<ReadOffers> {
  const homes = new Map<string, ContentFolder>()
  const left = new Set<string>()
  for (const layer of layersOf(folder)) {
    for (const id of await listFolder(within(layer, 'offers'))) {
      // A folder that has only words for an offer from above is not its home.
      const own =
        layer === folder && folder.above && (await readText(within(layer, 'offers', id, 'offer.yaml'))) === undefined
      if (!own && !homes.has(id) && !left.has(id)) homes.set(id, layer)
    }
    for (const id of layer.without ?? []) if (!homes.has(id)) left.add(id)
  }
  const ids = [...homes.keys()].sort()
  const offers: OfferSource[] = []
  // Many files are opened at once: one after the other, a build waits most of its time. All of a state would be too many.
  for (let next = 0; next < ids.length; next += openedAtOnce) {
    const some = ids.slice(next, next + openedAtOnce)
    const read = some.map((id) => readOffer(folder, homes.get(id) ?? folder, id, locales, areas, problems))
    offers.push(...(await Promise.all(read)).filter((offer) => offer !== undefined))
  }
  const found = new Set(offers.map(({ id }) => id))
  const present = ids.filter((id) => homes.get(id) === folder || found.has(id))
  return { offers, ids: new Set(present) }
}

/** `+49 3691 670404` is dialled as `+493691670404` and written `03691 670404` in Germany. */
function compilePhone(phone: string): { number: string; shown: string } {
  return { number: phone.replace(/ /g, ''), shown: phone.replace(/^\+49 /, '0') }
}

export function compileContact(contact: OfferFile['contacts'][number]): Contact {
  const { purpose } = contact
  if ('phone' in contact) return { kind: 'phone', ...compilePhone(contact.phone), purpose, free: contact.free === true }
  if ('email' in contact) return { kind: 'email', address: contact.email, purpose }
  if ('web' in contact) return { kind: 'web', url: contact.web, purpose }
  return { kind: 'form', url: contact.form, purpose }
}

/** Of a confidential place nothing is kept but that there is one. */
export function compilePlace(place: OfferFile['places'][number]): Place {
  return place.confidential ? { id: place.id, confidential: true } : { ...place, confidential: undefined }
}

/** The slots of a dated exception, written as times only: `09:00-12:00`. */
function exceptionSlots(rule: string | undefined): { from: number; to: number }[] | string {
  if (rule === undefined) return []
  const compiled = compileHours(`Mo-Su ${rule}`)
  if (compiled.kind === 'weekly') return [...(compiled.week[0] ?? [])]
  return compiled.kind === 'wrong' ? compiled.message : [{ from: 0, to: 1440 }]
}

/** Opening hours as the finder needs them; what cannot be a weekly table becomes a problem. */
export function compileOfferHours({ facts, file }: OfferSource, problems: Problems): Hours {
  const { hours } = facts
  if (!hours) return { kind: 'unknown' }
  if (hours.open === undefined) return { kind: 'appointment' }
  const compiled = compileHours(hours.open)
  if (compiled.kind === 'wrong') {
    problems.add(file, 'hours.open', compiled.message)
    return { kind: 'unknown' }
  }
  if (compiled.kind === 'always') return compiled
  const exceptions = (hours.exceptions ?? []).map(({ date, open }, index) => {
    const slots = exceptionSlots(open)
    if (typeof slots !== 'string') return { date, slots }
    problems.add(file, `hours.exceptions[${index}].open`, slots)
    return { date, slots: [] }
  })
  return { ...compiled, exceptions, appointment: hours.appointment === true }
}

/** No line ends between § and its number. */
function heldTogether<Text>(text: Text): Text {
  return JSON.parse(JSON.stringify(text).replace(/(§§?) (?=\d)/g, '$1\u00a0'))
}

/** The words of an offer as the finder shows them; `stale` if the German text has changed since. */
export function compileWords({ head, blocks }: WordsSource, source: WordsSource | undefined): OfferWords {
  const { basedOn, keywords: _keywords, ...words } = heldTogether(head)
  const stale = source !== undefined && basedOn !== source.fingerprint
  return { ...words, body: heldTogether(blocks), ...(stale ? { stale } : {}) }
}
