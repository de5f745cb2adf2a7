import { describe, expect, it } from 'vitest'
import { idEnd } from '#content/own-ids.ts'

describe('how ids of an area end', () => {
  it.each([
    { area: 'de', end: 'de' },
    { area: 'de-th', end: 'th' },
    { area: 'de-th-beispielstadt', end: 'beispielstadt' },
    { area: 'de-th-neustadt-orla', end: 'neustadt-orla' },
  ])('$area: -$end', ({ area, end }) => {
    expect(idEnd(area)).toBe(end)
  })
})
