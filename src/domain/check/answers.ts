import type { Answers, CheckQuestion } from './check.ts'

/** The answers with those to one question in place of what was chosen before; none at all means that it was skipped. */
export function answered(answers: Answers, question: string, chosen: readonly string[]): Answers {
  const { [question]: _before, ...others } = answers
  return chosen.length === 0 ? others : { ...others, [question]: chosen }
}

/** What is chosen after somebody taps an answer: "nothing of it" goes with no other, and one of one question replaces the last. */
export function toggled(
  { kind, none, answers }: CheckQuestion,
  chosen: readonly string[],
  value: string,
): readonly string[] {
  if (kind === 'one') return [value]
  if (chosen.includes(value)) return chosen.filter((one) => one !== value)
  if (value === none) return [value]
  return answers.filter((one) => one !== none && (one === value || chosen.includes(one)))
}
