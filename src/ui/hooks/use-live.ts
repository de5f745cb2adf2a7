import { useEffect, useState } from 'preact/hooks'

/** Whether the script has taken over: what only it can do must not look as if it could be done before. */
export function useLive(): boolean {
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  return live
}
