import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { answered } from '#domain/check/answers.ts'
import {
  type Answers,
  type Band,
  bands,
  type CheckRule,
  type CheckRules,
  type Chosen,
  type Condition,
} from '#domain/check/check.ts'
import { suggestionOf, suggestions } from '#domain/check/suggestions.ts'
import { anyAnswers, realRules } from '#test/check.ts'

interface Case {
  readonly name: string
  readonly answers: Answers
  readonly expected: Readonly<Record<string, Band>>
}
const cases: readonly Case[] = parse(readFileSync('test/domain/check/cases.yaml', 'utf8'))

/** Offer → how strongly it is suggested. */
function suggested(rules: CheckRules, answers: Answers): Record<string, Band> {
  return Object.fromEntries(suggestions(rules, answers).map(({ rule, kind }) => [rule.offer, kind]))
}

function sameSuggestions(one: Readonly<Record<string, Band>>, other: Readonly<Record<string, Band>>): boolean {
  const offers = Object.keys(one)
  return offers.length === Object.keys(other).length && offers.every((offer) => one[offer] === other[offer])
}

function rule(given: Partial<CheckRule>): CheckRule {
  return {
    offer: 'x',
    all: [],
    any: [],
    none: [],
    branches: [{ result: 'worth-asking' }],
    also: [],
    danger: false,
    ...given,
  }
}

const small: CheckRules = {
  asOf: '2026-03-02',
  law: '2026-03-01',
  topic: '',
  advice: [],
  questions: [
    { id: 'kids', kind: 'several', skipped: 'not-mentioned', none: 'none', answers: ['none', 'small', 'big'] },
    {
      id: 'alone',
      kind: 'one',
      skipped: 'unknown',
      answers: ['yes', 'no'],
      showIf: { q: 'kids', in: ['small', 'big'] },
    },
    { id: 'money', kind: 'one', skipped: 'unknown', answers: ['little', 'enough'] },
  ],
  rules: [],
}
const is = (q: string, ...values: string[]): Chosen => ({ q, in: values })

/** Everything that can be answered to the small questions. */
const allAnswers: readonly Answers[] = [[], ['none'], ['small'], ['big'], ['small', 'big']].flatMap((kids) =>
  [[], ['yes'], ['no']].flatMap((alone) =>
    [[], ['little'], ['enough']].map((money) =>
      answered(answered(answered({}, 'kids', kids), 'alone', alone), 'money', money),
    ),
  ),
)

/** Any rule over the small questions: nested conditions, branches in any order. */
const conditions = fc.letrec<{ condition: Condition; leaf: Chosen }>((tie) => ({
  leaf: fc
    .constantFrom(...small.questions)
    .chain(({ id, answers }) => fc.subarray([...answers], { minLength: 1 }).map((values) => ({ q: id, in: values }))),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
}))
const anyCondition = conditions.condition
const fewConditions = fc.array(anyCondition, { maxLength: 2 })
const anyRule = fc
  .record({
    all: fewConditions,
    any: fewConditions,
    none: fc.array(conditions.leaf, { maxLength: 2 }),
    branches: fc.array(
      fc.record({
        if: fc.option(anyCondition, { nil: undefined }),
        result: fc.constantFrom(...bands, 'hide' as const),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(rule)

/** Any rule with somebody's answers: of the content, or made up. */
const realCase = fc.record({ rules: fc.constant(realRules), answers: anyAnswers(realRules) })
const madeUpCase = fc.record({
  rules: anyRule.map((one): CheckRules => ({ ...small, rules: [one] })),
  answers: anyAnswers(small),
})
const anyCase = fc.oneof(realCase, madeUpCase)
const skipping = anyCase.chain(({ rules, answers }) =>
  fc.constantFrom(...rules.questions.map(({ id }) => id)).map((question) => ({ rules, answers, question })),
)

describe('the suggestions of the check', () => {
  it.each(cases)('are as worked out by hand: $name', ({ answers, expected }) => {
    expect(suggested(realRules, answers)).toEqual(expected)
  })

  it('are worked out by hand for every rule and every answer', () => {
    const suggestedOnce = new Set(cases.flatMap(({ expected }) => Object.keys(expected)))
    expect(realRules.rules.map(({ offer }) => offer).filter((offer) => !suggestedOnce.has(offer))).toEqual([])
    const unused = realRules.questions.flatMap(({ id, answers }) =>
      answers.filter((answer) => !cases.some((one) => one.answers[id]?.includes(answer))).map((answer) => [id, answer]),
    )
    expect(unused).toEqual([])
  })

  it.each(realRules.rules)('for $offer depend on its rule: without it a case would fail', ({ offer }) => {
    const rules = { ...realRules, rules: realRules.rules.filter((one) => one.offer !== offer) }
    expect(cases.some(({ answers, expected }) => !sameSuggestions(suggested(rules, answers), expected))).toBe(true)
  })

  it.each(
    realRules.rules.flatMap(({ offer, branches }) => branches.map(({ result }, index) => ({ offer, index, result }))),
  )('for $offer depend on what its branch $index says ($result)', ({ offer, index, result }) => {
    const others = [...bands, 'hide' as const].filter((one) => one !== result)
    for (const other of others) {
      const rules = {
        ...realRules,
        rules: realRules.rules.map((one) =>
          one.offer === offer
            ? {
                ...one,
                branches: one.branches.map((branch, place) =>
                  place === index ? { ...branch, result: other } : branch,
                ),
              }
            : one,
        ),
      }
      expect(cases.some(({ answers, expected }) => !sameSuggestions(suggested(rules, answers), expected))).toBe(true)
    }
  })

  it('never say no, whatever is answered', () => {
    fc.assert(
      fc.property(anyCase, ({ rules, answers }) => {
        for (const { kind } of suggestions(rules, answers)) expect(['worth-asking', 'maybe']).toContain(kind)
      }),
    )
  })

  it('do not depend on the order of the answers, nor on the way that led to them', () => {
    const shuffled = anyCase.chain(({ rules, answers }) =>
      fc.record({
        rules: fc.constant(rules),
        answers: fc.constant(answers),
        ways: fc.shuffledSubarray(Object.keys(answers), { minLength: Object.keys(answers).length }),
        detour: anyAnswers(rules),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ rules, answers, ways, detour }) => {
        let found: Answers = detour
        for (const id of Object.keys(detour)) if (!(id in answers)) found = answered(found, id, [])
        for (const id of ways) found = answered(found, id, [...(answers[id] ?? [])].reverse())
        expect(suggestions(rules, found)).toEqual(suggestions(rules, answers))
      }),
    )
  })

  it('never become surer because a question is skipped: "maybe" stays "maybe", or goes', () => {
    const stays = (rules: CheckRules, answers: Answers, question: string) => {
      const after = suggested(rules, answered(answers, question, []))
      for (const [offer, kind] of Object.entries(suggested(rules, answers))) {
        if (kind === 'maybe') expect(after[offer]).not.toBe('worth-asking')
      }
    }
    fc.assert(
      fc.property(anyAnswers(realRules), (answers) => {
        for (const question of Object.keys(answers)) stays(realRules, answers, question)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(anyRule, (one) => {
        const rules = { ...small, rules: [one] }
        for (const answers of allAnswers) for (const question of Object.keys(answers)) stays(rules, answers, question)
      }),
      { numRuns: 500 },
    )
  })

  it('never go because a question is skipped that we then know nothing of', () => {
    fc.assert(
      fc.property(skipping, ({ rules, answers, question }) => {
        fc.pre(rules.questions.some(({ id, skipped }) => id === question && skipped === 'unknown'))
        const after = suggested(rules, answered(answers, question, []))
        expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(suggested(rules, answers))))
      }),
      { numRuns: 1000 },
    )
  })

  it('are the same without an answer as with "nothing of it", or less sure', () => {
    const nothing = anyCase.chain(({ rules, answers }) =>
      fc.constantFrom(...rules.questions.filter(({ none }) => none)).map((question) => ({ rules, answers, question })),
    )
    fc.assert(
      fc.property(nothing, ({ rules, answers, question: { id, none = '' } }) => {
        // What depends on whether the question comes up at all is unknown where it was skipped.
        fc.pre(rules.questions.every(({ showIf }) => !JSON.stringify(showIf ?? '').includes(`"${id}"`)))
        const told = suggested(rules, answered(answers, id, [none]))
        const skipped = suggested(rules, answered(answers, id, []))
        expect(Object.keys(skipped)).toEqual(Object.keys(told))
        for (const [offer, kind] of Object.entries(told)) if (kind === 'maybe') expect(skipped[offer]).toBe('maybe')
      }),
    )
  })

  it('have a reason in the answers, or a question that was left open', () => {
    fc.assert(
      fc.property(anyAnswers(realRules), (answers) => {
        for (const { because, missing } of suggestions(realRules, answers)) {
          expect(because.length + missing.length).toBeGreaterThan(0)
          for (const reason of because)
            expect(answers[reason.question]).toEqual(expect.arrayContaining([...reason.answers]))
          for (const question of missing) expect(answers[question]).toBeUndefined()
        }
      }),
    )
  })
})

describe('a rule of the check', () => {
  const first = (given: Partial<CheckRule>, answers: Answers) => suggestionOf(rule(given), small, answers)
  const kind = (given: Partial<CheckRule>, answers: Answers) => first(given, answers)?.kind

  it.each([
    {
      what: 'all that is wanted is told',
      given: { all: [is('money', 'little')] },
      answers: { money: ['little'] },
      expected: 'worth-asking',
    },
    { what: 'something wanted is not told', given: { all: [is('money', 'little')] }, answers: {}, expected: 'maybe' },
    {
      what: 'something wanted is told otherwise',
      given: { all: [is('money', 'little')] },
      answers: { money: ['enough'] },
      expected: undefined,
    },
    {
      what: 'something wanted was not mentioned',
      given: { all: [is('kids', 'small')] },
      answers: {},
      expected: undefined,
    },
    {
      what: 'one of several is told',
      given: { any: [is('kids', 'small'), is('money', 'little')] },
      answers: { kids: ['small'] },
      expected: 'worth-asking',
    },
    {
      what: 'one of several may be',
      given: { any: [is('kids', 'small'), is('money', 'little')] },
      answers: {},
      expected: 'maybe',
    },
    {
      what: 'something unwanted was not mentioned',
      given: { none: [is('kids', 'small')] },
      answers: {},
      expected: 'worth-asking',
    },
    {
      what: 'something unwanted is not told',
      given: { none: [is('money', 'enough')] },
      answers: {},
      expected: 'maybe',
    },
    {
      what: 'something unwanted is told',
      given: { none: [is('money', 'enough')] },
      answers: { money: ['enough'] },
      expected: undefined,
    },
    {
      what: 'a question did not come up',
      given: { all: [is('alone', 'yes')] },
      answers: { kids: ['none'] },
      expected: undefined,
    },
    {
      what: 'an answer no longer counts, because its question does not come up',
      given: { all: [is('alone', 'yes')] },
      answers: { kids: ['none'], alone: ['yes'] },
      expected: undefined,
    },
    {
      what: 'whether a question comes up was skipped',
      given: { all: [is('alone', 'yes')] },
      answers: { alone: ['yes'] },
      expected: 'maybe',
    },
  ])('suggests $expected where $what', ({ given, answers, expected }) => {
    expect(kind(given, answers as Answers)).toBe(expected)
  })

  it('takes the first branch that is true, with its hint', () => {
    const branches = [
      { if: is('kids', 'big'), result: 'maybe', hint: 'big' },
      { if: is('kids', 'small', 'big'), result: 'worth-asking', hint: 'any' },
    ] as const
    expect(first({ branches }, { kids: ['small'] })).toMatchObject({ kind: 'worth-asking', hint: 'any' })
    expect(first({ branches }, { kids: ['small', 'big'] })).toMatchObject({ kind: 'maybe', hint: 'big' })
    expect(first({ branches }, { kids: ['none'] })).toBeUndefined()
  })

  it('is less sure where a question was skipped that could lead to another branch', () => {
    const branches = [
      { if: is('kids', 'big'), result: 'hide' },
      { if: is('money', 'little'), result: 'worth-asking' },
    ] as const
    expect(kind({ branches }, { money: ['little'], kids: ['none'] })).toBe('worth-asking')
    expect(kind({ branches }, { money: ['little'] })).toBe('maybe')
  })

  it('gives no hint of a branch that is not decided', () => {
    const branches = [{ if: is('money', 'little'), result: 'maybe', hint: 'little' }] as const
    expect(first({ branches }, { money: ['little'] })?.hint).toBe('little')
    expect(first({ branches }, {})).toMatchObject({ kind: 'maybe', hint: undefined })
  })

  it('asks for nothing that does not come up', () => {
    const any = [is('alone', 'yes'), is('money', 'little')]
    expect(first({ any }, { kids: ['none'] })?.missing).toEqual(['money'])
    expect(first({ any }, { kids: ['small'] })?.missing).toEqual(['alone', 'money'])
  })

  it('names the answers that speak for it, and what could tell more', () => {
    const found = first({ all: [is('kids', 'small', 'big'), is('money', 'little')] }, { kids: ['small'] })
    expect(found?.because).toEqual([{ question: 'kids', answers: ['small'] }])
    expect(found?.missing).toEqual(['money'])
  })
})
