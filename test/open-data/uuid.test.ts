import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uuid } from '#open-data/uuid.ts'

describe('uuid', () => {
  it('is frozen: other programs know our offers by it', () => {
    expect(uuid('service', 'wohngeld')).toBe('4cb2c88a-55f1-5fee-9b21-609061d7cc8e')
  })

  it('is a UUID of version 5, the same for the same name and for no other', () => {
    const name = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(uuid(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(uuid(one) === uuid(other)).toBe(one === other)
      }),
    )
  })
})
