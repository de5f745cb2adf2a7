import { useEffect, useState } from 'preact/hooks'
import { type Connection, checkConnection } from '#offline/connection.ts'
import { base } from '../href.ts'

/** Whether there is a network, checked when the page opens, when the browser notices a change, and when it is looked at again. */
export function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>('connected')
  useEffect(() => {
    let dropped = false
    const check = async () => {
      const found = await checkConnection(base, Date.now().toString(36))
      if (!dropped) setConnection(found)
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
      removeEventListener('online', check)
      removeEventListener('offline', check)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [])
  return connection
}
