import { type Page, pagePath } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'

/** Where the finder lies on its host: `/` or `/hilfe/`. */
export const base: string = import.meta.env.BASE_URL

/** The address of a page, for links. */
export function href(locale: Locale, page: Page, search = ''): string {
  return `${base}${pagePath(locale, page)}${search}`
}

/** Marks an address that is only looked at: the language of the page is not taken for the one that somebody chose. */
export const lookingOnly = '#original'
