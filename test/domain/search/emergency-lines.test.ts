import { describe, expect, it } from 'vitest'
import { emergencyLines } from '#domain/search/emergency-lines.ts'
import { anOffer } from '#test/builders.ts'

const offers = [
  anOffer({ id: 'police', needs: ['safe'] }),
  anOffer({ id: 'hotline', needs: ['safe', 'live'] }),
  anOffer({ id: 'office', needs: ['safe', 'rent', 'kita'] }),
]
const need = (id: string, ...help: string[]) => ({ id, topic: 'safety', offers: help, related: [] })
const needs = [
  need('safe', 'police', 'hotline', 'office', 'far'),
  need('live', 'hotline'),
  need('rent', 'office'),
] as never
const dangers = ['safe', 'live'].map((id) => ({ id, need: id, phrases: [] }))
const lines = emergencyLines({ offers, needs }, { dangers })

describe('emergency lines', () => {
  it('are the first three offers of a need', () => {
    expect(lines.firstOffers('safe')).toEqual(['police', 'hotline', 'office'])
    expect(lines.firstOffers('rent')).toEqual(['office'])
    expect(lines.firstOffers('gone')).toEqual([])
  })

  it('tell of the danger that is meant most', () => {
    expect(lines.dangerOf('hotline', (id) => (id === 'live' ? 0.9 : 0.2))).toBe('live')
    expect(lines.dangerOf('hotline', (id) => (id === 'safe' ? 0.9 : 0.2))).toBe('safe')
  })

  it('are not offices that help in everyday life too', () => {
    expect(lines.dangerOf('office', () => 1)).toBeUndefined()
    expect(lines.dangerOf('gone', () => 1)).toBeUndefined()
  })
})
