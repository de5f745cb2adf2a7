import { useEffect, useState } from 'preact/hooks'

type ListMore = typeof import('../pages/list-more.ts')
/** Brings it; handed in by the page. */
type LoadListMore = () => Promise<ListMore>

/** What stands behind a tap on the list: on its way as soon as the list is seen. */
export interface ListMoreState {
  readonly parts: ListMore | undefined
  /** It did not arrive. */
  readonly failed: boolean
  retry(): void
}

export function useListMore(load: LoadListMore): ListMoreState {
  const [parts, setParts] = useState<ListMore>()
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    setFailed(false)
    load().then(
      (arrived) => !gone && setParts(arrived),
      (error: unknown) => {
        console.error(error)
        if (!gone) setFailed(true)
      },
    )
    return () => {
      gone = true
    }
  }, [attempt])
  return { parts, failed, retry: () => setAttempt((count) => count + 1) }
}
