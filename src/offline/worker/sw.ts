import type { Locale } from '#domain/text.ts'
import type { WorkerAnswer, WorkerQuestion } from '../protocol.ts'
import { answer, type Ground } from './answer.ts'
import { fillCache, hasAll } from './edition-cache.ts'
import { editionCacheName, editionFiles, editionPrefix, type ManifestEntry } from './manifest.ts'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ManifestEntry[] }

const manifest = self.__WB_MANIFEST
const { scope } = self.registration
const files = editionFiles(manifest)
const cacheName = editionCacheName(manifest, scope)
const ground: Ground = {
  scope,
  locales: [...files.languages.keys()],
  files: new Set(manifest.map(({ url }) => url)),
}

/** The caches of this finder's editions, oldest first. */
async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(editionPrefix(scope)))
}

/** The languages that any cache on this device has the words of, whatever the edition. */
async function languagesOnDevice(): Promise<Locale[]> {
  const found = new Set<string>()
  for (const name of await ownCaches()) {
    for (const { url } of await (await caches.open(name)).keys()) {
      const [, locale] = /\/data\/words\.([a-z-]+)\.[^/]+\.json$/.exec(url) ?? []
      if (locale && files.languages.has(locale)) found.add(locale)
    }
  }
  return [...found]
}

const entriesOf = (locales: readonly Locale[]) => locales.flatMap((locale) => files.languages.get(locale) ?? [])

/** A new edition arrives whole, with every language that was kept, or not at all: the old one stays. */
async function install(): Promise<void> {
  const kept = await languagesOnDevice()
  const known = await caches.has(cacheName)
  try {
    await fillCache(await caches.open(cacheName), [...files.core, ...entriesOf(kept)], scope)
  } catch (error) {
    if (!known) await caches.delete(cacheName)
    throw error
  }
}

/** The edition before this one stays for pages that are still open; older ones go. */
async function dropOldEditions(): Promise<void> {
  const names = (await ownCaches()).filter((name) => name !== cacheName)
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)))
}

async function keptLanguages(): Promise<Locale[]> {
  const cache = await caches.open(cacheName)
  const kept: Locale[] = []
  for (const [locale, entries] of files.languages) {
    if (await hasAll(cache, entries, scope)) kept.push(locale)
  }
  return kept
}

async function answerTo(question: WorkerQuestion): Promise<WorkerAnswer> {
  switch (question.kind) {
    case 'keep-languages':
      await fillCache(await caches.open(cacheName), entriesOf(question.locales), scope)
      break
    case 'take-over':
      await self.skipWaiting()
      break
    case 'kept-languages':
  }
  return { kept: await keptLanguages(), done: true }
}

/**
 * A page in a language whose words are not on the device, as the network has it: the host may already serve a newer edition,
 * and its own page names the files that go with it. Anything but one of our pages (a login page) is no answer.
 */
async function pageFromNetwork(locale: Locale, load: () => Promise<Response>): Promise<Response | undefined> {
  try {
    const response = await load()
    const isOurs = response.ok && (await response.clone().text()).includes(` data-locale="${locale}"`)
    return isOurs ? response : undefined
  } catch {
    return undefined
  }
}

async function respond(request: Request, fallback: () => Promise<Response>): Promise<Response> {
  const decision = answer(request, ground)
  switch (decision.kind) {
    case 'file': {
      const cache = await caches.open(cacheName)
      return (await cache.match(new URL(decision.path, scope).href)) ?? fallback()
    }
    case 'shell': {
      const cache = await caches.open(cacheName)
      const shell = await cache.match(new URL(decision.path, scope).href)
      if (shell && (await hasAll(cache, entriesOf([decision.locale]), scope))) return shell
      return (await pageFromNetwork(decision.locale, fallback)) ?? shell ?? fallback()
    }
    case 'older-file':
      return (await caches.match(request.url)) ?? fallback()
    case 'network-or-file': {
      const cache = await caches.open(cacheName)
      const stored = await cache.match(new URL(decision.path, scope).href)
      return fallback().catch((error: unknown) => {
        // Not 200: a file that somebody downloads would otherwise be this page.
        if (stored) return new Response(stored.body, { status: 503, headers: stored.headers })
        throw error
      })
    }
    case 'network':
      return fallback()
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(dropOldEditions().then(() => self.clients.claim())))
self.addEventListener('fetch', (event) => {
  if (answer(event.request, ground).kind === 'network') return
  event.respondWith(respond(event.request, () => fetch(event.request)))
})
self.addEventListener('message', (event) => {
  const [port] = event.ports
  const done = answerTo(event.data as WorkerQuestion)
    .catch(async (): Promise<WorkerAnswer> => ({ kept: await keptLanguages(), done: false }))
    .then((reply) => port?.postMessage(reply))
  event.waitUntil(done)
})
