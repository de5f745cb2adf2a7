import type { ManifestEntry } from './manifest.ts'

/** A file that did not arrive as the edition lists it. */
class BrokenFileError extends Error {
  constructor(url: string, why: string) {
    super(`${url}: ${why}`)
    this.name = 'BrokenFileError'
  }
}

/**
 * Fetches a file and lets nothing through but the very bytes that the edition lists: a login page, a redirect or half a file
 * fails the integrity check of the browser. The HTTP cache is asked first (the page has just loaded most files), then passed by.
 */
async function fetchWhole({ url, revision, integrity }: ManifestEntry, scope: string): Promise<Response> {
  const address = new URL(url, scope).href
  const attempt = async (cache: RequestCache) => {
    const response = await fetch(address, { integrity, cache, credentials: 'same-origin', redirect: 'error' })
    if (!response.ok) throw new BrokenFileError(url, `status ${response.status}`)
    return response
  }
  if (revision !== null) return attempt('reload')
  return attempt('default').catch(() => attempt('reload'))
}

/** A file with a hash in its name never changes, so an older edition's copy is as good. */
async function fromOlderEdition({ url, revision }: ManifestEntry, scope: string): Promise<Response | undefined> {
  return revision === null ? caches.match(new URL(url, scope).href) : undefined
}

/** How many files are fetched side by side. */
const atOnce = 6

/**
 * Puts files into a cache. If any of them cannot be had whole, it throws, and the caller must not use the cache for these.
 * Files that are there already are left alone.
 */
export async function fillCache(cache: Cache, entries: readonly ManifestEntry[], scope: string): Promise<void> {
  const waiting = [...entries]
  const work = async () => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const address = new URL(entry.url, scope).href
      if (await cache.match(address)) continue
      const response = (await fromOlderEdition(entry, scope)) ?? (await fetchWhole(entry, scope))
      await cache.put(address, response)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** Whether a cache has all of these files. */
export async function hasAll(cache: Cache, entries: readonly ManifestEntry[], scope: string): Promise<boolean> {
  for (const { url } of entries) {
    if (!(await cache.match(new URL(url, scope).href))) return false
  }
  return true
}
