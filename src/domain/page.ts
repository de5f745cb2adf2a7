import type { Locale } from './text.ts'

/** Pages that exist once a language. */
export const singlePages = [
  'home',
  'find',
  'list',
  'help-now',
  'groups',
  'goals',
  'sources',
  'open-data',
  'about',
  'privacy',
  'imprint',
  'accessibility',
] as const
export type SinglePage = (typeof singlePages)[number]

/** Pages that exist once for each thing of their kind. */
export const thingPages = ['topic', 'need', 'offer', 'group', 'goal', 'sources-of'] as const
export type ThingPage = (typeof thingPages)[number]

/** A page of the finder, apart from its language. */
export type Page =
  | { readonly kind: SinglePage }
  | { readonly kind: ThingPage; readonly id: string }
  | { readonly kind: 'not-found' }

/** What a path below the base address asks for. */
export type Address =
  | { readonly kind: 'languages' }
  | { readonly kind: 'page'; readonly locale: Locale; readonly page: Page }
  | { readonly kind: 'unknown' }

/** The path of a page below the base address: `de/offer/wohngeld`; the home page is `de/`. */
export function pagePath(locale: Locale, page: Page): string {
  if (page.kind === 'home') return `${locale}/`
  if ('id' in page) return `${locale}/${page.kind}/${encodeURIComponent(page.id)}`
  return `${locale}/${page.kind}`
}

function includes<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value)
}

/** `decodeURIComponent` that answers broken escapes with nothing instead of an exception. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

function pageOf(parts: readonly string[]): Page {
  const [kind = '', id, more] = parts
  if (kind === '') return { kind: 'home' }
  if (id === undefined && kind !== 'home' && includes(singlePages, kind)) return { kind }
  if (id !== undefined && more === undefined && includes(thingPages, kind)) {
    const name = decoded(id)
    if (name) return { kind, id: name }
  }
  return { kind: 'not-found' }
}

/** Reads a path below the base address. Whether the thing it names exists is for the page to say. */
export function parsePath(path: string, locales: readonly Locale[]): Address {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'index.html')
  const [locale, ...rest] = parts
  if (locale === undefined) return { kind: 'languages' }
  if (!locales.includes(locale)) return { kind: 'unknown' }
  return { kind: 'page', locale, page: pageOf(rest) }
}
