import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Choices,
  countWith,
  type Filters,
  filterNames,
  longestQuery,
  parseSearch,
  passes,
  searchText,
} from '#domain/filters.ts'
import type { Offer } from '#domain/offer.ts'
import { anOffer, at, weekly } from '#test/builders.ts'

const thursdayAtTen = at('2026-11-26', '10:00')

const cafe = anOffer({
  topics: ['family', 'meeting-people'],
  audience: { groups: ['parents', 'women'] },
  languages: ['de', 'ar'],
  cost: 'free',
  hours: weekly({ thu: ['09:00-12:00'] }),
  anonymous: true,
})
const silent = anOffer()

describe('passes', () => {
  it.each<{ filters: Filters; offer: Partial<Offer>; pass: boolean }>([
    { filters: { topic: 'family' }, offer: { topics: ['family', 'housing'] }, pass: true },
    { filters: { topic: 'family' }, offer: { topics: ['housing'] }, pass: false },
    { filters: { audience: 'women' }, offer: { audience: { groups: ['parents', 'women'] } }, pass: true },
    { filters: { audience: 'women' }, offer: { audience: { groups: ['parents'] } }, pass: false },
    { filters: { audience: 'women' }, offer: { audience: {} }, pass: false },
    { filters: { language: 'ar' }, offer: { languages: ['de', 'ar'] }, pass: true },
    { filters: { language: 'ar' }, offer: { languages: [] }, pass: false },
    { filters: { free: true }, offer: { cost: 'free' }, pass: true },
    { filters: { free: true }, offer: { cost: 'reduced' }, pass: false },
    { filters: { free: true }, offer: {}, pass: false },
    { filters: { open: true }, offer: { hours: weekly({ thu: ['09:00-12:00'] }) }, pass: true },
    { filters: { open: true }, offer: { hours: weekly({ thu: ['08:00-10:00'] }) }, pass: false },
    { filters: { open: true }, offer: { hours: { kind: 'always' } }, pass: true },
    { filters: { open: true }, offer: { hours: { kind: 'unknown' } }, pass: false },
    { filters: { anonymous: true }, offer: { anonymous: true }, pass: true },
    { filters: { anonymous: true }, offer: { anonymous: false }, pass: false },
    { filters: { anonymous: true }, offer: {}, pass: false },
  ])('lets only those through of whom we know it: $filters, $offer, $pass', ({ filters, offer, pass }) => {
    expect(passes(anOffer(offer), filters, thursdayAtTen)).toBe(pass)
  })

  it('lets everything through while nothing is chosen', () => {
    expect(passes(silent, {}, thursdayAtTen)).toBe(true)
    expect(passes(silent, { topic: undefined, free: false, open: undefined }, thursdayAtTen)).toBe(true)
  })

  const all: Required<Filters> = {
    topic: 'family',
    audience: 'women',
    language: 'ar',
    free: true,
    open: true,
    anonymous: true,
  }
  const missing: Record<keyof Filters, Partial<Offer>> = {
    topic: { topics: [] },
    audience: { audience: {} },
    language: { languages: ['de'] },
    free: { cost: 'paid' },
    open: { hours: { kind: 'appointment' } },
    anonymous: { anonymous: undefined },
  }

  it('wants all choices to hold together', () => {
    expect(passes(cafe, all, thursdayAtTen)).toBe(true)
  })

  it.each(filterNames)('turns an offer away that fails one choice of many: %s', (name) => {
    const offer = { ...cafe, ...missing[name] }
    expect(passes(offer, all, thursdayAtTen)).toBe(false)
    expect(passes(offer, { ...all, [name]: undefined }, thursdayAtTen)).toBe(true)
  })
})

describe('countWith', () => {
  const offers = [
    anOffer({ topics: ['family'], cost: 'free' }),
    anOffer({ topics: ['family'], cost: 'paid' }),
    anOffer({ topics: ['housing'], cost: 'free' }),
  ]

  it.each<{ filters: Filters; choice: Filters; count: number; what: string }>([
    { what: 'a first choice', filters: {}, choice: { topic: 'family' }, count: 2 },
    { what: 'a choice on top', filters: { topic: 'family' }, choice: { free: true }, count: 1 },
    { what: 'a choice in place of another', filters: { topic: 'family' }, choice: { topic: 'housing' }, count: 1 },
    { what: 'a choice taken back', filters: { topic: 'family' }, choice: { topic: undefined }, count: 3 },
    { what: 'a choice nobody fits', filters: { topic: 'housing' }, choice: { anonymous: true }, count: 0 },
    { what: 'no choice', filters: {}, choice: {}, count: 3 },
  ])('says how many would be left: $what', ({ filters, choice, count }) => {
    expect(countWith(offers, filters, choice, thursdayAtTen)).toBe(count)
  })
})

const choices: Choices = {
  topics: ['family', 'housing'],
  audiences: ['parents', 'women'],
  languages: ['de', 'ar', 'uk'],
}
const nothing = {
  topic: undefined,
  audience: undefined,
  language: undefined,
  free: undefined,
  open: undefined,
  anonymous: undefined,
}

describe('parseSearch', () => {
  it('reads query and choices from an address', () => {
    const text = '?q=Miete+zu+hoch&topic=housing&for=women&speaks=ar&free=1&open=1&anonymous=1'
    expect(parseSearch(text, choices)).toEqual({
      query: 'Miete zu hoch',
      filters: { topic: 'housing', audience: 'women', language: 'ar', free: true, open: true, anonymous: true },
    })
  })

  it.each([
    { text: '', why: 'nothing is said' },
    { text: '?', why: 'nothing is said' },
    { text: '?topic=Housing&for=&speaks=xx', why: 'nobody can choose these' },
    { text: '?free=yes&open=0&anonymous=true', why: 'a box is ticked with 1' },
    { text: '?topic=women&for=family&speaks=housing', why: 'these belong elsewhere' },
    { text: '?topic=toString&for=__proto__&speaks=constructor', why: 'JavaScript knows these, nobody else' },
    { text: '?topic%5B%5D=housing&&&=&%', why: 'this is broken' },
  ])('chooses nothing where $why: $text', ({ text }) => {
    expect(parseSearch(text, choices)).toEqual({ query: '', filters: nothing })
  })

  it('takes whatever an address may hold, and never believes a value nobody can choose', () => {
    const names = fc.constantFrom('q', 'topic', 'for', 'speaks', 'free', 'open', 'anonymous')
    const values = fc.oneof(fc.constantFrom('family', 'women', 'ar', '1'), fc.string({ unit: 'binary' }))
    const written = fc.array(fc.tuple(names, values)).map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'binary' })), (text) => {
        const { query, filters } = parseSearch(text, choices)
        expect([...query].length).toBeLessThanOrEqual(longestQuery)
        expect([undefined, ...choices.topics]).toContain(filters.topic)
        expect([undefined, ...choices.audiences]).toContain(filters.audience)
        expect([undefined, ...choices.languages]).toContain(filters.language)
        for (const name of ['free', 'open', 'anonymous'] as const) expect([undefined, true]).toContain(filters[name])
      }),
    )
  })

  it.each([
    { letter: 'a', kind: 'letters' },
    { letter: 'ة', kind: 'Arabic letters' },
    { letter: '🏠', kind: 'pictures, and none of them in two' },
  ])('cuts a query that was pasted by accident: $kind', ({ letter }) => {
    const cut = (length: number) => parseSearch(`?q=${letter.repeat(length)}`, choices).query
    expect(cut(longestQuery)).toBe(letter.repeat(longestQuery))
    expect(cut(longestQuery + 1)).toBe(letter.repeat(longestQuery))
    expect(cut(10_000)).toBe(letter.repeat(longestQuery))
  })
})

describe('searchText', () => {
  it.each([
    { query: '', filters: {}, text: '' },
    { query: '   ', filters: {}, text: '' },
    { query: 'Miete', filters: {}, text: '?q=Miete' },
    { query: 'Kind & Küche', filters: {}, text: '?q=Kind+%26+K%C3%BCche' },
    { query: '', filters: { free: true, topic: 'housing' }, text: '?topic=housing&free=1' },
    { query: '', filters: { free: false, topic: undefined }, text: '' },
  ])('says only what was chosen, in one order: $text', ({ query, filters, text }) => {
    expect(searchText({ query, filters })).toBe(text)
  })

  it('comes back as the same search', () => {
    const oneOf = (values: readonly string[]) => fc.constantFrom(undefined, ...values)
    const ticked = fc.constantFrom(undefined, true)
    const search = fc.record({
      query: fc.string({ unit: 'grapheme', maxLength: 30 }).filter((query) => query === '' || query.trim() !== ''),
      filters: fc.record({
        topic: oneOf(choices.topics),
        audience: oneOf(choices.audiences),
        language: oneOf(choices.languages),
        free: ticked,
        open: ticked,
        anonymous: ticked,
      }),
    })
    fc.assert(
      fc.property(search, (given) => {
        expect(parseSearch(searchText(given), choices)).toEqual(given)
      }),
    )
  })
})
