import * as v from 'valibot'
import type { Offer, OfferWords } from '#domain/offer.ts'
import type { Locale } from '#domain/text.ts'

/** An offer somebody kept, whole: it stays readable when a later edition no longer has it. */
export interface KeptOffer {
  readonly version: 1
  readonly id: string
  /** ISO instant. */
  readonly keptAt: string
  /** The day the facts were of, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The language of the words. */
  readonly locale: Locale
  readonly offer: Offer
  readonly words: OfferWords
  readonly provider: string
}

const strings = v.array(v.string())
const texts = v.optional(v.string())

/** What pages read from a kept offer. Storage is a border: another edition, or a broken disk, may have written it. */
const offerShape = v.looseObject({
  id: v.string(),
  official: v.string(),
  kind: v.string(),
  area: v.string(),
  topics: strings,
  needs: strings,
  goals: strings,
  audience: v.looseObject({}),
  amounts: v.array(v.looseObject({ id: v.string(), euro: v.number(), per: v.string(), year: v.number() })),
  access: strings,
  languages: strings,
  places: v.array(v.looseObject({ id: v.string() })),
  hours: v.looseObject({ kind: v.picklist(['always', 'weekly', 'appointment', 'unknown']) }),
  contacts: v.array(v.looseObject({ kind: v.picklist(['phone', 'email', 'web', 'form']), purpose: v.string() })),
  askAt: strings,
  documents: strings,
  related: strings,
  sources: v.array(v.looseObject({ date: v.string() })),
  checked: v.looseObject({ date: v.string(), how: v.picklist(['source', 'phone', 'provider']) }),
  review: v.number(),
})
const wordsShape = v.looseObject({
  title: v.string(),
  summary: v.string(),
  who: v.string(),
  cost: texts,
  hours: texts,
  deadline: texts,
  next: texts,
  amounts: v.record(v.string(), v.string()),
  steps: strings,
  body: v.array(v.looseObject({ kind: v.picklist(['paragraph', 'list']) })),
  origin: v.string(),
})
const keptShape = v.looseObject({
  version: v.literal(1),
  id: v.string(),
  keptAt: v.string(),
  asOf: v.string(),
  locale: v.string(),
  provider: v.string(),
  offer: offerShape,
  words: wordsShape,
})

/** Reads a stored value; `undefined` if it is not a kept offer that we understand. */
export function parseKeptOffer(value: unknown): KeptOffer | undefined {
  return v.is(keptShape, value) ? (value as unknown as KeptOffer) : undefined
}
