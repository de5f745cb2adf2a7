import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Offer } from '#domain/offer.ts'
import { countsIn, crossTable, drawersOf, type Grouping, keysIn, unknown } from '#domain/report/cross-table.ts'
import { anOffer } from '#test/builders.ts'

const byTopic: Grouping = { keys: ['money', 'housing', 'family'], of: ({ topics }) => topics }
const byArea: Grouping = { keys: ['town', 'country'], of: ({ area }) => [area] }

const inTown = anOffer({ id: 'a', topics: ['money', 'housing'], area: 'town' })
const everywhere = anOffer({ id: 'b', topics: ['money'], area: 'country' })
const silent = anOffer({ id: 'c', topics: [], area: 'town' })

describe('crossTable', () => {
  it('counts offers where rows and columns meet, each once in the sums', () => {
    expect(crossTable([inTown, everywhere], byArea, byTopic)).toEqual({
      rows: [
        { key: 'town', cells: [1, 1, 0], total: 1 },
        { key: 'country', cells: [1, 0, 0], total: 1 },
      ],
      columnTotals: [2, 1, 0],
      total: 2,
    })
  })

  it('counts what is not known apart, never as "no"', () => {
    const { rows } = crossTable([inTown, silent], byTopic, byArea)
    expect(rows.map(({ key, total }) => `${key} ${total}`)).toEqual(['money 1', 'housing 1', 'family 0', 'unknown 1'])
  })

  it('has no place for what is not known where everything is', () => {
    expect(keysIn(byTopic, [inTown])).not.toContain(unknown)
  })

  const anyOffer: fc.Arbitrary<Offer> = fc
    .record({
      topics: fc.array(fc.constantFrom('money', 'housing', 'family', 'elsewhere')),
      area: fc.constantFrom('town', 'country', 'abroad'),
    })
    .map((given) => anOffer(given))
  const anyOffers = fc.array(anyOffer, { maxLength: 30 })

  it('loses nobody: where drawers do not overlap, sums of rows and columns are the whole', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const { rows, columnTotals, total } = crossTable(offers, byTopic, byArea)
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
        // An offer has one area, so the columns part each row and the whole.
        for (const row of rows) expect(sum(row.cells)).toBe(row.total)
        expect(sum(columnTotals)).toBe(total)
        expect(total).toBe(offers.length)
      }),
    )
  })

  it('counts as somebody would who goes through the offers one by one', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const { rows } = crossTable(offers, byTopic, byArea)
        const columns = keysIn(byArea, offers)
        for (const { key, cells, total } of rows) {
          const own = offers.filter((offer) => drawersOf(byTopic, offer).includes(key))
          expect(total).toBe(own.length)
          expect(countsIn(byTopic, offers).get(key)).toBe(own.length)
          columns.forEach((column, index) => {
            expect(cells[index]).toBe(own.filter((offer) => drawersOf(byArea, offer).includes(column)).length)
          })
        }
      }),
    )
  })
})
