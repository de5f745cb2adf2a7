import type { DrawnPoint } from './data.ts'

/** Things that lie so near to each other that a finger could not choose between them. */
export interface Group<Thing> extends DrawnPoint {
  readonly things: readonly Thing[]
}

/** The room that a marker takes. */
export interface Room {
  readonly across: number
  readonly down: number
}

/**
 * Groups things by where they lie: whatever would stand in the room of the first of a group belongs to it. Things at one place
 * are always together. In the order given, so that the same things give the same groups.
 */
export function grouped<Thing extends DrawnPoint>(things: readonly Thing[], room: Room): readonly Group<Thing>[] {
  const groups: { x: number; y: number; things: Thing[] }[] = []
  for (const thing of things) {
    const near = groups.find(
      ({ x, y }) =>
        (Math.abs(x - thing.x) < room.across && Math.abs(y - thing.y) < room.down) || (x === thing.x && y === thing.y),
    )
    if (near) near.things.push(thing)
    else groups.push({ x: thing.x, y: thing.y, things: [thing] })
  }
  return groups
}

/** A name on the map, to be written beside its point. */
export interface Label extends DrawnPoint {
  readonly name: string
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a label needs on the screen, in pixels: letters differ, so it is a guess on the safe side. */
const letter = 6.6
const line = 15
const overPoint = 6

function boxOf({ x, y, name }: Label, unit: number): Box {
  const half = ((name.length * letter) / 2) * unit
  return { left: x - half, right: x + half, top: y - (overPoint + line) * unit, bottom: y }
}

const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * The labels that can be read where a pixel is `unit` units of the drawing: the first ones win, and none lies on another or on
 * one of the `taken` points (markers are `size` pixels wide and stand on their point).
 */
export function legible<One extends Label>(
  labels: readonly One[],
  taken: readonly DrawnPoint[],
  unit: number,
  size = 50,
): readonly One[] {
  const boxes: Box[] = taken.map(({ x, y }) => ({
    left: x - (size / 2) * unit,
    right: x + (size / 2) * unit,
    top: y - size * unit,
    bottom: y + 2 * unit,
  }))
  return labels.filter((label) => {
    const box = boxOf(label, unit)
    if (boxes.some((other) => meets(box, other))) return false
    boxes.push(box)
    return true
  })
}
