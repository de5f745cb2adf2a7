import type { Answers, Band, Branch, CheckRule, CheckRules, Chosen, Condition } from './check.ts'
import { every, type Holds, questionsIn, reading, some } from './conditions.ts'

/** Something that could be worth asking for. What is not suggested is not denied either: we only know too little of it. */
export interface Suggestion {
  readonly rule: CheckRule
  readonly kind: Band
  /** Names words to be said with it. */
  readonly hint: string | undefined
  /** The answers that speak for it, by question. */
  readonly because: readonly { readonly question: string; readonly answers: readonly string[] }[]
  /** Questions that were skipped and could tell more. */
  readonly missing: readonly string[]
}

/** The branches that may be the first true one; `undefined` stands for none of them. */
function possible(branches: readonly Branch[], holds: Holds): readonly (Branch | undefined)[] {
  const found: Branch[] = []
  for (const branch of branches) {
    const truth = branch.if ? holds(branch.if) : true
    if (truth !== false) found.push(branch)
    if (truth) return found
  }
  return [...found, undefined]
}

/** The single questions that a condition is made of. */
function leaves(condition: Condition): Chosen[] {
  if ('q' in condition) return [condition]
  return ('all' in condition ? condition.all : condition.any).flatMap(leaves)
}

/** What a rule says to somebody's answers; `undefined` if it says nothing. */
export function suggestionOf(
  rule: CheckRule,
  { questions }: Pick<CheckRules, 'questions'>,
  answers: Answers,
): Suggestion | undefined {
  const { told, open, isAsked } = reading(questions, answers)
  const unwanted = some(rule.none.map(told))
  const needed = every([
    ...rule.all.map(told),
    rule.any.length === 0 || some(rule.any.map(told)),
    unwanted === undefined ? undefined : !unwanted,
  ])
  if (needed === false) return undefined
  const ways = possible(rule.branches, told)
  const [way] = ways.filter((one) => one !== undefined && one.result !== 'hide')
  if (!way) return undefined

  // Surely worth asking only if no answer that was skipped could lead to another branch that says less.
  const sure = needed === true && possible(rule.branches, open).every((one) => one?.result === 'worth-asking')
  const decided = ways.length === 1 ? way : undefined
  const reasons = [...rule.all, ...rule.any, ...(decided?.if ? [decided.if] : [])].flatMap(leaves)
  const conditions = [...rule.all, ...rule.any, ...rule.none, ...rule.branches.flatMap((one) => one.if ?? [])]
  const asked = new Set(conditions.flatMap(questionsIn))
  const skipped = questions.filter(
    (question) => asked.has(question.id) && isAsked(question) && (answers[question.id] ?? []).length === 0,
  )
  return {
    rule,
    kind: sure ? 'worth-asking' : 'maybe',
    hint: decided?.hint,
    because: questions
      .map(({ id, answers: all }) => {
        const meant = new Set(reasons.filter(({ q }) => q === id).flatMap((leaf) => leaf.in))
        return { question: id, answers: all.filter((one) => meant.has(one) && answers[id]?.includes(one)) }
      })
      .filter((reason) => reason.answers.length > 0),
    missing: sure ? [] : skipped.map(({ id }) => id),
  }
}

/** Everything that could be worth asking for, in the order of the rules. */
export function suggestions(rules: CheckRules, answers: Answers): readonly Suggestion[] {
  return rules.rules.map((rule) => suggestionOf(rule, rules, answers)).filter((one) => one !== undefined)
}
