import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codesOfOffers,
  type HandedOver,
  handOverFragment,
  handOverParts,
  isHandedOver,
  offersInPart,
  readHandOver,
} from '#domain/hand-over.ts'
import { anOffer, facts } from '#test/builders.ts'
import { realCatalogue } from '#test/catalogue.ts'

const { facts: real } = await realCatalogue()
const codes = real.offers.map(({ code }) => code)
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']

const damaged: HandedOver = { kind: 'unreadable', reason: 'damaged' }
const idsIn = (read: HandedOver) =>
  read.kind === 'list' ? read.things.flatMap((thing) => (thing.kind === 'offer' ? [thing.id] : [])) : []
const idsOf = (own: readonly string[]) =>
  own.map((code) => real.offers.find((offer) => offer.code === code)?.id ?? 'unknown')

const someCodes = (minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...codes), { minLength, maxLength })
const onePart = someCodes(1, offersInPart)

const withLetter = (text: string, place: number, letter: string) =>
  text.slice(0, place) + letter + text.slice(place + 1)
const swapped = (text: string, a: number, b: number) =>
  withLetter(withLetter(text, a, text.charAt(b)), b, text.charAt(a))

describe('a list in a link', () => {
  it('says the same offers in the same order to whoever opens it', () => {
    fc.assert(
      fc.property(someCodes(1, codes.length), (own) => {
        const read = readHandOver(`#${handOverFragment(own)}`, real)
        expect(read).toMatchObject({ kind: 'list', damaged: 0 })
        expect(idsIn(read)).toEqual(idsOf(own))
      }),
    )
  })

  it('needs at most 80 characters behind the base address for 20 offers', () => {
    expect(`#${handOverFragment(codes.slice(0, 20))}`.length).toBeLessThanOrEqual(80)
  })

  it('never changes: what was printed once is read for ever', () => {
    const ids = ['wohngeld', 'kindergeld', 'eisenacher-tafel']
    expect(handOverFragment(codesOfOffers(ids, real))).toBe('15Nb8Ecgbeaq')
    expect(idsIn(readHandOver('#15Nb8Ecgbeaq', real))).toEqual(ids)
  })

  it('ends with a letter of a code: programs that find links in texts cut off marks at the end', () => {
    fc.assert(
      fc.property(onePart, (own) => {
        expect(handOverFragment(own)).toMatch(/[a-z0-9]$/)
      }),
    )
  })

  it('names an offer once', () => {
    expect(handOverFragment(['aa', 'ab', 'aa'])).toBe(handOverFragment(['aa', 'ab']))
  })

  it.each([
    { offers: 1, parts: [1] },
    { offers: 20, parts: [20] },
    { offers: 21, parts: [11, 10] },
    { offers: 60, parts: [20, 20, 20] },
    { offers: 61, parts: [16, 16, 16, 13] },
  ])('of $offers offers comes in parts that can be read without each other', ({ offers, parts }) => {
    const own = codes.slice(0, offers)
    const read = handOverParts(own).map((part) => idsIn(readHandOver(part, real)))
    expect(read.map(({ length }) => length)).toEqual(parts)
    expect(read.flat()).toEqual(idsOf(own))
  })

  it('of nothing has no parts', () => {
    expect(handOverParts([])).toEqual([])
  })

  it('is known by its first character', () => {
    fc.assert(
      fc.property(onePart, (own) => {
        expect(isHandedOver(`#${handOverFragment(own)}`)).toBe(true)
      }),
    )
    for (const other of ['', '#', '#original', '#main']) expect(isHandedOver(other)).toBe(false)
  })
})

describe('what was handed over', () => {
  const replaced = { id: 'old', code: 'zz', replacedBy: 'family-cafe' }
  const town = facts({ offers: [anOffer()], withdrawn: [replaced] })

  it('names what is withdrawn and what this edition does not know', () => {
    expect(readHandOver(handOverFragment(['zz', 'Q9', 'aa']), town)).toEqual({
      kind: 'list',
      damaged: 0,
      things: [
        { kind: 'withdrawn', offer: replaced },
        { kind: 'unknown', code: 'Q9' },
        { kind: 'offer', id: 'family-cafe' },
      ],
    })
  })

  it('is asked for by the ids of offers, withdrawn ones among them', () => {
    expect(codesOfOffers(['old', 'family-cafe', 'never-heard-of'], town)).toEqual(['zz', 'aa'])
  })

  it('is read as far as its parts are whole', () => {
    const [first = '', second = '', third = ''] = handOverParts(codes.slice(0, 60))
    const read = readHandOver(`${first}.${withLetter(second, 9, '?')}.${third}`, real)
    expect(read).toMatchObject({ kind: 'list', damaged: 1 })
    expect(idsIn(read)).toEqual(idsOf([...codes.slice(0, 20), ...codes.slice(40, 60)]))
  })

  it.each(['.', ')', '»', '…', '…\n', ' ', '%20', '"'])('is read with “%s” behind it', (mark) => {
    const read = readHandOver(handOverFragment(['aa']) + mark, town)
    // What an escape leaves behind are characters of the link.
    expect(read).toEqual(
      mark === '%20' ? damaged : { kind: 'list', damaged: 0, things: [{ kind: 'offer', id: 'family-cafe' }] },
    )
  })

  it.each<{ fragment: string; reason: string }>([
    { fragment: '', reason: 'nothing' },
    { fragment: '#', reason: 'nothing' },
    { fragment: '#...', reason: 'nothing' },
    { fragment: '#1', reason: 'damaged' },
    { fragment: '#1AAAAA', reason: 'damaged' },
    { fragment: '#original', reason: 'damaged' },
    { fragment: '#1%F0%9F', reason: 'damaged' },
    { fragment: '#3abcdefgh', reason: 'newer' },
    { fragment: '#4 you', reason: 'damaged' },
  ])('is not there: “$fragment” is $reason', ({ fragment, reason }) => {
    expect(readHandOver(fragment, real)).toEqual({ kind: 'unreadable', reason })
  })
})

describe('a damaged link', () => {
  it('is noticed, whichever single character is another', () => {
    const whole = handOverFragment(codes.slice(0, 20))
    for (let place = 0; place < whole.length; place++) {
      for (const letter of letters) {
        if (letter !== whole.charAt(place))
          expect(readHandOver(withLetter(whole, place, letter), real).kind).toBe('unreadable')
      }
    }
  })

  it('is noticed, whichever two characters have changed places', () => {
    fc.assert(
      fc.property(onePart, fc.nat(), fc.nat(), (own, one, other) => {
        const whole = handOverFragment(own)
        const wrong = swapped(whole, one % whole.length, other % whole.length)
        fc.pre(wrong !== whole)
        expect(readHandOver(wrong, real).kind).toBe('unreadable')
      }),
      { numRuns: 5000 },
    )
  })

  it('is noticed when up to five characters are others', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...letters)), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(onePart, changes, (own, wrongs) => {
        const whole = handOverFragment(own)
        const wrong = wrongs.reduce((text, [place, letter]) => withLetter(text, place % text.length, letter), whole)
        fc.pre(wrong !== whole)
        expect(readHandOver(wrong, real).kind).toBe('unreadable')
      }),
      { numRuns: 5000 },
    )
  })

  it('is noticed when its end is missing', () => {
    const whole = handOverFragment(codes.slice(0, 20))
    for (let length = 1; length < whole.length; length++)
      expect(readHandOver(whole.slice(0, length), real)).toEqual(damaged)
  })
})

describe('any fragment', () => {
  /** Never an offer that nobody handed over. */
  const honest = (fragment: string, meant: ReadonlySet<string>) => {
    for (const id of idsIn(readHandOver(fragment, real))) expect(meant.has(id), `${fragment} → ${id}`).toBe(true)
  }

  it('of 50,000 random ones is answered, and hands nothing over', () => {
    const random = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...letters, '.'), maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...letters), minLength: 7, maxLength: 70 }).map((text) => `1${text}`),
    )
    fc.assert(
      fc.property(random, (fragment) => honest(fragment, new Set())),
      { numRuns: 50_000 },
    )
  })

  it('of 50,000 mutated ones is answered, and hands nothing over but what it was made of', () => {
    const piece = fc.oneof(fc.constantFrom(...letters, '.', '%', '#', ' '), fc.string({ maxLength: 6 }))
    const mutation = fc.tuple(fc.nat(), fc.nat(8), piece)
    fc.assert(
      fc.property(someCodes(1, 50), fc.array(mutation, { minLength: 1, maxLength: 6 }), (own, mutations) => {
        const fragment = mutations.reduce((text, [place, length, instead]) => {
          const from = place % (text.length + 1)
          return text.slice(0, from) + instead + text.slice(from + length)
        }, handOverFragment(own))
        honest(fragment, new Set(idsOf(own)))
      }),
      { numRuns: 50_000 },
    )
  })

  it('may be very long', () => {
    expect(readHandOver('1'.repeat(1_000_000), real)).toEqual(damaged)
    expect(readHandOver('1.'.repeat(200_000), real)).toEqual(damaged)
  })
})
