/**
 * The check asks a few questions and names what could be worth asking for. Its questions and rules are content: this says what
 * they mean.
 */

/** What somebody has chosen, by question. A question that is not in it was skipped: nobody has to answer anything. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** True if one of these answers to a question was chosen. */
export interface Chosen {
  readonly q: string
  readonly in: readonly string[]
}

/** About one question, or made of such conditions. */
export type Condition = Chosen | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] }

/** One or several answers can be chosen. */
export const questionKinds = ['one', 'several'] as const

/**
 * What it means to skip a question: we do not know, or none of it was mentioned (so nothing is suggested because of it, and
 * nothing left out).
 */
export const skipMeanings = ['unknown', 'not-mentioned'] as const

/** One question; nobody has to answer it. */
export interface CheckQuestion {
  readonly id: string
  readonly kind: (typeof questionKinds)[number]
  readonly skipped: (typeof skipMeanings)[number]
  /** Asked only where this is true. */
  readonly showIf?: Condition | undefined
  readonly answers: readonly string[]
  /** The answer "nothing of it": it goes with no other. */
  readonly none?: string | undefined
}

/** How strongly something is suggested. There is no "no". */
export const bands = ['worth-asking', 'maybe'] as const
/** One of them. */
export type Band = (typeof bands)[number]

/** Of the branches of a rule the first one counts whose condition is true; `hide` suggests nothing. */
export interface Branch {
  readonly if?: Condition | undefined
  readonly result: Band | 'hide'
  /** Names the words that are said with this result. */
  readonly hint?: string | undefined
}

/** When an offer could be worth asking for: every `all`, one of `any`, none of `none`, then its branches. */
export interface CheckRule {
  readonly offer: string
  readonly all: readonly Condition[]
  readonly any: readonly Condition[]
  /** One question each: a mixture of known and unknown must not become surer when one of them is skipped. */
  readonly none: readonly Chosen[]
  readonly branches: readonly Branch[]
  /** Offers that go with it. */
  readonly also: readonly string[]
  /** It is about danger: emergency numbers come first, and it is not kept together with the others. */
  readonly danger: boolean
}

/** Questions and rules, the same in every language. */
export interface CheckRules {
  /** The day on which the rules were put together (`YYYY-MM-DD`). */
  readonly asOf: string
  /** The day of the law texts that they were compared with. */
  readonly law: string
  /** The shelf for those who would rather look themselves. */
  readonly topic: string
  /** Offers whose staff give free advice about all of this. */
  readonly advice: readonly string[]
  readonly questions: readonly CheckQuestion[]
  readonly rules: readonly CheckRule[]
}

/** The check in one language. */
export interface Check extends CheckRules {
  /** By `question.<id>`, `answer.<question>.<answer>`, `reason.<offer>` and `hint.<hint>`; `why` says why a question is asked. */
  readonly words: Readonly<Record<string, { readonly text: string; readonly why?: string | undefined }>>
}
