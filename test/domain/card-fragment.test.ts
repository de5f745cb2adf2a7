import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardAsked, cardFragment } from '#domain/card-fragment.ts'

describe('the fragment of the page', () => {
  it.each([
    { fragment: '', asked: { kind: 'nothing' } },
    { fragment: '#', asked: { kind: 'nothing' } },
    { fragment: '#aB', asked: { kind: 'code', code: 'aB' } },
    { fragment: '#-_', asked: { kind: 'code', code: '-_' } },
    { fragment: '#abc', asked: { kind: 'unknown' } },
    { fragment: '#ä1', asked: { kind: 'unknown' } },
    { fragment: '#wohngeld', asked: { kind: 'unknown' } },
  ])('$fragment asks for $asked.kind', ({ fragment, asked }) => {
    expect(cardAsked(fragment)).toEqual(asked)
  })

  it('asks for the code it was made of, whatever else comes', () => {
    const letters = [...'ABCXYZabcxyz0189-_']
    const codes = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 2 }).map((two) => two.join(''))
    fc.assert(
      fc.property(codes, (code) => {
        expect(cardAsked(cardFragment({ code }))).toEqual({ kind: 'code', code })
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['nothing', 'code', 'unknown']).toContain(cardAsked(text).kind)
      }),
    )
  })
})
