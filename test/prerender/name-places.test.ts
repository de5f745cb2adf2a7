import { describe, expect, it } from 'vitest'
import { namePlaces } from '#prerender/report/name-places.ts'

const letters = 10

describe('names on the map of the report', () => {
  it('stand behind their point', () => {
    expect(namePlaces([{ name: 'Stregda', x: 50, y: 50 }], 1000, letters)[0]?.anchor).toBe('start')
  })

  it('stand before it where the sheet ends', () => {
    expect(namePlaces([{ name: 'Stockhausen', x: 980, y: 50 }], 1000, letters)[0]?.anchor).toBe('end')
  })

  it('hide no other point and no other name', () => {
    const points = [
      { name: 'Göringen', x: 100, y: 50 },
      { name: 'Wartha', x: 130, y: 53 },
      { name: 'Neuenhof', x: 150, y: 45 },
    ]
    expect(namePlaces(points, 1000, letters).map(({ anchor }) => anchor)).toEqual(['end', 'middle', 'start'])
  })
})
