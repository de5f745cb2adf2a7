import type { Hours } from './hours.ts'
import type { Block, Origin } from './text.ts'

export const offerKinds = [
  'benefit',
  'counselling',
  'hotline',
  'online',
  'place',
  'course',
  'group',
  'goods',
  'information',
] as const
export type OfferKind = (typeof offerKinds)[number]

/** What a person pays for the help itself. Applying for a benefit is free. */
export const costs = ['free', 'reduced', 'paid', 'varies'] as const
export type Cost = (typeof costs)[number]

/** How one gets in. */
export const accessWays = ['walk-in', 'appointment', 'registration', 'referral', 'phone', 'online'] as const
export type AccessWay = (typeof accessWays)[number]

/** What a contact is there for. */
export const contactPurposes = ['emergency', 'advice', 'information', 'appointment', 'application'] as const
export type ContactPurpose = (typeof contactPurposes)[number]

/** Residence statuses as the eligibility questions name them; `s24` is § 24 AufenthG, `procedure` a running asylum procedure. */
export const residenceStatuses = [
  'german',
  'eu',
  'permanent',
  'permit',
  'protected',
  's24',
  'humanitarian',
  'procedure',
  'duldung',
] as const
export type ResidenceStatus = (typeof residenceStatuses)[number]

/** How often an amount is paid. */
export const amountPeriods = ['month', 'half-year', 'year', 'once', 'call'] as const
export type AmountPeriod = (typeof amountPeriods)[number]

/** Ages in full years, both ends included. */
export interface AgeRange {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** Whom an offer is for. A missing part means: no condition. Nothing at all means: for everybody. */
export interface Audience {
  /** Made for any of these groups (ids of the audiences vocabulary). */
  readonly groups?: readonly string[] | undefined
  readonly childAge?: AgeRange | undefined
  readonly age?: AgeRange | undefined
  readonly residence?: readonly ResidenceStatus[] | undefined
  readonly income?: 'low' | undefined
}

/** An amount in euros of one year. It is not shown after that year. */
export interface Amount {
  /** Names the words that say what the amount is for. */
  readonly id: string
  readonly euro: number
  readonly per: AmountPeriod
  readonly year: number
  readonly upTo?: boolean | undefined
}

/** Where an offer is. A confidential place has an id and nothing else, in every file. */
export type Place =
  | { readonly id: string; readonly confidential: true }
  | {
      readonly id: string
      readonly confidential?: undefined
      /** German, as on the door. */
      readonly name?: string | undefined
      readonly street: string
      readonly postcode: string
      readonly town: string
      /** Latitude and longitude in degrees (WGS 84), only if a source gives them. */
      readonly coordinates?: readonly [number, number] | undefined
      /** The stop at its door, as the map names it, only if a source or a person says so. */
      readonly stop?: string | undefined
    }

/** A place whose address is no secret. */
export type OpenPlace = Extract<Place, { readonly street: string }>

/** One way to reach an offer. Functions, never names of persons. */
export type Contact =
  | {
      readonly kind: 'phone'
      /** As the device dials it: E.164 (`+493691670404`) or a short number (`112`). */
      readonly number: string
      /** As people in Germany write it: `03691 670404`. */
      readonly shown: string
      readonly purpose: ContactPurpose
      readonly free: boolean
    }
  | { readonly kind: 'email'; readonly address: string; readonly purpose: ContactPurpose }
  | { readonly kind: 'web' | 'form'; readonly url: string; readonly purpose: ContactPurpose }

/** Where a fact stands: a page or a statute. `date` is `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `undated`. */
export interface Source {
  readonly url?: string | undefined
  readonly law?: string | undefined
  readonly date: string
}

/** When a person last verified the facts of an offer, and how. `date` is `YYYY-MM-DD`. */
export interface Checked {
  readonly date: string
  readonly how: 'source' | 'phone' | 'provider'
}

/** What lists, search and filters need of an offer. */
export interface OfferBrief {
  readonly id: string
  /** Two characters that stand for this offer in links, frozen for ever. */
  readonly code: string
  readonly kind: OfferKind
  /** The German official name, as on the door and in letters. */
  readonly official: string
  readonly provider: string
  readonly area: string
  readonly topics: readonly string[]
  readonly needs: readonly string[]
  readonly goals: readonly string[]
  readonly audience: Audience
  readonly cost?: Cost | undefined
  readonly access: readonly AccessWay[]
  readonly anonymous?: boolean | undefined
  /** Languages spoken there (ISO codes). Empty means: not known. */
  readonly languages: readonly string[]
  readonly interpreter?: boolean | undefined
  readonly stepFree?: boolean | undefined
  readonly places: readonly Place[]
  readonly hours: Hours
  readonly contacts: readonly Contact[]
  readonly checked: Checked
  /** The day (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) the facts hold for; `undefined` if no source says. */
  readonly factsOf?: string | undefined
  /** Months until the facts must be checked again. */
  readonly review: number
}

/** What only the offer's own page shows. */
export interface OfferDetails {
  readonly amounts: readonly Amount[]
  /** Offers whose staff can help further where this one names no contact. */
  readonly askAt: readonly string[]
  /** How far back an application counts: `none` or `6 months`. */
  readonly retroactive?: string | undefined
  /** Whether one can object (Widerspruch) to a decision about it; left out where that follows from its kind. */
  readonly objection?: boolean | undefined
  readonly documents: readonly string[]
  readonly law: readonly string[]
  readonly related: readonly string[]
  readonly sources: readonly Source[]
}

/** What providers do for people: the facts. Words stand in `OfferWords`, once a language. */
export type Offer = OfferBrief & OfferDetails

/** The words of an offer that lists show. */
export interface BriefWords {
  readonly title: string
  readonly summary: string
  readonly origin: Origin
  /** The German text has changed since this translation was made. */
  readonly stale?: boolean | undefined
}

/** The words of an offer that only its own page shows. */
export interface DetailWords {
  readonly who: string
  readonly cost?: string | undefined
  readonly hours?: string | undefined
  readonly deadline?: string | undefined
  readonly next?: string | undefined
  readonly amounts: Readonly<Record<string, string>>
  readonly steps: readonly string[]
  readonly body: readonly Block[]
}

/** The words of an offer in one language. */
export type OfferWords = BriefWords & DetailWords

export type PhoneContact = Extract<Contact, { kind: 'phone' }>

/** The numbers that stand first wherever somebody may be in danger: ambulance and fire, police. */
export const emergencyNumbers: readonly string[] = ['112', '110']

/** The number to call first: an emergency or advice line before a switchboard. */
export function firstPhone(offer: Pick<Offer, 'contacts'>): PhoneContact | undefined {
  const phones = offer.contacts.filter((contact) => contact.kind === 'phone')
  return (
    phones.find((phone) => phone.purpose === 'emergency') ??
    phones.find((phone) => phone.purpose === 'advice') ??
    phones[0]
  )
}

/** Amounts that still hold in this year; older ones are never shown. */
export function currentAmounts(offer: Pick<Offer, 'amounts'>, year: number): readonly Amount[] {
  return offer.amounts.filter((amount) => amount.year === year)
}

/** Whether it is called or opened: there is no counter, or its address is a secret. */
export function isOnlyCalled({ kind, places }: Pick<Offer, 'kind' | 'places'>): boolean {
  return kind === 'hotline' || kind === 'online' || places.some(({ confidential }) => confidential)
}

/** An address on one line, as on a letter. */
export function placeLine({ name, street, postcode, town }: OpenPlace): string {
  return [name, street, `${postcode} ${town}`].filter((part) => part !== undefined).join(', ')
}

/** Whether anybody can be reached: by phone, e-mail, web, form, or at an address. */
export function hasContact(offer: Pick<Offer, 'contacts' | 'places'>): boolean {
  return offer.contacts.length > 0 || offer.places.some((place) => !place.confidential)
}

/** What to call a source: the statute, or the host of the page (`eisenach.de`). */
export function sourceName({ url, law }: Source): string {
  return law ?? (url ?? '').replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/, '')
}
