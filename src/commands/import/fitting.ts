import type * as v from 'valibot'
import { heldAgainst, type Mistake, placeOf, type Way } from '#content/check.ts'
import { things } from '#open-data/cells.ts'
import { closeGaps, type Data, leadsInto, putAt, valueAt } from './data.ts'
import { notUnderstood, quoted } from './incoming.ts'

/** Says something about the value that a way leads to. */
export type Say = (way: Way, message: string) => void

/** What data is held against. */
export interface Rules<Schema extends v.GenericSchema> {
  readonly schema: Schema
  /** What else may be wrong with it. */
  readonly beyond?: (data: Data) => readonly Mistake[]
}

/** Everything that is wrong with data, one mistake a place; the value, if nothing is. */
export function judged<Schema extends v.GenericSchema>(
  { schema, beyond }: Rules<Schema>,
  data: Data,
): { readonly value: v.InferOutput<Schema> | undefined; readonly mistakes: readonly Mistake[] } {
  const held = heldAgainst(schema, data)
  const found = [...(beyond?.(data) ?? []), ...(held.kind === 'wrong' ? held.mistakes : [])]
  const mistakes = [...new Map([...found].reverse().map((one) => [placeOf(one.way), one])).values()].reverse()
  return { value: held.kind === 'fits' && mistakes.length === 0 ? held.value : undefined, mistakes }
}

/** A range of ages means something else when one end is lost, and a place that may be secret must not become an open one. */
const wholes: readonly Way[] = [
  ['audience', 'childAge'],
  ['audience', 'age'],
]
const neverAlone = 'confidential'

/** The smallest part that can be left out with a mistake, and the entry of a list that it stands in. */
function partOf(way: Way): { readonly part: Way; readonly entry: Way | undefined } {
  const index = way.findIndex((key) => typeof key === 'number')
  if (index < 0) return { part: wholes.find((whole) => leadsInto(way, whole)) ?? way, entry: undefined }
  const entry = way.slice(0, index + 1)
  const key = way[index + 1]
  return { part: key === undefined || key === neverAlone ? entry : way.slice(0, index + 2), entry }
}

/** Where entries of lists stood before others were taken out. */
function firstPlaces(data: Data): (way: Way) => Way {
  const places = new WeakMap<object, number>()
  const walk = (value: unknown) => {
    if (value === null || typeof value !== 'object') return
    for (const [key, one] of Object.entries(value)) {
      if (Array.isArray(value) && one !== null && typeof one === 'object') places.set(one, Number(key))
      walk(one)
    }
  }
  walk(data)
  return (way) =>
    way.map((key, index) => {
      const own = typeof key === 'number' ? valueAt(data, way.slice(0, index + 1)) : undefined
      return own !== null && typeof own === 'object' ? (places.get(own) ?? key) : key
    })
}

const entryText = (entry: unknown) =>
  entry !== null && typeof entry === 'object' && !Array.isArray(entry) ? things.write([entry]) : entry

/**
 * Leaves out of data what does not fit, as little as can be, and says so. `instead` has answers for parts that must be there.
 * `undefined` if too little is left.
 */
export function fitting<Schema extends v.GenericSchema>(
  rules: Rules<Schema>,
  data: Data,
  instead: (way: Way) => unknown,
  say: Say,
): v.InferOutput<Schema> | undefined {
  const atFirst = firstPlaces(data)
  const lessened = new Set<unknown>()
  // Every round leaves out something, so there are few.
  for (let round = 0; round < 50; round += 1) {
    const { value: fits, mistakes } = judged(rules, data)
    if (fits !== undefined) return fits
    for (const { way, message } of mistakes) {
      const wrong = valueAt(data, way)
      const { part, entry } = partOf(way)
      const at = atFirst(way)
      const other = instead(way)
      if (other !== undefined && JSON.stringify(other) === JSON.stringify(wrong)) return undefined
      if (wrong === undefined && other === undefined && !entry) {
        say(at, message)
        return undefined
      }
      const whole = entry && valueAt(data, entry)
      if (entry && whole === undefined) continue
      const goes = other === undefined && entry && (wrong === undefined || part === entry)
      const left = goes ? `Der Eintrag ${quoted(entryText(whole))} wurde nicht übernommen.` : ''
      const said = notUnderstood(entryText(wrong), message)
      // Of an entry that has lost a part because of us, nobody need hear that the part is missing.
      say(at, goes ? (lessened.has(whole) ? left : `${message} ${left}`) : said)
      if (whole !== undefined) lessened.add(whole)
      putAt(data, goes ? entry : other === undefined ? part : way, other)
    }
    closeGaps(data)
  }
  return undefined
}
