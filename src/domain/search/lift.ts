import { rank } from './rank.ts'
import type { ThingMeant } from './search-files.ts'

/** How strongly offers are lifted because something they answer is meant, and by what. */
export interface Lift {
  readonly by: Float32Array
  /** For each offer, the number of the thing that lifts it, and one more; 0 if nothing does. */
  readonly thing: Uint16Array
}

/** Lifts the offers of things that are meant, by how surely each is. An answer is only good until the next question. */
export type Lifter = (lifting: readonly number[], sureness: Float32Array) => Lift

/** Offers of a thing that is meant come in the order in which a counsellor names them. */
export function lifter(offerIds: readonly string[], things: readonly ThingMeant[]): Lifter {
  const numbers = new Map(offerIds.map((id, number) => [id, number]))
  const offersOf = things.map(({ offers }) => Uint32Array.from(offers.flatMap((id) => numbers.get(id) ?? [])))
  const lift = { by: new Float32Array(offerIds.length), thing: new Uint16Array(offerIds.length) }
  return (lifting, sureness) => {
    lift.by.fill(0)
    lift.thing.fill(0)
    for (const number of lifting) {
      const isTopic = things[number]?.kind === 'topic'
      offersOf[number]?.forEach((offer, place) => {
        const ordered = isTopic ? rank.topic : Math.max(rank.leastPlace, 1 - rank.perPlace * place)
        const value = (sureness[number] as number) * ordered
        if (value <= (lift.by[offer] as number)) return
        lift.by[offer] = value
        lift.thing[offer] = number + 1
      })
    }
    return lift
  }
}
