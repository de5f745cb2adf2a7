import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  centred,
  clamped,
  fitting,
  heightOf,
  middleOf,
  moved,
  shows,
  type View,
  viewBox,
  zoomed,
} from '#domain/map/view.ts'

const sheet = { width: 4000, height: 3600, nearest: 200 }
const whole: View = { x: 0, y: 0, width: 4000 }

const number = fc.double({ min: -9000, max: 9000, noNaN: true })
const aView = fc
  .record({ x: number, y: number, width: fc.double({ min: 1, max: 9000, noNaN: true }) })
  .map((view) => clamped(view, sheet))
const aPoint = fc.record({
  x: fc.double({ min: 0, max: sheet.width, noNaN: true }),
  y: fc.double({ min: 0, max: sheet.height, noNaN: true }),
})

function expectOnSheet(view: View): void {
  expect(view.width).toBeGreaterThanOrEqual(sheet.nearest - 1e-6)
  expect(view.x).toBeGreaterThanOrEqual(0)
  expect(view.y).toBeGreaterThanOrEqual(0)
  expect(view.x + view.width).toBeLessThanOrEqual(sheet.width + 1e-6)
  expect(view.y + heightOf(view, sheet)).toBeLessThanOrEqual(sheet.height + 1e-6)
}

describe('a view of the map', () => {
  it('never leaves the sheet, however it is moved and zoomed', () => {
    const aFactor = fc.double({ min: 0.05, max: 20, noNaN: true })
    fc.assert(
      fc.property(aView, number, number, aFactor, aPoint, (view, right, down, factor, at) => {
        expectOnSheet(moved(view, right, down, sheet))
        expectOnSheet(zoomed(view, factor, at, sheet))
        expectOnSheet(centred(at, view.width * factor, sheet))
      }),
    )
  })

  it('keeps what is under the finger there while it comes nearer', () => {
    fc.assert(
      fc.property(aView, fc.double({ min: 1, max: 4, noNaN: true }), aPoint, (view, factor, share) => {
        // A point inside the view.
        const at = {
          x: view.x + (share.x / sheet.width) * view.width,
          y: view.y + (share.y / sheet.height) * heightOf(view, sheet),
        }
        const near = zoomed(view, factor, at, sheet)
        expect((at.x - near.x) / near.width).toBeCloseTo((at.x - view.x) / view.width, 6)
      }),
    )
  })

  it('comes back to where it was', () => {
    const there = centred({ x: 2000, y: 1800 }, 1000, sheet)
    const back = moved(moved(there, 120, -80, sheet), -120, 80, sheet)
    expect(back).toEqual(there)
    const middle = middleOf(there, sheet)
    expect(zoomed(zoomed(there, 2, middle, sheet), 0.5, middle, sheet)).toEqual(there)
  })

  it('fits round all points, with room', () => {
    fc.assert(
      fc.property(fc.array(aPoint, { minLength: 1 }), (points) => {
        const view = fitting(points, sheet)
        expectOnSheet(view)
        for (const point of points) expect(shows(view, point, sheet)).toBe(true)
      }),
    )
  })

  it('shows everything where there is nothing to fit round', () => {
    expect(fitting([], sheet)).toEqual(whole)
  })

  it('is written as SVG wants it', () => {
    expect(viewBox({ x: 10, y: 20.25, width: 400 }, sheet)).toBe('10.0 20.3 400.0 360.0')
  })
})
