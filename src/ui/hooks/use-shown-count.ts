import { useEffect, useState } from 'preact/hooks'
import { forgetWithTheRest } from '../memory.ts'

/** Cards that are shown at once: a screen full, so that typing stays light. */
const atOnce = 6
/** Cards that follow as soon as typing pauses, and with every "more". */
const following = 20
/** Milliseconds without a new list after which the rest follows. */
const pause = 250

/** What was shown last: who comes back finds the list as long as it was left. */
let last = { list: '', count: 0 }
forgetWithTheRest(() => {
  last = { list: '', count: 0 }
})

/** How many entries of a list to show: few at once, more when nothing changes for a moment, all that somebody asks for. `list` names it. */
export function useShownCount(list: string): { count: number; more: () => void } {
  const known = last.list === list ? last.count : atOnce
  const [shown, setShown] = useState({ list, count: known })
  const count = shown.list === list ? shown.count : known
  useEffect(() => {
    last = { list, count }
  }, [list, count])
  useEffect(() => {
    if (count > atOnce) return
    const timer = setTimeout(() => setShown({ list, count: following }), pause)
    return () => clearTimeout(timer)
  }, [list, count])
  return { count, more: () => setShown({ list, count: count + following }) }
}
