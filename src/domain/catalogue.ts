import type { BriefWords, DetailWords, OfferBrief, OfferDetails } from './offer.ts'
import type { Locale, Origin } from './text.ts'

/** The shape of the compiled files. Raised when an older program could no longer read them. */
export const catalogueSchema = 3

export interface Provider {
  readonly id: string
  /** German official name. */
  readonly name: string
  readonly kind: string
  readonly web?: string | undefined
}

/** A shelf. `icon` names one of the drawn icons. */
export interface Topic {
  readonly id: string
  readonly icon: string
}

/** What a need is also asked for: somebody to talk to, how to object to an office's no, who reads letters with people. */
export const needRoles = ['listening', 'objection', 'letters'] as const
export type NeedRole = (typeof needRoles)[number]

/** A sentence people come with, and the offers that answer it, in the order a good counsellor would name them. */
export interface Need {
  readonly id: string
  readonly topic: string
  readonly offers: readonly string[]
  /** Whoever reads about this may be in danger if somebody else sees it. */
  readonly discreet?: boolean | undefined
  readonly role?: NeedRole | undefined
}

/** How a guiding goal is answered: by offers, by the finder itself, by the planners' report, or only by the town. */
export const goalAnswers = ['offers', 'app', 'report', 'town'] as const
export type GoalAnswer = (typeof goalAnswers)[number]

export interface Goal {
  readonly id: string
  readonly by: GoalAnswer
}

/** A field of the strategy with its focuses, each with its goals. */
export interface GoalField {
  readonly id: string
  readonly focuses: readonly { readonly id: string; readonly goals: readonly Goal[] }[]
}

/** A group of people that offers are made for, and the sentences its members often come with. */
export interface AudienceGroup {
  readonly id: string
  readonly needs: readonly string[]
}

/** A paper people are asked for; `official` is its German name. */
export interface DocumentKind {
  readonly id: string
  readonly official: string
}

/** An area; the chain leads upwards, from the town to the country. */
export interface Area {
  readonly id: string
  readonly within?: string | undefined
}

/** An offer that has left the catalogue, and what to look at instead. */
export interface Withdrawn {
  readonly id: string
  readonly code: string
  readonly replacedBy?: string | undefined
}

/** How to reach the people who run this finder. Missing parts are marked on the pages, not hidden. */
export interface Site {
  readonly town: string
  readonly area: string
  readonly operator?: string | undefined
  readonly street?: string | undefined
  readonly postcodeTown?: string | undefined
  readonly represented?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly privacyContact?: string | undefined
  readonly mistakesEmail?: string | undefined
  /** A form for mistakes, where the town has one. */
  readonly mistakesForm?: string | undefined
  readonly accessibilityEmail?: string | undefined
  /** The harmless page that "leave now" leads to; without one, an empty page. */
  readonly exit?: string | undefined
}

/** Everything that is true in every language: one file an edition. */
export interface Facts {
  readonly schema: typeof catalogueSchema
  readonly edition: string
  /** The newest day on which somebody checked a fact (`YYYY-MM-DD`). */
  readonly asOf: string
  readonly site: Site
  readonly locales: readonly Locale[]
  readonly sourceLocale: Locale
  readonly areas: readonly Area[]
  readonly topics: readonly Topic[]
  readonly needs: readonly Need[]
  /** Needs that cannot wait, most urgent first. */
  readonly helpNow: readonly string[]
  readonly goals: readonly GoalField[]
  readonly audiences: readonly AudienceGroup[]
  readonly documents: readonly DocumentKind[]
  readonly providers: readonly Provider[]
  readonly offers: readonly OfferBrief[]
  readonly withdrawn: readonly Withdrawn[]
}

/** The words of one language: the interface and the whole catalogue. */
export interface Words {
  readonly schema: typeof catalogueSchema
  readonly edition: string
  readonly locale: Locale
  readonly messages: Readonly<Record<string, string>>
  /** Who wrote the vocabularies (topics, needs, goals …). */
  readonly origin: Origin
  /** German vocabularies have changed since they were translated. */
  readonly stale?: boolean | undefined
  readonly areas: Readonly<Record<string, { readonly name: string }>>
  readonly topics: Readonly<Record<string, { readonly name: string; readonly summary: string }>>
  readonly needs: Readonly<Record<string, { readonly sentence: string }>>
  readonly goals: Readonly<Record<string, { readonly name?: string; readonly text?: string; readonly answer?: string }>>
  readonly audiences: Readonly<Record<string, { readonly name: string; readonly summary: string }>>
  readonly documents: Readonly<Record<string, { readonly name: string; readonly where?: string | undefined }>>
  readonly offers: Readonly<Record<string, BriefWords>>
}

/** What only the pages of offers show, of all offers: loaded when somebody opens one. */
export interface DetailFacts {
  readonly schema: typeof catalogueSchema
  readonly edition: string
  readonly offers: Readonly<Record<string, OfferDetails>>
}

/** The words of one language that only the pages of offers show. */
export interface DetailWordsFile {
  readonly schema: typeof catalogueSchema
  readonly edition: string
  readonly locale: Locale
  readonly offers: Readonly<Record<string, DetailWords>>
}

/** Words of danger in all languages, and the need whose help must then stand on top. */
export interface Danger {
  readonly id: string
  readonly need: string
  /** Each is the words that say something, folded, with spaces between. Strong words, which hardly any harmless text of the catalogue uses, begin with `!`. */
  readonly phrases: readonly string[]
}

/** Words of danger of every language together: nobody chooses a language first. */
export interface Dangers {
  readonly dangers: readonly Danger[]
}

/** What an edition consists of, and how to check each file as it arrives. */
export interface DataFile {
  readonly url: string
  /** Subresource integrity, `sha256-…`. */
  readonly integrity: string
}
export interface Edition {
  readonly id: string
  readonly asOf: string
  readonly facts: DataFile
  readonly words: Readonly<Record<Locale, DataFile>>
  readonly details: DataFile
  readonly detailWords: Readonly<Record<Locale, DataFile>>
  readonly search: SearchEdition
  /** What only some pages load, by name, with the language after a dot where there is one: `check.ar`. */
  readonly lazy: Readonly<Record<string, DataFile>>
}

/** The files of search of an edition: loaded only when somebody searches. */
export interface SearchEdition {
  readonly common: DataFile
  /** The words of the offers, by language. */
  readonly indexes: Readonly<Record<Locale, DataFile>>
  /** What people say, by language. */
  readonly lexicons: Readonly<Record<Locale, DataFile>>
}
