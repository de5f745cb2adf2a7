import { useEffect, useState } from 'preact/hooks'

/** How long what was taken away can be brought back, in milliseconds. */
const undoTime = 15_000

/** What was just taken away, for those whose thumb slipped. Whoever takes the device next must not find it: it is forgotten soon. */
export function useUndo<Gone>(): [Gone | undefined, (gone: Gone | undefined) => void] {
  const [gone, setGone] = useState<Gone>()
  useEffect(() => {
    if (!gone) return
    const timer = setTimeout(() => setGone(undefined), undoTime)
    return () => clearTimeout(timer)
  }, [gone])
  return [gone, setGone]
}
