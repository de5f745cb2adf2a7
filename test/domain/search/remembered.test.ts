import { describe, expect, it } from 'vitest'
import { mayBeRemembered } from '#domain/search/remembered.ts'

describe('what may be remembered of a search', () => {
  it.each(['Zahnspange', 'Möbel für wenig Geld', ' دروس  خصوصية '])('are words: %s', (query) => {
    expect(mayBeRemembered(query)).toBe(true)
  })

  it.each(['mein Freund hat mir eine geknallt', 'ابني قال بده يموت اليوم'])('is no sentence: %s', (query) => {
    expect(mayBeRemembered(query)).toBe(false)
  })
})
