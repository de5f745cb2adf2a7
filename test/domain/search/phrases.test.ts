import { describe, expect, it } from 'vitest'
import { phraseBook } from '#domain/search/phrases.ts'

const book = phraseBook([
  { id: 'money', texts: ['kein Geld', 'Mein Geld reicht nicht bis zum Monatsende', ''] },
  { id: 'court', texts: ['Ich muss vor Gericht und habe kein Geld'] },
])
const found = (query: string) => Object.fromEntries(book.in(query))

describe('phrases in a question', () => {
  it('are found word for word, however they are written', () => {
    expect(found('KEIN GELD!')).toEqual({ money: 1 })
    expect(found('Mein Geld reicht nicht bis zum Monatsende')).toEqual({ money: 1 })
  })

  it('count by the part of the question that they are', () => {
    expect(found('gar kein geld')).toEqual({ money: 2 / 3 })
  })

  it('are no answer to a question that is mostly about something else', () => {
    expect(found('kein Geld für Schulbücher und Klassenfahrt')).toEqual({})
  })

  it('are not found in another order, nor in parts', () => {
    expect(found('Geld kein')).toEqual({})
    expect(found('Geld')).toEqual({})
    expect(found('')).toEqual({})
  })
})
