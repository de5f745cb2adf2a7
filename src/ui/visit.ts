import { base } from './href.ts'

/** Stands in the tab's own storage while private mode is on; its value is the page that is read. `leaving.ts` knows it too. */
const privateMark = 'private'

/**
 * Private mode: nothing is kept on the device, and the address line stays on the first page, so that the browser's history does
 * not tell what was read. It lasts as long as the tab; its one trace is the tab's own storage.
 */

/** The page that is read in private mode (path, query and fragment; empty where none is yet); `undefined` outside of it. */
export function privatePlace(): string | undefined {
  try {
    return sessionStorage.getItem(privateMark) ?? undefined
  } catch {
    return undefined
  }
}

export function isPrivate(): boolean {
  return privatePlace() !== undefined
}

/** What stands behind the `#` of the page that is read, with it: in private mode the address line does not have it. */
export function fragmentNow(): string {
  const own = privatePlace()
  return own ? new URL(own, location.href).hash : location.hash
}

/** Notes in private mode which page is read: it survives loading the page again and choosing another language. */
export function notePrivatePlace(href: string): void {
  sessionStorage.setItem(privateMark, href)
}

/** The first page in the language of one of our paths: what the address line shows in private mode. */
export function firstPageOf(path: string): string {
  return `${base}${path.slice(base.length).split('/')[0]}/`
}

/** Goes on with this page as usual. */
export function stopPrivate(href: string): void {
  sessionStorage.removeItem(privateMark)
  location.replace(href)
}
