import { describe, expect, it } from 'vitest'
import { numberSearch } from '#domain/search/number-search.ts'
import { anOffer } from '#test/builders.ts'

const phone = (number: string) => ({ kind: 'phone', number, shown: number, purpose: 'advice', free: true }) as const
const offers = [
  anOffer({ id: 'a', contacts: [phone('+493691670404')] }),
  anOffer({ id: 'b', contacts: [phone('116016')] }),
  anOffer({ id: 'c', contacts: [phone('+498001110111'), phone('116123')] }),
  anOffer({ id: 'd', contacts: [] }),
]
const called = numberSearch(offers)

describe('a number that somebody has', () => {
  it.each([
    { query: '03691 670404', found: [0] },
    { query: '+49 (3691) 67-0404', found: [0] },
    { query: '0049 3691 670404', found: [0] },
    { query: '116 016', found: [1] },
    { query: '١١٦ ٠١٦', found: [1] },
    { query: '0800/1110111', found: [2] },
    { query: '0800 111 0', found: [2] },
    { query: '08000 116 016', found: [1] },
  ])('leads to whom it belongs to: $query', ({ query, found }) => {
    expect(called(query)).toEqual(found)
  })

  it.each(['', '99', '99817', '036', '11', 'Raum 116016', '+49'])('is nobody’s: %s', (query) => {
    expect(called(query)).toEqual([])
  })
})
