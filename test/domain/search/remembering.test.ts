import { describe, expect, it, vi } from 'vitest'
import { remembering } from '#domain/search/remembering.ts'

describe('remembering', () => {
  it('answers the same question once, with the very same answer', () => {
    const answer = vi.fn((question: string) => [question])
    const ask = remembering(10, answer)
    expect(ask('miete')).toBe(ask('miete'))
    expect(ask('kita')).toEqual(['kita'])
    expect(answer).toHaveBeenCalledTimes(2)
  })

  it('begins anew when it has too many', () => {
    const answer = vi.fn((question: string) => question.length)
    const ask = remembering(2, answer)
    for (const question of ['a', 'bb', 'ccc', 'ccc', 'a']) expect(ask(question)).toBe(question.length)
    expect(answer.mock.calls.flat()).toEqual(['a', 'bb', 'ccc', 'a'])
  })
})
