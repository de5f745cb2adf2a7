import { type Page, pagePath, parsePath } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'

/** Where the finder lies on its host: `/` or `/hilfe/`. */
export const base: string = import.meta.env.BASE_URL

/** The address of a page, for links. */
export function href(locale: Locale, page: Page, search = ''): string {
  return `${base}${pagePath(locale, page)}${search}`
}

/** The page that a path asks for in this language; paths in other languages are other documents. */
export function pageAt(path: string, locale: Locale, locales: readonly Locale[]): Page | undefined {
  if (!path.startsWith(base)) return undefined
  const address = parsePath(path.slice(base.length), locales)
  return address.kind === 'page' && address.locale === locale ? address.page : undefined
}

/** Marks an address that is only looked at: the language of the page is not taken for the one that somebody chose. */
export const lookingOnly = '#original'
