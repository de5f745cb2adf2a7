import { entriesBefore } from './history.ts'
import { base } from './href.ts'
import { firstPageOf, notePrivatePlace } from './visit.ts'

/** The query of a page on which private mode began while "Back" still leads to what was read before. */
export const backStays = '?back'
/** How long the way back may take before we go on without it, in milliseconds. */
const patience = 1500

/** What newer browsers tell of the entries round the present one that lie on the same host (not in TypeScript's library). */
interface Navigation {
  readonly currentEntry: { readonly index: number }
  entries(): readonly { readonly url: string }[]
}

/** Whether documents before this one tell what was read in them; the first page of a language, or that of all of them, does not. */
function tellsBefore(): boolean {
  const { navigation } = window as { navigation?: Navigation }
  const before = navigation?.entries().slice(0, navigation.currentEntry.index) ?? []
  return before.some(({ url }) => !/^([a-z-]+\/)?$/.test(url.slice((location.origin + base).length)))
}

/**
 * Goes on with this page in private mode. Throws where the tab can store nothing. Nobody can delete entries of the history, but
 * those of this document are cut off, and the first of them is replaced. Where that is not all, the page is told by `backStays`.
 */
export function startPrivate(href: string): void {
  const first = firstPageOf(href)
  const goOn = () => {
    clearTimeout(waiting)
    location.replace(first)
  }
  const steps = [
    () => {
      if (!tellsBefore()) notePrivatePlace(href)
      goOn()
    },
  ]
  const cutOff = () => {
    history.pushState(null, '', first)
    history.back()
  }
  notePrivatePlace(href + backStays)
  addEventListener(
    'popstate',
    (event) => {
      event.stopImmediatePropagation()
      steps.pop()?.()
    },
    true,
  )
  const waiting = setTimeout(() => {
    // A step that comes after all would only hold up the page.
    steps.length = 0
    goOn()
  }, patience)
  const depth = entriesBefore()
  if (depth === 0) cutOff()
  else {
    steps.push(cutOff)
    history.go(-depth)
  }
}
