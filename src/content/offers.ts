import type { Hours } from '#domain/hours.ts'
import type { Contact, OfferWords, Place } from '#domain/offer.ts'
import type { Block, Locale } from '#domain/text.ts'
import { checked } from './check.ts'
import { fingerprint } from './fingerprint.ts'
import { compileHours } from './hours.ts'
import { parseBlocks } from './markdown.ts'
import type { Problems } from './problems.ts'
import { type ContentFolder, listFolder, nameOf, parseFrontMatter, readText, readYaml, within } from './read.ts'
import { type OfferFile, type OfferWordsHead, offerFile, offerWordsHead } from './schema.ts'

/** The words of an offer in one language, as its file says. */
export interface WordsSource {
  readonly file: string
  readonly head: OfferWordsHead
  readonly blocks: readonly Block[]
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
}

function parseWords(text: string, file: string, problems: Problems): WordsSource | undefined {
  const parts = parseFrontMatter(text, file, problems)
  if (!parts) return undefined
  const blocks = parseBlocks(parts.body, file, parts.bodyLine, problems)
  const head = parts.data === undefined ? undefined : checked(offerWordsHead, parts.data, file, problems)
  return head && { file, head, blocks, fingerprint: fingerprint(head, parts.body) }
}

/** The offers that could be read, and the names of all of them: one with a mistake is still no stranger. */
export interface ReadOffers {
  readonly offers: readonly OfferSource[]
  readonly ids: ReadonlySet<string>
}

async function readOffer(
  folder: ContentFolder,
  id: string,
  locales: readonly Locale[],
  problems: Problems,
): Promise<OfferSource | undefined> {
  const path = within(folder, 'offers', id, 'offer.yaml')
  const file = nameOf(folder, path)
  const paths = locales.map((locale) => [locale, within(folder, 'offers', id, `${locale}.md`)] as const)
  const [value, ...texts] = await Promise.all([
    readYaml(folder, path, problems),
    ...paths.map(async ([locale, words]) => [locale, words, await readText(words)] as const),
  ])
  const facts = value === undefined ? undefined : checked(offerFile, value, file, problems)
  const words: Record<Locale, WordsSource> = {}
  const written = new Set<Locale>()
  for (const [locale, wordsPath, text] of texts) {
    if (text === undefined) continue
    written.add(locale)
    const found = parseWords(text, nameOf(folder, wordsPath), problems)
    if (found) words[locale] = found
  }
  return facts && { id, file, facts, words, written }
}

/** Reads every offer with its words in the given languages. Which words must be there is checked later. */
export async function readOffers(
  folder: ContentFolder,
  locales: readonly Locale[],
  problems: Problems,
): Promise<ReadOffers> {
  const ids = await listFolder(within(folder, 'offers'))
  // All files are opened at once: one after the other, a build waits most of its time.
  const offers = await Promise.all(ids.map((id) => readOffer(folder, id, locales, problems)))
  return { offers: offers.filter((offer) => offer !== undefined), ids: new Set(ids) }
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
