import { describe, expect, it } from 'vitest'
import { finder } from '#domain/search/finder.ts'
import { anOffer, facts, searchWords } from '#test/builders.ts'

const catalogue = facts({
  offers: ['beratung', 'hotline', 'notruf'].map((id) => anOffer({ id, needs: ['no-will-to-live'] })),
  needs: [{ id: 'no-will-to-live', topic: 'health', offers: ['hotline', 'notruf', 'beratung'] }],
})
const german = searchWords({
  needs: { 'no-will-to-live': { sentence: 'Ich will nicht mehr leben', keywords: ['sterben'] } },
  offers: {
    beratung: { title: 'Beratung', summary: 'Leben und mehr', keywords: ['leben'] },
    hotline: { title: 'Hotline', summary: 'Jemand hört zu', keywords: [] },
    notruf: { title: 'Notruf', summary: 'In Gefahr', keywords: [] },
  },
})

/** No words of danger. */
const quiet = { dangers: [], strong: [] }

describe('the finder', () => {
  it('names the offers of a need that is meant in the order of the need', () => {
    const ids = finder(catalogue, [german], quiet)
      .offers('ich will sterben')
      .map(({ id }) => id)
    expect(ids).toEqual(['hotline', 'notruf', 'beratung'])
  })

  it('still names first what is asked for by its name', () => {
    expect(finder(catalogue, [german], quiet).offers('Beratung')[0]?.id).toBe('beratung')
  })

  it('suggests the need itself, but only when it is rather sure', () => {
    const { needs } = finder(catalogue, [german], quiet)
    expect(needs('ich will nicht mehr leben')[0]?.id).toBe('no-will-to-live')
    expect(needs('Notruf')).toEqual([])
  })

  it('keeps scores between 0 and 1', () => {
    for (const { score } of finder(catalogue, [german], quiet).offers('ich will nicht mehr leben')) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })

  it('puts the help for a danger on top of everything else', () => {
    const dangers = { dangers: [{ id: 'suicide', need: 'no-will-to-live', phrases: ['will sterben'] }], strong: [] }
    const watched = finder(catalogue, [german], dangers)
    expect(watched.offers('Beratung will sterben').map(({ id }) => id)).toEqual(['hotline', 'notruf', 'beratung'])
    expect(watched.needs('will stebren')[0]).toEqual({ id: 'no-will-to-live', score: 1 })
    expect(watched.offers('Beratung')[0]?.id).toBe('beratung')
  })

  const money = facts({
    helpNow: ['no-will-to-live'],
    needs: [
      { id: 'court', topic: 'rights', offers: [] },
      { id: 'money', topic: 'money', offers: [] },
      { id: 'no-will-to-live', topic: 'health', offers: [] },
    ],
  })
  const poor = searchWords({
    needs: {
      court: { sentence: 'Ich muss vor Gericht und habe kein Geld', keywords: [] },
      money: { sentence: 'Mein Geld reicht nicht', keywords: ['kein Geld'] },
      'no-will-to-live': { sentence: 'Ich will nicht mehr leben', keywords: [] },
    },
  })

  it('takes what people say word for word for what they mean', () => {
    expect(finder(money, [poor], quiet).needs('kein Geld')[0]).toEqual({ id: 'money', score: 1 })
  })

  it('does not ask whether somebody wants to die because of one word', () => {
    const ids = finder(money, [poor], quiet)
      .needs('kein Geld mehr')
      .map(({ id }) => id)
    expect(ids[0]).toBe('money')
    expect(ids).not.toContain('no-will-to-live')
  })
})
