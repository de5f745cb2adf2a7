import { describe, expect, it } from 'vitest'
import {
  askedDocuments,
  isGap,
  isWithoutLocalHelp,
  overdueOffers,
  reachedNeeds,
  reachOf,
  servedGoals,
} from '#domain/report/gaps.ts'
import { anOffer, facts, weekly } from '#test/builders.ts'

const town = facts({
  goals: [
    {
      id: 'family',
      focuses: [
        {
          id: 'family.poverty',
          goals: [
            { id: 'served', by: 'offers' },
            { id: 'empty', by: 'offers' },
            { id: 'plan', by: 'town' },
          ],
        },
      ],
    },
  ],
  areas: [
    { id: 'eisenach', within: 'district' },
    { id: 'district', within: 'state' },
    { id: 'state', within: 'country' },
    { id: 'country' },
  ],
  needs: [
    { id: 'near', topic: 'money', offers: ['a'] },
    { id: 'district', topic: 'money', offers: ['b', 'c'] },
    { id: 'far', topic: 'money', offers: ['c', 'd'] },
  ],
})
const offers = [
  anOffer({ id: 'a', area: 'eisenach', goals: ['served'] }),
  anOffer({ id: 'b', area: 'district' }),
  anOffer({ id: 'c', area: 'state' }),
  anOffer({ id: 'd', area: 'country' }),
]

describe('goals', () => {
  it('are gaps only where offers should serve them and none does', () => {
    expect(
      servedGoals(town, offers)
        .filter(isGap)
        .map(({ goal }) => goal.id),
    ).toEqual(['empty'])
  })

  it('stand in their field and focus with the offers that serve them', () => {
    expect(servedGoals(town, offers)[0]).toEqual({
      field: 'family',
      focus: 'family.poverty',
      goal: { id: 'served', by: 'offers' },
      offers: ['a'],
    })
  })
})

describe('needs', () => {
  it('have their help counted by area, the town first', () => {
    expect(reachedNeeds(town, offers).map(({ byArea }) => byArea)).toEqual([
      [1, 0, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 1, 1],
    ])
  })

  it('are without local help if neither the town nor its district helps', () => {
    expect(
      reachedNeeds(town, offers)
        .filter(isWithoutLocalHelp)
        .map(({ need }) => need.id),
    ).toEqual(['far'])
  })
})

describe('overdue offers', () => {
  it('stand by provider, undated ones first, then the longest overdue', () => {
    const due = (id: string, provider: string, factsOf: string | undefined) =>
      anOffer({ id, provider, factsOf, review: 6 })
    const list = [
      due('young', 'a', '2026-10'),
      due('old', 'b', '2020'),
      due('older', 'b', '2019'),
      due('undated', 'b', undefined),
      due('first', 'a', '2025'),
    ]
    expect(overdueOffers(list, '2026-11-22').map(({ id }) => id)).toEqual(['first', 'undated', 'older', 'old'])
  })
})

describe('how an offer is reached', () => {
  it('does not count a secret address', () => {
    const secret = anOffer({ places: [{ id: 'main', confidential: true }], hours: weekly({ mon: ['09:00-12:00'] }) })
    expect(reachOf(secret)).toEqual({ phone: false, address: false, hours: 'known' })
  })
})

describe('papers', () => {
  it('are ordered by how many offers ask for them', () => {
    const documents = ['id-card', 'payslip', 'rent'].map((id) => ({ id, official: id }))
    const asking = [anOffer({ id: 'a', documents: ['payslip'] }), anOffer({ id: 'b', documents: ['payslip', 'rent'] })]
    expect(askedDocuments(facts({ documents }), asking)).toEqual([
      ['payslip', 2],
      ['rent', 1],
      ['id-card', 0],
    ])
  })
})
