import { describe, expect, it } from 'vitest'
import { papersOf } from '#domain/papers.ts'

const order = ['id-card', 'registration-certificate', 'tax-id', 'rental-contract']

describe('the papers of several offers', () => {
  it('come once each, with the offers that ask for them; what serves most comes first', () => {
    const offers = [
      { id: 'wohngeld', documents: ['rental-contract', 'registration-certificate'] },
      { id: 'kindergeld', documents: ['tax-id', 'registration-certificate'] },
    ]
    expect(papersOf(offers, order)).toEqual([
      { id: 'registration-certificate', offers: ['wohngeld', 'kindergeld'] },
      { id: 'tax-id', offers: ['kindergeld'] },
      { id: 'rental-contract', offers: ['wohngeld'] },
    ])
  })

  it('leave out what nobody can name any more', () => {
    expect(papersOf([{ id: 'wohngeld', documents: ['pergament'] }], order)).toEqual([])
  })

  it('are none where no offer asks for any', () => {
    expect(papersOf([{ id: 'tafel', documents: [] }], order)).toEqual([])
  })
})
