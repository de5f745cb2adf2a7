import { useEffect, useState } from 'preact/hooks'
import { type Connection, checkConnection } from '#offline/connection.ts'
import { base } from '../href.ts'

/** How soon a missing connection is looked for again, in milliseconds. */
const pause = 20_000

/**
 * Whether there is a network, checked when the page opens, when the browser notices a change, when it is looked at again, and
 * now and then while there is none: nobody tells a page that the login is done.
 */
export function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>('connected')
  useEffect(() => {
    let dropped = false
    let latest = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const check = async () => {
      clearTimeout(timer)
      latest += 1
      const own = latest
      const found = await checkConnection(base, Date.now().toString(36))
      // A slow answer to an older question is no news.
      if (dropped || own !== latest) return
      setConnection(found)
      if (found !== 'connected') timer = setTimeout(whenSeen, pause)
    }
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void check()
    }
    void check()
    addEventListener('online', check)
    addEventListener('offline', check)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      dropped = true
      clearTimeout(timer)
      removeEventListener('online', check)
      removeEventListener('offline', check)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [])
  return connection
}
