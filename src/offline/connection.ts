/** Whether the finder's own host can be reached. `navigator.onLine` is not believed: it calls every login page the internet. */
export type Connection = 'connected' | 'unconnected' | 'login-page'

/** Longer than this nobody waits on a bad network, in milliseconds. */
const patience = 8000

/**
 * Asks the host for the list of the present edition, past every cache. An answer that is something else (a login page, a
 * redirect) is not a connection.
 */
export async function checkConnection(base: string, nonce: string): Promise<Connection> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const response = await fetch(`${base}edition.json?probe=${nonce}`, {
      cache: 'no-store',
      // Followed, it would end at the login page; refused, it would look like no network at all.
      redirect: 'manual',
      credentials: 'same-origin',
      signal: stop.signal,
    })
    const edition: unknown = response.ok ? await response.json().catch(() => undefined) : undefined
    const isOurs = typeof edition === 'object' && edition !== null && 'id' in edition
    return isOurs ? 'connected' : 'login-page'
  } catch {
    return 'unconnected'
  } finally {
    clearTimeout(timer)
  }
}
