import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answered, toggled } from '#domain/check/answers.ts'
import type { CheckQuestion } from '#domain/check/check.ts'
import { askedQuestions } from '#domain/check/conditions.ts'
import { anyAnswers, realRules } from '#test/check.ts'

const several: CheckQuestion = {
  id: 'kids',
  kind: 'several',
  skipped: 'not-mentioned',
  none: 'none',
  answers: ['none', 'small', 'big'],
}
const one: CheckQuestion = { id: 'money', kind: 'one', skipped: 'unknown', answers: ['little', 'enough'] }

describe('choosing answers', () => {
  it.each([
    { question: several, chosen: [], tap: 'big', expected: ['big'] },
    { question: several, chosen: ['big'], tap: 'small', expected: ['small', 'big'] },
    { question: several, chosen: ['small', 'big'], tap: 'small', expected: ['big'] },
    { question: several, chosen: ['small', 'big'], tap: 'none', expected: ['none'] },
    { question: several, chosen: ['none'], tap: 'small', expected: ['small'] },
    { question: several, chosen: ['none'], tap: 'none', expected: [] },
    { question: one, chosen: [], tap: 'little', expected: ['little'] },
    { question: one, chosen: ['little'], tap: 'enough', expected: ['enough'] },
    { question: one, chosen: ['little'], tap: 'little', expected: ['little'] },
  ])('$chosen, then a tap on $tap, is $expected', ({ question, chosen, tap, expected }) => {
    expect(toggled(question, chosen, tap)).toEqual(expected)
  })

  it('never leaves "nothing of it" beside another answer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...several.answers), { maxLength: 12 }), (taps) => {
        let chosen: readonly string[] = []
        for (const tap of taps) chosen = toggled(several, chosen, tap)
        expect(chosen.includes('none') && chosen.length > 1).toBe(false)
      }),
    )
  })

  it('forgets an answer that is taken back', () => {
    expect(answered({ kids: ['small'], money: ['little'] }, 'kids', [])).toEqual({ money: ['little'] })
  })
})

describe('the questions that come up', () => {
  const ids = (answers: Parameters<typeof askedQuestions>[1]) =>
    askedQuestions(realRules.questions, answers).map(({ id }) => id)

  it('leave out what an answer has made pointless', () => {
    expect(ids({})).not.toContain('parents')
    expect(ids({ kids: ['none'] })).not.toContain('parents')
    expect(ids({ kids: ['pregnant', 'k3-5'] })).toContain('parents')
    expect(ids({ work: ['joblost'] })).toContain('worked12')
  })

  it('are at most ten, in their order, whatever is answered', () => {
    const order = realRules.questions.map(({ id }) => id)
    fc.assert(
      fc.property(anyAnswers(realRules), (answers) => {
        const asked = ids(answers)
        expect(asked.length).toBeLessThanOrEqual(10)
        expect(asked).toEqual(order.filter((id) => asked.includes(id)))
      }),
    )
  })
})
