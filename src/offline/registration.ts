import type { Locale } from '#domain/text.ts'
import type { WorkerAnswer, WorkerQuestion } from './protocol.ts'
import { editionPrefix } from './worker/manifest.ts'

/** What happens to editions while a page is open. */
export type EditionNews =
  /** Everything is on the device: from now on it works without a network. */
  | { readonly kind: 'kept' }
  /** A new edition waits for a yes. */
  | { readonly kind: 'waiting'; readonly take: () => void }
  /** A new edition did not arrive whole; the old one stays. */
  | { readonly kind: 'update-failed' }
  /** The first edition could not be kept: no space, or a broken transfer. */
  | { readonly kind: 'not-kept' }
  /** Another page has taken a new edition. */
  | { readonly kind: 'taken-elsewhere' }

/** How long the worker may take to answer, in milliseconds: it may have to fetch a language first. */
const patience = 60_000

function ask(worker: ServiceWorker, question: WorkerQuestion): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => reject(new Error('the service worker does not answer')), patience)
    port1.onmessage = ({ data }) => {
      clearTimeout(timer)
      resolve(data as WorkerAnswer)
    }
    worker.postMessage(question, [port2])
  })
}

/** Whether this browser can keep pages at all (not in some private windows, not on plain HTTP). */
export function canKeepPages(): boolean {
  return typeof navigator !== 'undefined' && 'serviceWorker' in navigator
}

async function activeWorker(): Promise<ServiceWorker | undefined> {
  const registration = canKeepPages() ? await navigator.serviceWorker.getRegistration() : undefined
  return registration?.active ?? undefined
}

/** The languages that are ready without a network. */
export async function keptLanguages(): Promise<readonly Locale[]> {
  const worker = await activeWorker()
  return worker ? (await ask(worker, { kind: 'kept-languages' })).kept : []
}

/** Keeps languages on the device; answers whether all of them arrived whole. */
export async function keepLanguages(locales: readonly Locale[]): Promise<boolean> {
  const worker = await activeWorker()
  return worker ? (await ask(worker, { kind: 'keep-languages', locales })).done : false
}

/** Takes every page of the finder off the device, and the worker that answers with them. */
export async function forgetPages(): Promise<void> {
  const registration = canKeepPages() ? await navigator.serviceWorker.getRegistration() : undefined
  if (!registration) return
  const names = (await caches.keys()).filter((name) => name.startsWith(editionPrefix(registration.scope)))
  await registration.unregister()
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Follows a worker that is being installed to its end. */
function followInstall(worker: ServiceWorker, arrived: () => void, failed: () => void): void {
  let done = false
  worker.addEventListener('statechange', () => {
    if (done) return
    // One that has arrived becomes redundant too, when a newer one takes its place: nothing has failed then.
    done = worker.state === 'installed' || worker.state === 'redundant'
    if (worker.state === 'installed') arrived()
    if (worker.state === 'redundant') failed()
  })
}

/**
 * Registers the service worker and tells what happens to editions from then on. `locales` (the page's language and German)
 * are kept as soon as a worker is active. Answers a function that asks for a newer edition now.
 */
export async function registerWorker(
  scriptUrl: string,
  scope: string,
  locales: readonly Locale[],
  tell: (news: EditionNews) => void,
): Promise<() => void> {
  if (!canKeepPages()) return () => undefined
  const { serviceWorker } = navigator
  let said = false
  const say = (news: EditionNews) => {
    said = true
    tell(news)
  }
  let taking = false
  let controlled = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (taking) location.reload()
    else if (controlled) say({ kind: 'taken-elsewhere' })
    controlled = true
  })

  const registration = await serviceWorker.register(scriptUrl, { scope, updateViaCache: 'none' })
  /** Offers the edition that waits; answers whether there is one. */
  const offer = () => {
    const { waiting } = registration
    if (!waiting) return false
    const take = () => {
      taking = true
      ask(waiting, { kind: 'take-over' }).catch(() => {
        taking = false
        say({ kind: 'update-failed' })
      })
    }
    say({ kind: 'waiting', take })
    return true
  }
  const follow = (worker: ServiceWorker | null) => {
    if (!worker) return
    if (registration.active) followInstall(worker, offer, () => offer() || say({ kind: 'update-failed' }))
    else
      followInstall(
        worker,
        () => undefined,
        () => say({ kind: 'not-kept' }),
      )
  }
  if (registration.active) offer()
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing))

  const ready = await serviceWorker.ready
  if (ready.active) {
    const { done } = await ask(ready.active, { kind: 'keep-languages', locales })
    // What happens to a newer edition matters more, and has its own button or sentence.
    if (!said) tell({ kind: done ? 'kept' : 'not-kept' })
  }
  return () => {
    registration.update().catch(() => {
      // No network is no news: the connection check says so in its own words.
    })
  }
}
