import { useEffect, useState } from 'preact/hooks'

/** What stands behind the `#` of the address, with it. `undefined` until the page has taken over: no server ever sees it. */
export function useFragment(): string | undefined {
  const [fragment, setFragment] = useState<string>()
  useEffect(() => {
    const read = () => setFragment(location.hash)
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  return fragment
}
