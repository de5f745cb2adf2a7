import { describe, expect, it } from 'vitest'
import {
  type Contact,
  type ContactPurpose,
  currentAmounts,
  firstPhone,
  hasContact,
  isOnlyCalled,
} from '#domain/offer.ts'
import { anOffer } from '#test/builders.ts'

const phone = (purpose: ContactPurpose, number = '112'): Contact => ({
  kind: 'phone',
  number,
  shown: number,
  purpose,
  free: false,
})
const email: Contact = { kind: 'email', address: 'info@example.org', purpose: 'advice' }
const street = { id: 'house', street: 'Goldschmiedenstraße 12', postcode: '99817', town: 'Eisenach' }

describe('firstPhone', () => {
  it.each<{ first: ContactPurpose; purposes: ContactPurpose[] }>([
    { first: 'emergency', purposes: ['information', 'advice', 'emergency'] },
    { first: 'advice', purposes: ['information', 'appointment', 'advice'] },
    { first: 'appointment', purposes: ['appointment', 'information'] },
  ])('is the line where somebody helps, before a switchboard: $first of $purposes', ({ first, purposes }) => {
    const offer = anOffer({ contacts: [email, ...purposes.map((purpose) => phone(purpose))] })
    expect(firstPhone(offer)?.purpose).toBe(first)
  })

  it('keeps the editor’s order among numbers of one purpose', () => {
    expect(firstPhone(anOffer({ contacts: [phone('advice', '112'), phone('advice', '110')] }))?.number).toBe('112')
  })

  it('is missing when nobody can be called', () => {
    expect(firstPhone(anOffer({ contacts: [email] }))).toBeUndefined()
  })
})

describe('currentAmounts', () => {
  it('shows the amounts of this year, never those of another', () => {
    const amounts = [2025, 2026, 2027].map(
      (year) => ({ id: `kindergeld-${year}`, euro: 259, per: 'month', year }) as const,
    )
    expect(currentAmounts(anOffer({ amounts }), 2026).map(({ id }) => id)).toEqual(['kindergeld-2026'])
    expect(currentAmounts(anOffer({ amounts }), 2028)).toEqual([])
  })
})

describe('hasContact', () => {
  it.each([
    { by: 'an e-mail address', offer: anOffer({ contacts: [email] }), reachable: true },
    { by: 'an address', offer: anOffer({ places: [street] }), reachable: true },
    { by: 'a secret address', offer: anOffer({ places: [{ id: 'shelter', confidential: true }] }), reachable: false },
    { by: 'nothing', offer: anOffer(), reachable: false },
  ])('is $reachable for an offer with $by', ({ offer, reachable }) => {
    expect(hasContact(offer)).toBe(reachable)
  })
})

describe('an offer without a counter', () => {
  it.each([
    { what: 'a hotline', offer: anOffer({ kind: 'hotline' }), called: true },
    { what: 'a page', offer: anOffer({ kind: 'online' }), called: true },
    { what: 'a secret house', offer: anOffer({ places: [{ id: 'shelter', confidential: true }] }), called: true },
    { what: 'an office', offer: anOffer({ places: [street] }), called: false },
    { what: 'an office of which we know no door', offer: anOffer(), called: false },
  ])('is only called: $what', ({ offer, called }) => {
    expect(isOnlyCalled(offer)).toBe(called)
  })
})
