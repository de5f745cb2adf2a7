import type { Answers, Check, CheckQuestion } from '#domain/check/check.ts'
import { askedQuestions } from '#domain/check/conditions.ts'
import type { Locale } from '#domain/text.ts'
import { href } from './href.ts'

/** Where in the check an address leads. It never tells an answer. */
export type CheckStep =
  | { readonly kind: 'start' }
  /** `place` counts all questions from 1, also those that do not come up. */
  | { readonly kind: 'question'; readonly place: number }
  | { readonly kind: 'results' }

/** Reads the query of the address; whatever else stands there leads to the start. */
export function parseCheckStep(search: string): CheckStep {
  const step = new URLSearchParams(search).get('step') ?? ''
  if (step === 'results') return { kind: 'results' }
  return /^[1-9]\d?$/.test(step) ? { kind: 'question', place: Number(step) } : { kind: 'start' }
}

/** The address of a step. */
export function checkHref(locale: Locale, step: CheckStep): string {
  const query = { start: '', question: step.kind === 'question' ? `?step=${step.place}` : '', results: '?step=results' }
  return href(locale, { kind: 'check' }, query[step.kind])
}

/** A question as it comes up, and what stands before and after it. */
export interface AskedQuestion {
  readonly question: CheckQuestion
  /** Counts the questions that come up, from 1. */
  readonly number: number
  readonly total: number
  readonly before: CheckStep
  readonly after: CheckStep
}

function stepOf({ questions }: Check, question: CheckQuestion | undefined, otherwise: CheckStep): CheckStep {
  return question ? { kind: 'question', place: questions.indexOf(question) + 1 } : otherwise
}

/** The question at a place, or the next one that comes up with these answers; `undefined` if none does. */
export function askedAt(check: Check, answers: Answers, place: number): AskedQuestion | undefined {
  const asked = askedQuestions(check.questions, answers)
  const index = asked.findIndex((question) => check.questions.indexOf(question) >= place - 1)
  const question = asked[index]
  if (!question) return undefined
  return {
    question,
    number: index + 1,
    total: asked.length,
    before: stepOf(check, asked[index - 1], { kind: 'start' }),
    after: stepOf(check, asked[index + 1], { kind: 'results' }),
  }
}

/** The step at which a question is asked. */
export function stepTo(check: Check, id: string): CheckStep {
  return stepOf(
    check,
    check.questions.find((question) => question.id === id),
    { kind: 'start' },
  )
}
