import type { Way } from '#content/check.ts'

/** Data on its way in, which may still be changed. */
export type Data = Record<string, unknown>

/** A copy that may be changed. */
export const copied = (data: unknown) => JSON.parse(JSON.stringify(data ?? {})) as Data

/** The value that a way leads to. */
export function valueAt(data: unknown, way: Way): unknown {
  return way.reduce<unknown>(
    (inside, key) =>
      inside !== null && typeof inside === 'object' && Object.hasOwn(inside, key) ? (inside as Data)[key] : undefined,
    data,
  )
}

/** Whether one way leads to something inside of what the other leads to. */
export const leadsInto = (way: Way, outer: Way) => outer.every((key, index) => way[index] === key)

/** Puts a value in its place, with the things around it; `undefined` takes it out, and what then holds nothing with it. */
export function putAt(data: Data, way: Way, value: unknown): void {
  const key = way[way.length - 1]
  if (key === undefined) return
  const outer = way.slice(0, -1)
  let holder: unknown = data
  for (const step of outer) {
    const inside: unknown = valueAt(holder, [step])
    if (inside !== null && typeof inside === 'object') holder = inside
    else if (value === undefined) return
    else {
      const made: Data = {}
      ;(holder as Data)[step] = made
      holder = made
    }
  }
  if (value !== undefined) (holder as Data)[key] = value
  else if (Array.isArray(holder)) holder[Number(key)] = undefined
  else {
    delete (holder as Data)[key]
    if (outer.length > 0 && Object.keys(holder as Data).length === 0) putAt(data, outer, undefined)
  }
}

/** Takes the gaps out of lists that `putAt` left in them. */
export function closeGaps(data: Data): void {
  for (const [key, value] of Object.entries(data)) {
    if (Array.isArray(value)) data[key] = value.filter((one) => one !== undefined && one !== null)
    else if (value !== null && typeof value === 'object') closeGaps(value as Data)
  }
}
