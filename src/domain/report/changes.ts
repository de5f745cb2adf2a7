import type { EditionData, OfferData } from './edition-data.ts'

/** An offer that is in both editions and not the same. */
export interface ChangedOffer {
  readonly id: string
  readonly title: string
  /** Its title then, if it was another. */
  readonly formerTitle: string | undefined
  /** Names of the parts that differ, in the order of the alphabet. */
  readonly parts: readonly string[]
  readonly gainedGoals: readonly string[]
  readonly lostGoals: readonly string[]
  /** Somebody has looked at it again since. */
  readonly checkedAgain: boolean
}

/** What happened between two editions. */
export interface Changes {
  readonly appeared: readonly OfferData[]
  readonly vanished: readonly OfferData[]
  readonly changed: readonly ChangedOffer[]
  readonly unchanged: number
}

function changeOf(before: OfferData, now: OfferData): ChangedOffer | undefined {
  const names = [...new Set([...Object.keys(before.parts), ...Object.keys(now.parts)])].sort()
  const differing = names.filter((name) => before.parts[name] !== now.parts[name])
  const moved = (before.provider === now.provider ? [] : ['provider']).concat(before.area === now.area ? [] : ['area'])
  const change: ChangedOffer = {
    id: now.id,
    title: now.title,
    formerTitle: before.title === now.title ? undefined : before.title,
    parts: [...moved, ...differing].sort(),
    gainedGoals: now.goals.filter((goal) => !before.goals.includes(goal)),
    lostGoals: before.goals.filter((goal) => !now.goals.includes(goal)),
    checkedAgain: now.checked > before.checked,
  }
  const { parts, gainedGoals, lostGoals, checkedAgain, formerTitle } = change
  const isSame =
    parts.length + gainedGoals.length + lostGoals.length === 0 && !checkedAgain && formerTitle === undefined
  return isSame ? undefined : change
}

/** What appeared, vanished and changed since an older edition. */
export function changesSince(before: EditionData, now: EditionData): Changes {
  const then = new Map(before.offers.map((offer) => [offer.id, offer]))
  const still = new Set(now.offers.map(({ id }) => id))
  const both = now.offers.flatMap((offer) => {
    const former = then.get(offer.id)
    return former ? [changeOf(former, offer)] : []
  })
  const changed = both.filter((change) => change !== undefined)
  return {
    appeared: now.offers.filter(({ id }) => !then.has(id)),
    vanished: before.offers.filter(({ id }) => !still.has(id)),
    changed,
    unchanged: both.length - changed.length,
  }
}
