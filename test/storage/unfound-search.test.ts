import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseUnfoundSearch, searchedAgain, sortedUnfound, unfoundKey } from '#storage/unfound-search.ts'

const unfound = { version: 1, query: 'Zahnspange', count: 3, last: '2026-03-02T09:00:00.000Z' } as const

describe('a search without an answer, read from the device', () => {
  it('is taken as it was written', () => {
    expect(parseUnfoundSearch(unfound)).toEqual(unfound)
  })

  it('may carry more than we know, because a newer edition may have written it', () => {
    expect(parseUnfoundSearch({ ...unfound, locale: 'uk' })).toMatchObject(unfound)
  })

  it.each([
    { what: 'nothing', value: undefined },
    { what: 'null', value: null },
    { what: 'a number', value: 7 },
    { what: 'a sentence', value: 'Zahnspange' },
    { what: 'a list', value: [unfound] },
    { what: 'an entry of a later version', value: { ...unfound, version: 2 } },
    { what: 'an entry without a version', value: { ...unfound, version: undefined } },
    { what: 'an entry without words', value: { ...unfound, query: '' } },
    { what: 'an entry whose words are a number', value: { ...unfound, query: 112 } },
    { what: 'an entry that nobody has searched', value: { ...unfound, count: 0 } },
    { what: 'an entry that was searched half', value: { ...unfound, count: 1.5 } },
    { what: 'an entry that was searched without end', value: { ...unfound, count: Number.POSITIVE_INFINITY } },
    { what: 'an entry whose count is a text', value: { ...unfound, count: '3' } },
    { what: 'an entry of no moment', value: { ...unfound, last: undefined } },
    { what: 'an entry of a moment in words', value: { ...unfound, last: 'gestern' } },
    { what: 'an entry of a moment as a date', value: { ...unfound, last: new Date(0) } },
  ])('is not believed if it is $what', ({ value }) => {
    expect(parseUnfoundSearch(value)).toBeUndefined()
  })

  it('whatever lies on the device, reading it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
        parseUnfoundSearch(value)
      }),
      { seed: 1 },
    )
  })
})

describe('one more search', () => {
  const now = new Date('2026-03-03T09:00:00Z')

  it('adds to those before, with the words and the moment of the last', () => {
    const again = { version: 1, query: 'zahnspange', count: 4, last: '2026-03-03T09:00:00.000Z' }
    expect(searchedAgain(unfound, ' zahnspange ', now)).toEqual(again)
  })

  it('begins where there is nothing that can be read', () => {
    for (const before of [undefined, 7, { ...unfound, version: 2 }])
      expect(searchedAgain(before, 'Zahnspange', now).count).toBe(1)
  })

  it('can be read again, whatever was typed and found', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((query) => query.trim() !== ''),
        (query) => {
          const entry = searchedAgain(undefined, query, now)
          expect(parseUnfoundSearch(entry)).toEqual(entry)
          expect(unfoundKey(entry.query)).toBe(unfoundKey(query))
        },
      ),
      { seed: 1 },
    )
  })
})

describe('searches without an answer', () => {
  it('come with the most frequent first, then the latest', () => {
    const rare = { ...unfound, query: 'Reiten', count: 1 }
    const later = { ...unfound, query: 'Schach', last: '2026-03-03T09:00:00.000Z' }
    expect(sortedUnfound([rare, unfound, 'something else', later])).toEqual([later, unfound, rare])
  })
})
