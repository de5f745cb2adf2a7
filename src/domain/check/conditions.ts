import type { Answers, CheckQuestion, Condition } from './check.ts'

/** What we know of a condition; `undefined` means that we were not told. */
export type Truth = boolean | undefined

/** Whether something holds, as far as somebody has told us. */
export type Holds = (condition: Condition) => Truth

/** True if all are; one that is false decides, whatever is not known of the others. */
export function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(undefined) ? undefined : true
}

/** True if one is, whatever is not known of the others. */
export function some(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(undefined) ? undefined : false
}

/** The questions that a condition asks about. */
export function questionsIn(condition: Condition): string[] {
  if ('q' in condition) return [condition.q]
  return ('all' in condition ? condition.all : condition.any).flatMap(questionsIn)
}

function holding(leaf: (q: string, values: readonly string[]) => Truth): Holds {
  const holds: Holds = (condition) => {
    if ('q' in condition) return leaf(condition.q, condition.in)
    return 'all' in condition ? every(condition.all.map(holds)) : some(condition.any.map(holds))
  }
  return holds
}

/** Conditions read with somebody's answers, in two ways. */
export interface Reading {
  /** What was skipped means what its question says of it. */
  readonly told: Holds
  /** What was skipped is open, whatever its question says. */
  readonly open: Holds
  /** Whether the answers so far leave room for a question. `undefined`: that depends on one that was skipped. */
  isAsked(question: CheckQuestion): Truth
}

/**
 * Reads conditions with these answers. A question that does not come up because of an answer (nobody is asked about the other
 * parent who has no children) makes its conditions false; an answer to it, given before, does not count.
 */
export function reading(questions: readonly CheckQuestion[], answers: Answers): Reading {
  const known = new Map(questions.map((question) => [question.id, question]))
  const leaf =
    (skippedMeans: (question: CheckQuestion) => Truth) =>
    (q: string, values: readonly string[]): Truth => {
      const question = known.get(q)
      if (!question) return undefined
      const asked = isAsked(question)
      if (asked === false) return false
      const chosen = answers[q] ?? []
      if (asked === undefined || chosen.length === 0) return skippedMeans(question)
      return chosen.some((value) => values.includes(value))
    }
  const told = holding(leaf(({ skipped }) => (skipped === 'not-mentioned' ? false : undefined)))
  const open = holding(leaf(() => undefined))
  function isAsked({ showIf }: CheckQuestion): Truth {
    return showIf === undefined ? true : open(showIf)
  }
  return { told, open, isAsked }
}

/** The questions that come up with these answers, in their order. */
export function askedQuestions(questions: readonly CheckQuestion[], answers: Answers): readonly CheckQuestion[] {
  const { isAsked } = reading(questions, answers)
  return questions.filter((question) => isAsked(question) === true)
}
