import { describe, expect, it } from 'vitest'
import { type WayProgram, wayPrograms, wayTo } from '#domain/way.ts'

const place = { id: 'main', street: 'Mühlhäuser Straße 94', postcode: '99817', town: 'Eisenach' } as const

describe('the way to a place', () => {
  it.each(wayPrograms)('asks %s for the whole address', (program) => {
    expect(decodeURIComponent(wayTo(place, program))).toContain('Mühlhäuser Straße 94, 99817 Eisenach')
  })

  it.each<{ program: WayProgram; way: RegExp }>([
    { program: 'geo', way: /^geo:50\.98,10\.31\?q=M/ },
    { program: 'apple', way: /^maps:\?q=M.*&ll=50\.98,10\.31$/ },
    { program: 'web', way: /^https:\/\/www\.openstreetmap\.org\/\?mlat=50\.98&mlon=10\.31#map=18\/50\.98\/10\.31$/ },
  ])('tells $program the spot where a source gives it', ({ program, way }) => {
    expect(wayTo({ ...place, coordinates: [50.98, 10.31] }, program)).toMatch(way)
  })

  it('makes up no spot', () => {
    expect(wayTo(place, 'geo')).toMatch(/^geo:0,0\?q=/)
  })
})
