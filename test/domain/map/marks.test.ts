import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grouped, legible } from '#domain/map/marks.ts'

const coordinate = fc.integer({ min: 0, max: 2000 })
const rooms = fc.record({ across: fc.integer({ min: 0, max: 400 }), down: fc.integer({ min: 0, max: 400 }) })
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 60 })

describe('markers that lie close together', () => {
  it('become one; none is lost, and none stands in two', () => {
    fc.assert(
      fc.property(points, rooms, (things, room) => {
        const groups = grouped(things, room)
        expect(groups.flatMap(({ things }) => things)).toHaveLength(things.length)
        expect(new Set(groups.flatMap(({ things }) => things))).toEqual(new Set(things))
      }),
    )
  })

  it('leave room between what is left', () => {
    fc.assert(
      fc.property(points, rooms, (things, room) => {
        const groups = grouped(things, room)
        groups.forEach((a, index) => {
          for (const b of groups.slice(index + 1))
            expect(Math.abs(a.x - b.x) >= room.across || Math.abs(a.y - b.y) >= room.down).toBe(true)
        })
      }),
    )
  })

  it('stay together at one place, however near one comes', () => {
    const here = { x: 5, y: 5 }
    expect(
      grouped([here, { x: 9, y: 9 }, { ...here }], { across: 0, down: 0 }).map(({ things }) => things.length),
    ).toEqual([2, 1])
  })
})

describe('names on the map', () => {
  const label = (name: string, x: number, y: number) => ({ name, x, y })

  it('do not cover each other: the first one wins', () => {
    const names = legible([label('Hauptbahnhof', 100, 100), label('ZOB', 102, 102), label('Markt', 400, 100)], [], 1)
    expect(names.map(({ name }) => name)).toEqual(['Hauptbahnhof', 'Markt'])
  })

  it('do not cover markers', () => {
    expect(legible([label('Markt', 100, 100)], [{ x: 100, y: 104 }], 1)).toEqual([])
  })

  it('appear when one comes nearer', () => {
    const labels = [label('Hauptbahnhof', 100, 100), label('ZOB', 102, 130)]
    expect(legible(labels, [], 2)).toHaveLength(1)
    expect(legible(labels, [], 0.5)).toHaveLength(2)
  })
})
