import type { DetailFacts, DetailWordsFile, Facts, Words } from '../catalogue.ts'
import { isObject } from '../json.ts'
import type { Offer, OfferDetails } from '../offer.ts'
import type { Locale } from '../text.ts'

/** The shape of the file. Raised when older ones can no longer be compared. */
export const editionDataSchema = 1

/** What planners compare of an offer: its name, its dates, and a fingerprint of each part. */
export interface OfferData {
  readonly id: string
  readonly title: string
  readonly provider: string
  readonly area: string
  readonly goals: readonly string[]
  readonly checked: string
  readonly factsOf?: string | undefined
  /** Changes when the part does: `hours`, `contacts`, …, `words` (German), `words.ar`. */
  readonly parts: Readonly<Record<string, string>>
}

/** An edition as a list of its offers: small, stable, and enough to say what has changed since. */
export interface EditionData {
  readonly schema: typeof editionDataSchema
  readonly edition: string
  readonly asOf: string
  readonly town: string
  readonly offers: readonly OfferData[]
}

/** What an edition is made of, as the build has it and as its files lie on the host. */
export interface EditionParts {
  readonly facts: Facts
  readonly details: DetailFacts
  readonly words: Readonly<Record<Locale, Words>>
  readonly detailWords: Readonly<Record<Locale, DetailWordsFile>>
}

/** JSON that does not depend on the order in which an object was made. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Details that say nothing of the offer itself but of our work with it, or that stand in the data anyway. */
const notCompared = [
  'id',
  'code',
  'checked',
  'factsOf',
  'goals',
  'provider',
  'area',
  'needs',
  'related',
  'review',
] as const satisfies readonly (keyof Offer)[]

/** The parts of an offer that are compared, its German words among them. Words in other languages have the language behind a dot. */
export type ComparedPart = Exclude<keyof Offer, (typeof notCompared)[number]> | 'words'

const isCompared = (name: string) => !(notCompared as readonly string[]).includes(name)

/** Sums up an edition. `fingerprint` makes a few characters of a text that change when it does. */
export function editionData(
  { facts, details, words, detailWords }: EditionParts,
  fingerprint: (text: string) => string,
): EditionData {
  const { sourceLocale } = facts
  const providers = new Map(facts.providers.map(({ id, name }) => [id, name]))
  return {
    schema: editionDataSchema,
    edition: facts.edition,
    asOf: facts.asOf,
    town: facts.site.town,
    offers: facts.offers.map((offer) => {
      const own: Partial<OfferDetails> = details.offers[offer.id] ?? {}
      const partsOfFacts = Object.entries({ ...offer, ...own })
        .filter(([name, value]) => isCompared(name) && value !== undefined && stableJson(value) !== '[]')
        .map(([name, value]) => [name, fingerprint(stableJson(value))] as const)
      const partsOfWords = facts.locales.flatMap((locale) => {
        const brief = words[locale]?.offers[offer.id]
        if (!brief) return []
        const { origin: _origin, stale: _stale, ...said } = { ...brief, ...detailWords[locale]?.offers[offer.id] }
        return [[locale === sourceLocale ? 'words' : `words.${locale}`, fingerprint(stableJson(said))] as const]
      })
      return {
        id: offer.id,
        title: words[sourceLocale]?.offers[offer.id]?.title ?? offer.official,
        provider: providers.get(offer.provider) ?? offer.provider,
        area: offer.area,
        goals: offer.goals,
        checked: offer.checked.date,
        factsOf: offer.factsOf,
        parts: Object.fromEntries([...partsOfFacts, ...partsOfWords].sort(([a], [b]) => (a < b ? -1 : 1))),
      }
    }),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

function isOfferData(value: unknown): value is OfferData {
  return (
    isObject(value) &&
    [value.id, value.title, value.provider, value.area, value.checked].every(isText) &&
    (value.factsOf === undefined || isText(value.factsOf)) &&
    Array.isArray(value.goals) &&
    value.goals.every(isText) &&
    isObject(value.parts) &&
    Object.values(value.parts).every(isText)
  )
}

/** What became of a file that should be the data of an edition. */
export type ReadEditionData =
  | { readonly kind: 'read'; readonly data: EditionData }
  | { readonly kind: 'other-schema'; readonly schema: unknown }
  | { readonly kind: 'not-ours' }

/** Holds what a file says against the shape that this program writes. */
export function parseEditionData(value: unknown): ReadEditionData {
  if (!isObject(value) || !Array.isArray(value.offers)) return { kind: 'not-ours' }
  if (value.schema !== editionDataSchema) return { kind: 'other-schema', schema: value.schema }
  const { edition, asOf, town, offers } = value
  const fits = isText(edition) && isText(asOf) && isText(town) && offers.every(isOfferData)
  return fits ? { kind: 'read', data: value as unknown as EditionData } : { kind: 'not-ours' }
}
