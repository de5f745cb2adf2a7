import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fillCache, hasAll } from '#offline/worker/edition-cache.ts'
import type { ManifestEntry } from '#offline/worker/manifest.ts'

const scope = 'https://host/hilfe/'
const hashed: ManifestEntry = { url: 'assets/main-1a2b3c4d.js', revision: null, integrity: 'sha256-main' }
const shell: ManifestEntry = { url: 'de/shell/', revision: '1', integrity: 'sha256-shell' }
const many: readonly ManifestEntry[] = Array.from({ length: 20 }, (_, index) => ({
  url: `data/words.l${index}.1a2b3c4d.json`,
  revision: null,
  integrity: `sha256-${index}`,
}))

/** A cache that forgets everything when the test is over. */
function memoryCache(content: Readonly<Record<string, string>> = {}): Cache {
  const stored = new Map(Object.entries(content).map(([url, text]) => [scope + url, new Response(text)]))
  const cache: Pick<Cache, 'match' | 'put'> = {
    match: async (address) => stored.get(String(address))?.clone(),
    put: async (address, response) => {
      stored.set(String(address), response)
    },
  }
  return cache as Cache
}

async function textIn(cache: Cache, { url }: ManifestEntry): Promise<string | undefined> {
  return (await cache.match(scope + url))?.text()
}

type Network = (address: string, how: RequestInit) => Promise<Response>
const network = vi.fn<Network>()

/** Lets the network answer, and older editions have these files. */
function given(answer: Network, olderEdition: Readonly<Record<string, string>> = {}): void {
  network.mockImplementation(answer)
  vi.stubGlobal('caches', memoryCache(olderEdition))
}

const asked = () => network.mock.calls.map(([address, { cache }]) => `${cache} ${address}`)
const fresh: Network = async (address) => new Response(`from the network: ${address}`)

beforeEach(() => {
  network.mockReset()
  vi.stubGlobal('fetch', network)
})
afterEach(() => vi.unstubAllGlobals())

describe('filling a cache', () => {
  it('brings every file, even of a long list', async () => {
    given(fresh)
    const cache = memoryCache()
    await fillCache(cache, [hashed, shell, ...many], scope)
    expect(await hasAll(cache, [hashed, shell, ...many], scope)).toBe(true)
    expect(network).toHaveBeenCalledTimes(2 + many.length)
  })

  it('lets nothing through but the listed bytes, and follows no redirect', async () => {
    given(fresh)
    await fillCache(memoryCache(), [hashed, shell], scope)
    for (const { url, integrity } of [hashed, shell]) {
      const policy = { integrity, redirect: 'error', credentials: 'same-origin' }
      expect(network).toHaveBeenCalledWith(scope + url, expect.objectContaining(policy))
    }
  })

  it.each([
    { what: 'is missing', failure: async () => new Response('', { status: 404 }) },
    { what: 'meets a broken host', failure: async () => new Response('', { status: 503 }) },
    { what: 'fails its check', failure: () => Promise.reject(new TypeError('integrity')) },
  ])('fails as a whole if one file $what', async ({ failure }) => {
    for (const broken of [hashed, shell]) {
      given((address, how) => (address === scope + broken.url ? failure() : fresh(address, how)))
      const cache = memoryCache()
      await expect(fillCache(cache, [...many, hashed, shell], scope)).rejects.toThrow()
      expect(await textIn(cache, broken)).toBeUndefined()
      expect(await hasAll(cache, [...many, hashed, shell], scope)).toBe(false)
    }
  })

  it('says which file did not arrive, and why', async () => {
    given(async () => new Response('', { status: 404 }))
    await expect(fillCache(memoryCache(), [shell], scope)).rejects.toThrow('de/shell/: status 404')
  })

  it('asks again past the HTTP cache if that holds something broken', async () => {
    given((address, how) => (how.cache === 'reload' ? fresh(address, how) : Promise.reject(new TypeError('integrity'))))
    const cache = memoryCache()
    await fillCache(cache, [hashed], scope)
    expect(asked()).toEqual([`default ${scope}${hashed.url}`, `reload ${scope}${hashed.url}`])
    expect(await textIn(cache, hashed)).toBe(`from the network: ${scope}${hashed.url}`)
  })

  it('asks the HTTP cache only for files that never change', async () => {
    given(fresh)
    await fillCache(memoryCache(), [hashed, shell], scope)
    expect(asked().sort()).toEqual([`default ${scope}${hashed.url}`, `reload ${scope}${shell.url}`])
  })

  it('takes files that never change from an older edition, and all others from the network', async () => {
    given(fresh, { [hashed.url]: 'from an older edition', [shell.url]: 'from an older edition' })
    const cache = memoryCache()
    await fillCache(cache, [hashed, shell], scope)
    expect(asked()).toEqual([`reload ${scope}${shell.url}`])
    expect(await textIn(cache, hashed)).toBe('from an older edition')
    expect(await textIn(cache, shell)).toBe(`from the network: ${scope}${shell.url}`)
  })

  it('leaves alone what is there already', async () => {
    given(() => Promise.reject(new TypeError('no network')))
    const cache = memoryCache({ [hashed.url]: 'kept', [shell.url]: 'kept' })
    await fillCache(cache, [hashed, shell], scope)
    expect(network).not.toHaveBeenCalled()
    expect(await textIn(cache, shell)).toBe('kept')
  })
})

describe('whether a cache has all files', () => {
  it.each([
    { kept: [], asked: [], all: true },
    { kept: [hashed, shell], asked: [hashed, shell], all: true },
    { kept: [hashed, shell], asked: [shell], all: true },
    { kept: [hashed], asked: [hashed, shell], all: false },
    { kept: [], asked: [hashed], all: false },
  ])('is $all for $asked.length files where $kept.length are kept', async ({ kept, asked, all }) => {
    const cache = memoryCache(Object.fromEntries(kept.map(({ url }) => [url, 'kept'])))
    expect(await hasAll(cache, asked, scope)).toBe(all)
  })
})
