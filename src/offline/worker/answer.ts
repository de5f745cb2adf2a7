import { parsePath } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'

/** What the worker has to know of a request. */
export interface AskedFor {
  readonly method: string
  readonly url: string
  /** `navigate` when a person goes to a page. */
  readonly mode: string
}

/** Where the finder lies, and which of its files this edition has. */
export interface Ground {
  /** `https://host/base/` */
  readonly scope: string
  readonly locales: readonly Locale[]
  /** Paths below the scope. */
  readonly files: ReadonlySet<string>
}

/** What to answer a request with. */
export type Answer =
  /** Not ours: the browser asks the network as if there were no worker. */
  | { readonly kind: 'network' }
  /** A file of this edition, from the device. */
  | { readonly kind: 'file'; readonly path: string }
  /** A page: the shell of its language, if that language is on the device. */
  | { readonly kind: 'shell'; readonly locale: Locale; readonly path: string }
  /** A file that an older edition may still have: an open page of it asks for its lazy parts. */
  | { readonly kind: 'older-file' }
  /** The network, and this page of the edition where there is none. */
  | { readonly kind: 'network-or-file'; readonly path: string }

/**
 * Decides on a request. Every page is answered with the shell of its language, so that one edition answers as a whole:
 * pages of a newer edition never meet the scripts of an older one.
 */
export function answer({ method, url, mode }: AskedFor, { scope, locales, files }: Ground): Answer {
  if (method !== 'GET' || !url.startsWith(scope)) return { kind: 'network' }
  const [address = '', query = ''] = url.slice(scope.length).split('#')[0]?.split('?') ?? []
  if (mode === 'navigate') return answerToPage(address, locales)
  if (query !== '') return { kind: 'network' }
  if (files.has(address)) return { kind: 'file', path: address }
  return /^(?:assets|data)\/[^/]+$/.test(address) ? { kind: 'older-file' } : { kind: 'network' }
}

function answerToPage(path: string, locales: readonly Locale[]): Answer {
  const address = parsePath(path, locales)
  if (address.kind === 'languages') return { kind: 'file', path: '' }
  if (address.kind === 'page') return { kind: 'shell', locale: address.locale, path: `${address.locale}/shell/` }
  return { kind: 'network-or-file', path: 'not-found/' }
}
