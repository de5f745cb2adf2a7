import type { Check, CheckRules, Condition } from '#domain/check/check.ts'
import type { Locale } from '#domain/text.ts'
import type { CheckFile, ConditionFile } from './check-file.ts'

type Groups = CheckFile['groups']

/** The answers that a condition names, groups written out; a group that is not there has none. */
export function namedAnswers(named: string | readonly string[], groups: Groups): readonly string[] {
  return typeof named === 'string' ? (groups[named] ?? []) : named
}

function condition(source: ConditionFile, groups: Groups): Condition {
  if ('q' in source) return { q: source.q, in: namedAnswers(source.in, groups) }
  return 'all' in source
    ? { all: source.all.map((one) => condition(one, groups)) }
    : { any: source.any.map((one) => condition(one, groups)) }
}

/** Questions and rules as the check evaluates them: groups written out, a rule with one result as one branch. */
export function compileCheckRules({ groups, questions, rules, ...dates }: CheckFile): CheckRules {
  const conditions = (sources: readonly ConditionFile[] = []) => sources.map((source) => condition(source, groups))
  return {
    ...dates,
    questions: questions.map(({ showIf, ...question }) => ({
      ...question,
      ...(showIf && { showIf: condition(showIf, groups) }),
    })),
    rules: rules.map(({ offer, all, any, none = [], branches, result = 'maybe', hint, also, danger }) => ({
      offer,
      all: conditions(all),
      any: conditions(any),
      none: none.map(({ q, in: named }) => ({ q, in: namedAnswers(named, groups) })),
      branches: branches?.map((branch) => ({ ...branch, if: condition(branch.if, groups) })) ?? [{ result, hint }],
      also,
      danger,
    })),
  }
}

/** The hints that a rule may say. */
function hintsOf({ hint, branches = [] }: CheckFile['rules'][number]): readonly string[] {
  return [hint, ...branches.map((branch) => branch.hint)].filter((one) => one !== undefined)
}

/** What needs words in every language: questions, answers, the reason of each rule, and hints. */
export function checkWordIds({ questions, rules }: CheckFile): string[] {
  const ids = [
    ...questions.flatMap(({ id, answers }) => [`question.${id}`, ...answers.map((answer) => `answer.${id}.${answer}`)]),
    ...rules.flatMap((rule) => [`reason.${rule.offer}`, ...hintsOf(rule).map((hint) => `hint.${hint}`)]),
  ]
  return [...new Set(ids)]
}

/** The check in every language, by the name of its file: `check.ar`. */
export function compileCheck(
  source: CheckFile,
  words: Readonly<Record<Locale, { readonly words: Check['words'] }>>,
): Readonly<Record<string, Check>> {
  const rules = compileCheckRules(source)
  return Object.fromEntries(
    Object.entries(words).map(([locale, own]) => [`check.${locale}`, { ...rules, words: own.words }]),
  )
}
