import type { Position } from '#content/map/draw.ts'

/** A box on the earth, in degrees. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

type Line = readonly Position[]

/** The part of a step that lies in the box (Liang and Barsky); `undefined` if none does. */
function clippedStep(from: Position, to: Position, box: Box): readonly [Position, Position] | undefined {
  const [right, up] = [to[0] - from[0], to[1] - from[1]]
  let [enters, leaves] = [0, 1]
  const edges: readonly (readonly [number, number])[] = [
    [-right, from[0] - box.west],
    [right, box.east - from[0]],
    [-up, from[1] - box.south],
    [up, box.north - from[1]],
  ]
  for (const [towards, room] of edges) {
    if (towards === 0) {
      if (room < 0) return undefined
    } else if (towards < 0) enters = Math.max(enters, room / towards)
    else leaves = Math.min(leaves, room / towards)
  }
  if (enters > leaves) return undefined
  const at = (share: number): Position => [from[0] + right * share, from[1] + up * share]
  return [enters === 0 ? from : at(enters), leaves === 1 ? to : at(leaves)]
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

/** The parts of a line that lie in the box. */
export function clipped(line: Line, box: Box): readonly Line[] {
  const parts: Position[][] = []
  let part: Position[] = []
  for (let index = 1; index < line.length; index++) {
    const step = clippedStep(line[index - 1] as Position, line[index] as Position, box)
    if (!step) continue
    const end = part[part.length - 1]
    if (end && same(end, step[0])) part.push(step[1])
    else {
      part = [...step]
      parts.push(part)
    }
  }
  return parts.filter((one) => one.some((position) => !same(position, one[0] as Position)))
}

const keyOf = ([x, y]: Position) => `${x} ${y}`

/** How straight a line goes on at its end with another one: 1 is straight on, -1 is back. */
function straightness(line: Line, onward: Line): number {
  const [before, end] = line.slice(-2) as [Position, Position]
  const after = onward[1] as Position
  const [inX, inY, outX, outY] = [end[0] - before[0], end[1] - before[1], after[0] - end[0], after[1] - end[1]]
  return (inX * outX + inY * outY) / (Math.hypot(inX, inY) * Math.hypot(outX, outY) || 1)
}

/**
 * Joins lines that meet end to end, straight on where several meet. OpenStreetMap cuts a street at every crossing; each cut costs a
 * step in the drawing, and half of the bytes of a net are such steps.
 */
export function joined(lines: readonly Line[]): readonly Line[] {
  const open: (Position[] | undefined)[] = lines.map((line) => [...line])
  /** Which lines end at a point. */
  const ending = new Map<string, Set<number>>()
  const note = (at: Position, index: number) => {
    const known = ending.get(keyOf(at))
    if (known) known.add(index)
    else ending.set(keyOf(at), new Set([index]))
  }
  const forget = (at: Position, index: number) => ending.get(keyOf(at))?.delete(index)
  const first = (line: Line) => line[0] as Position
  const last = (line: Line) => line[line.length - 1] as Position
  open.forEach((line, index) => {
    if (!line) return
    note(first(line), index)
    note(last(line), index)
  })

  const grow = (line: Position[], index: number): void => {
    for (;;) {
      const end = last(line)
      let best: { other: number; onward: Position[]; score: number } | undefined
      for (const other of ending.get(keyOf(end)) ?? []) {
        const next = open[other]
        if (other === index || !next) continue
        const onward = same(first(next), end) ? next : [...next].reverse()
        const score = straightness(line, onward)
        if (!best || score > best.score) best = { other, onward, score }
      }
      if (!best) return
      const { other, onward } = best
      open[other] = undefined
      forget(first(onward), other)
      forget(last(onward), other)
      if (!same(first(line), end)) forget(end, index)
      // One by one: a call has less room for arguments than a river has points.
      for (const position of onward.slice(1)) line.push(position)
      note(last(line), index)
    }
  }
  open.forEach((line, index) => {
    // The list changes below the loop: what has been joined is gone.
    if (!line || !open[index]) return
    grow(line, index)
    line.reverse()
    grow(line, index)
  })
  return open.filter((line) => line !== undefined)
}

/** Metres of a degree at this latitude: a town is flat. */
function metresPerDegree(latitude: number): readonly [number, number] {
  return [111_320 * Math.cos((latitude * Math.PI) / 180), 110_574]
}

/** How far a point is from the straight line between two others, in metres. */
function offLine(point: Position, from: Position, to: Position): number {
  const [perX, perY] = metresPerDegree(from[1])
  const [right, up] = [(to[0] - from[0]) * perX, (to[1] - from[1]) * perY]
  const [x, y] = [(point[0] - from[0]) * perX, (point[1] - from[1]) * perY]
  const length = right ** 2 + up ** 2
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (x * right + y * up) / length))
  return Math.hypot(x - right * share, y - up * share)
}

/** Leaves out points that lie less than `tolerance` metres beside the line without them (Douglas and Peucker). */
export function simplified(line: Line, tolerance: number): Line {
  const kept = new Set([0, line.length - 1])
  // A list instead of calls within calls: a river has more points than a stack has room.
  const spans: [number, number][] = [[0, line.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span
    let farthest = 0
    let most = tolerance
    for (let index = first + 1; index < last; index++) {
      const off = offLine(line[index] as Position, line[first] as Position, line[last] as Position)
      if (off > most) [farthest, most] = [index, off]
    }
    if (farthest === 0) continue
    kept.add(farthest)
    spans.push([first, farthest], [farthest, last])
  }
  return line.filter((_, index) => kept.has(index))
}

/** The length of a line in metres. */
export function lengthOf(line: Line): number {
  let sum = 0
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Position, line[index] as Position]
    const [perX, perY] = metresPerDegree(from[1])
    sum += Math.hypot((to[0] - from[0]) * perX, (to[1] - from[1]) * perY)
  }
  return sum
}
