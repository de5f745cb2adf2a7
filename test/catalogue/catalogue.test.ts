import { describe, expect, it } from 'vitest'
import {
  catalogueOf,
  isDiscreet,
  offerEntry,
  offersForGroup,
  offersInRole,
  offersOnShelf,
  wholeOffer,
} from '#catalogue/catalogue.ts'
import { catalogueSchema, type Words } from '#domain/catalogue.ts'
import { anOffer, facts, offerWords } from '#test/builders.ts'

const own = { schema: catalogueSchema, edition: 'test', locale: 'de' } as const
const shelves = { areas: {}, topics: {}, needs: {}, goals: {}, audiences: {}, documents: {} }
const words: Words = { ...own, ...shelves, messages: {}, origin: 'written', offers: { cafe: offerWords() } }

const forWomen = (id: string, given = {}) => anOffer({ id, audience: { groups: ['women'] }, ...given })
const town = catalogueOf(
  facts({
    audiences: [{ id: 'women', needs: ['safe-place', 'learn'] }],
    needs: [
      { id: 'safe-place', topic: 'safety', offers: ['police', 'shelter'], discreet: true, role: 'listening' },
      { id: 'learn', topic: 'work', offers: ['course'] },
    ],
    offers: [
      forWomen('cafe', { topics: ['family', 'work'] }),
      forWomen('shelter', { topics: ['safety'], needs: ['safe-place'] }),
      forWomen('course', { topics: ['work'] }),
      anOffer({ id: 'police' }),
    ],
  }),
  words,
)

describe('the offers for a group', () => {
  it('begin with those that answer what its members come with', () => {
    expect(offersForGroup(town, 'women').map(({ id }) => id)).toEqual(['course', 'shelter', 'cafe'])
  })

  it('are none for a group that there is not', () => {
    expect(offersForGroup(town, 'sailors')).toEqual([])
  })
})

describe('a page that must not be seen by others', () => {
  it.each([
    { kind: 'need', id: 'safe-place' },
    { kind: 'offer', id: 'shelter' },
    { kind: 'topic', id: 'safety' },
    { kind: 'group', id: 'women' },
  ] as const)('is that of the $kind $id', (page) => expect(isDiscreet(town, page)).toBe(true))

  it.each([
    { kind: 'need', id: 'learn' },
    { kind: 'offer', id: 'course' },
    { kind: 'topic', id: 'work' },
    { kind: 'group', id: 'sailors' },
    { kind: 'home' },
  ] as const)('is not %o', (page) => expect(isDiscreet(town, page)).toBe(false))
})

describe('the offers of a role', () => {
  it('are those of the need that has it, and none where there is no such need', () => {
    expect(offersInRole(town, 'listening')).toEqual(['police', 'shelter'])
    expect(offersInRole(town, 'letters')).toEqual([])
  })
})

describe('a shelf', () => {
  it('has the offers of which it is the first topic, so that each stands on one', () => {
    expect(offersOnShelf(town, 'work').map(({ id }) => id)).toEqual(['course'])
  })
})

describe('a whole offer', () => {
  const entry = offerEntry(town, 'cafe')
  const { id: _id, ...offer } = anOffer({ documents: ['id-card'] })

  it('is its entry with its details', () => {
    const details = {
      facts: { schema: catalogueSchema, edition: 'test', offers: { cafe: offer } },
      words: { ...own, offers: { cafe: offerWords({ who: 'Für alle.' }) } },
    } as const
    expect(entry && wholeOffer(entry, details)).toMatchObject({
      offer: { id: 'cafe', documents: ['id-card'] },
      words: { title: 'Familiencafé', who: 'Für alle.' },
    })
  })

  it('is not there without its details', () => {
    const details = {
      facts: { schema: catalogueSchema, edition: 'test', offers: {} },
      words: { ...own, offers: {} },
    } as const
    expect(entry && wholeOffer(entry, details)).toBeUndefined()
  })
})
