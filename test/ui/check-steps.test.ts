import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAnswers, realRules } from '#test/check.ts'
import { askedAt, type CheckStep, checkHref, parseCheckStep, stepTo } from '#ui/check-steps.ts'

const check = { ...realRules, words: {} }

describe('the steps of the check', () => {
  it.each([
    { search: '', step: { kind: 'start' } },
    { search: '?step=1', step: { kind: 'question', place: 1 } },
    { search: '?step=10', step: { kind: 'question', place: 10 } },
    { search: '?step=results', step: { kind: 'results' } },
    { search: '?step=0', step: { kind: 'start' } },
    { search: '?step=-1', step: { kind: 'start' } },
    { search: '?step=1e3', step: { kind: 'start' } },
    { search: '?step=%E0%A4%A', step: { kind: 'start' } },
  ])('$search is $step', ({ search, step }) => {
    expect(parseCheckStep(search)).toEqual(step)
  })

  it('stand in the address without any answer', () => {
    const steps: readonly CheckStep[] = [{ kind: 'start' }, { kind: 'question', place: 3 }, { kind: 'results' }]
    const addresses = steps.map((step) => checkHref('ar', step))
    expect(addresses).toEqual(['/ar/check', '/ar/check?step=3', '/ar/check?step=results'])
    for (const [index, address] of addresses.entries()) {
      expect(parseCheckStep(address.replace(/^[^?]*/, ''))).toEqual(steps[index])
    }
  })

  it('lead from the start through every question that comes up to the result, and back, whatever was answered', () => {
    fc.assert(
      fc.property(anyAnswers(realRules), (answers) => {
        const way: CheckStep[] = []
        let step: CheckStep = { kind: 'question', place: 1 }
        while (step.kind === 'question') {
          const asked = askedAt(check, answers, step.place)
          if (!asked) break
          expect(asked.number).toBe(way.length + 1)
          expect(asked.before).toEqual(way[way.length - 1] ?? { kind: 'start' })
          way.push(stepTo(check, asked.question.id))
          if (asked.after.kind === 'results') expect(asked.total).toBe(way.length)
          step = asked.after
        }
        expect(step).toEqual({ kind: 'results' })
      }),
    )
  })
})
