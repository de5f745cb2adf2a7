import * as v from 'valibot'
import { factsDate } from '#domain/freshness.ts'
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
const ages = v.optional(v.looseObject({ from: v.optional(v.number()), to: v.optional(v.number()) }))
const minutes = v.pipe(
  v.number(),
  v.check((minute) => minute >= 0 && minute <= 2880),
)
const slots = v.array(v.looseObject({ from: minutes, to: minutes }))

const hoursShape = v.union([
  v.looseObject({ kind: v.picklist(['always', 'appointment', 'unknown']) }),
  v.looseObject({
    kind: v.literal('weekly'),
    week: v.pipe(
      v.array(slots),
      v.check((days) => days.length === 7),
    ),
    holidays: v.union([slots, v.picklist(['usual', 'unknown'])]),
    exceptions: v.array(v.looseObject({ date: v.string(), slots })),
    appointment: v.boolean(),
  }),
])
const contactShape = v.union([
  v.looseObject({ kind: v.literal('phone'), purpose: v.string(), number: v.string(), shown: v.string() }),
  v.looseObject({ kind: v.literal('email'), purpose: v.string(), address: v.string() }),
  v.looseObject({ kind: v.picklist(['web', 'form']), purpose: v.string(), url: v.string() }),
])
const placeShape = v.union([
  v.looseObject({ id: v.string(), confidential: v.literal(true) }),
  v.looseObject({ id: v.string(), name: texts, street: v.string(), postcode: v.string(), town: v.string() }),
])
const blockShape = v.union([
  v.looseObject({ kind: v.literal('paragraph'), text: v.string() }),
  v.looseObject({ kind: v.literal('list'), ordered: v.boolean(), items: strings }),
])

/** What pages read from a kept offer. Storage is a border: another edition, or a broken disk, may have written it. */
const offerShape = v.looseObject({
  id: v.string(),
  official: v.string(),
  kind: v.string(),
  area: v.string(),
  topics: strings,
  needs: strings,
  goals: strings,
  audience: v.looseObject({ age: ages, childAge: ages }),
  cost: texts,
  amounts: v.array(v.looseObject({ id: v.string(), euro: v.number(), per: v.string(), year: v.number() })),
  access: strings,
  languages: strings,
  places: v.array(placeShape),
  hours: hoursShape,
  contacts: v.array(contactShape),
  askAt: strings,
  retroactive: texts,
  documents: strings,
  related: strings,
  sources: v.array(v.looseObject({ url: texts, law: texts, date: v.string() })),
  law: strings,
  factsOf: texts,
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
  body: v.array(blockShape),
  origin: v.string(),
})
const keptShape = v.looseObject({
  version: v.literal(1),
  id: v.string(),
  keptAt: v.pipe(
    v.string(),
    v.check((instant) => !Number.isNaN(Date.parse(instant))),
  ),
  asOf: v.string(),
  locale: v.string(),
  provider: v.string(),
  offer: offerShape,
  words: wordsShape,
})

/** Reads a stored value; `undefined` if it is not a kept offer that we understand. */
export function parseKeptOffer(value: unknown): KeptOffer | undefined {
  if (!v.safeParse(keptShape, value).success) return undefined
  const kept = value as unknown as KeptOffer
  // Editions with catalogue schema 1 left it to the page to find the date of the facts.
  return { ...kept, offer: { ...kept.offer, factsOf: kept.offer.factsOf ?? factsDate(kept.offer) } }
}
