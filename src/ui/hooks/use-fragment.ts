import { useEffect, useState } from 'preact/hooks'
import { fragmentNow } from '../visit.ts'

/** What stands behind the `#` of the address, with it. `undefined` until the page has taken over: no server ever sees it. */
export function useFragment(): string | undefined {
  const [fragment, setFragment] = useState<string>()
  useEffect(() => {
    const read = () => setFragment(fragmentNow())
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return fragment
}
