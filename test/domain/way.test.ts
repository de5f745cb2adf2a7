import { describe, expect, it } from 'vitest'
import { wayPrograms, wayTo } from '#domain/way.ts'

const place = { id: 'main', street: 'Mühlhäuser Straße 94', postcode: '99817', town: 'Eisenach' } as const

describe('the way to a place', () => {
  it.each(wayPrograms)('asks %s for the whole address', (program) => {
    expect(decodeURIComponent(wayTo(place, program))).toContain('Mühlhäuser Straße 94, 99817 Eisenach')
  })

  it('says the spot where it is known, and no other', () => {
    expect(wayTo({ ...place, coordinates: [50.98, 10.31] }, 'geo')).toMatch(/^geo:50\.98,10\.31\?q=/)
    expect(wayTo(place, 'geo')).toMatch(/^geo:0,0\?q=/)
  })
})
