import type { DrawnPoint } from '#domain/map/data.ts'

/** Where the name of a point stands: its anchor, seen from the point, and how the text lies to it. */
export interface NamePlace {
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Letters of our font are on average half as wide as high. */
const widthOf = (name: string, letters: number) => name.length * letters * 0.55

function boxOf({ x, y }: DrawnPoint, { dx, dy, anchor }: NamePlace, wide: number, letters: number): Box {
  const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2)
  return { left, right: left + wide, top: y + dy - letters * 0.8, bottom: y + dy + letters * 0.2 }
}

/**
 * For each point the first place on which its name hides no other point and no name before it, and stays on the sheet:
 * behind the point, before it, under it, over it. Where none is free, behind it.
 */
export function namePlaces(
  points: readonly (DrawnPoint & { readonly name: string })[],
  width: number,
  letters: number,
): readonly NamePlace[] {
  const middle = letters * 0.36
  const behind: NamePlace = { dx: letters, dy: middle, anchor: 'start' }
  const places: readonly NamePlace[] = [
    behind,
    { dx: -letters, dy: middle, anchor: 'end' },
    { dx: 0, dy: letters * 1.75, anchor: 'middle' },
    { dx: 0, dy: -letters, anchor: 'middle' },
  ]
  const round = letters * 0.8
  const taken = points.map(
    ({ x, y }): Box => ({ left: x - round, right: x + round, top: y - round, bottom: y + round }),
  )
  return points.map((point) => {
    const wide = widthOf(point.name, letters)
    const free = places.find((place) => {
      const box = boxOf(point, place, wide, letters)
      return box.left >= 0 && box.right <= width && !taken.some((other) => overlap(box, other))
    })
    const place = free ?? behind
    taken.push(boxOf(point, place, wide, letters))
    return place
  })
}
