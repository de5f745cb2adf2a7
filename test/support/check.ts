import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'yaml'
import { compileCheckRules } from '#content/compile-check.ts'
import type { Answers, CheckRules } from '#domain/check/check.ts'

/** The questions and rules as they stand in the content. */
export const realRules: CheckRules = compileCheckRules(parse(readFileSync('content/check.yaml', 'utf8')))

/** Whatever somebody may have answered to these questions, also to those that no longer come up. */
export function anyAnswers({ questions }: Pick<CheckRules, 'questions'>): fc.Arbitrary<Answers> {
  const given = questions.map(({ id, kind, none, answers }) => {
    const several = fc.subarray(
      answers.filter((answer) => answer !== none),
      { minLength: 1 },
    )
    const one = fc.constantFrom(...answers).map((answer) => [answer])
    return fc
      .option(kind === 'one' ? one : fc.oneof(one, several), { nil: undefined, freq: 3 })
      .map((chosen) => [id, chosen] as const)
  })
  return fc.tuple(...given).map((all) => {
    const answers = all.filter((one): one is [string, string[]] => one[1] !== undefined)
    return Object.fromEntries(answers)
  })
}
