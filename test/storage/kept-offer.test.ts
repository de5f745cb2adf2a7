import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseKeptOffer } from '#storage/kept-offer.ts'
import { aKeptOffer, weekly } from '#test/builders.ts'

const kept = aKeptOffer()

describe('a kept offer read from the device', () => {
  it('is taken as it was written', () => {
    expect(parseKeptOffer(kept)).toEqual(kept)
  })

  it('may carry more than we know, because a newer edition may have written it', () => {
    const newer = { ...kept, colour: 'green', offer: { ...kept.offer, colour: 'green' } }
    expect(parseKeptOffer(newer)).toEqual(newer)
  })

  it.each([
    { what: 'nothing', value: undefined },
    { what: 'null', value: null },
    { what: 'a number', value: 7 },
    { what: 'a sentence', value: 'wohngeld' },
    { what: 'a list', value: [kept] },
    { what: 'an entry of a later version', value: { ...kept, version: 2 } },
    { what: 'an entry without words', value: { ...kept, words: undefined } },
    { what: 'an offer without a name', value: { ...kept, offer: { ...kept.offer, official: undefined } } },
    { what: 'a week of no days', value: { ...kept, offer: { ...kept.offer, hours: { kind: 'weekly' } } } },
    {
      what: 'a day without times',
      value: { ...kept, offer: { ...kept.offer, hours: { ...weekly({}), week: [null] } } },
    },
    {
      what: 'a door that stays open for years',
      value: { ...kept, offer: { ...kept.offer, hours: weekly({ mon: ['09:00-99999:00'] }) } },
    },
    { what: 'a phone without a number', value: { ...kept, offer: { ...kept.offer, contacts: [{ kind: 'phone' }] } } },
    { what: 'a list of nothing', value: { ...kept, words: { ...kept.words, body: [{ kind: 'list' }] } } },
    { what: 'a place without a street', value: { ...kept, offer: { ...kept.offer, places: [{ id: 'door' }] } } },
    { what: 'an amount without a period', value: { ...kept, offer: { ...kept.offer, amounts: [{ id: 'all' }] } } },
  ])('is not believed if it is $what', ({ value }) => {
    expect(parseKeptOffer(value)).toBeUndefined()
  })

  it('whatever lies on the device, reading it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
        parseKeptOffer(value)
      }),
      { seed: 1 },
    )
  })
})
