import { rank } from './rank.ts'
import type { ThingMeant } from './search-files.ts'

/** How strongly offers are lifted because something they answer is meant, and by what. */
export interface Lift {
  readonly by: Float32Array
  /** For each offer, the number of the thing that lifts it, and one more; 0 if nothing does. */
  readonly thing: Uint16Array
}

/** Offers of a thing that is meant come in the order in which a counsellor names them. */
export function liftOffers(
  offers: number,
  lifting: readonly number[],
  sureness: Float32Array,
  things: readonly ThingMeant[],
  offersOf: readonly Uint32Array[],
): Lift {
  const lift = { by: new Float32Array(offers), thing: new Uint16Array(offers) }
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
