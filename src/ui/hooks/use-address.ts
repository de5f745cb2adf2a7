import { useEffect, useRef, useState } from 'preact/hooks'
import { pushEntry, replaceEntry } from '../history.ts'
import { firstPageOf, notePrivatePlace, privatePlace } from '../visit.ts'

/** Where we are: path and query of the address line. */
export interface Place {
  readonly path: string
  readonly search: string
}

/** The address, and a way to change it without loading a page. */
export interface Address {
  readonly place: Place
  /** Counts changes of page, so that the focus can follow; corrections of the query do not count. */
  readonly visits: number
  navigate(href: string, how?: 'push' | 'replace'): void
}

function placeNow(): Place {
  const own = privatePlace()
  // In private mode the address line stays on the first page of the language.
  if (!own || firstPageOf(own) !== location.pathname) return { path: location.pathname, search: location.search }
  const { pathname, search } = new URL(own, location.href)
  return { path: pathname, search }
}

/** Takes an address that was asked for from outside off the address line, if private mode is on. */
function hideAddress(): void {
  const { pathname, search, hash } = location
  if (privatePlace() === undefined || pathname === firstPageOf(pathname)) return
  notePrivatePlace(pathname + search + hash)
  replaceEntry(firstPageOf(pathname))
}

/** Puts a page into the history, or, in private mode, into the tab's own memory. */
function goTo(href: string, how: 'push' | 'replace'): void {
  if (privatePlace() !== undefined) {
    notePrivatePlace(href)
    return
  }
  if (how === 'push') pushEntry(href)
  else replaceEntry(href)
}

/** In private mode the browser must not follow these links by itself: they would stand in its history. Answers whether it was done. */
function followPrivately(link: HTMLAnchorElement, url: URL): boolean {
  if (privatePlace() === undefined || url.origin !== location.origin) return false
  if (link.hreflang) {
    notePrivatePlace(url.pathname + url.search + url.hash)
    location.replace(firstPageOf(url.pathname))
    return true
  }
  if (url.pathname !== location.pathname || url.hash === '') return false
  const goal = document.getElementById(decodeURIComponent(url.hash.slice(1)))
  goal?.scrollIntoView()
  goal?.focus()
  return true
}

/** A plain click with the main button; anything else is the browser's (new tab, download, menu). */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** The link that was clicked, if it leads to another page in this window. */
function clickedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || !isPlainClick(event)) return undefined
  const link = event.target instanceof Element ? event.target.closest('a') : null
  return link && !link.target && !link.hasAttribute('download') && link.href ? link : undefined
}

/** Whether an address is that of another page that we can show ourselves. */
function isOwnPage(url: URL, isOurs: (path: string) => boolean): boolean {
  const samePage = url.pathname === location.pathname && url.hash !== ''
  return url.origin === location.origin && !samePage && isOurs(url.pathname)
}

/** Which paths this document can show (all others are loaded by the browser), and what must be loaded before it can. */
export interface ShownPaths {
  isOurs(path: string): boolean
  /** `undefined` if the page can be shown at once. */
  prepare(path: string): Promise<void> | undefined
}

/** Follows the address line. */
export function useAddress(first: Place, { isOurs, prepare }: ShownPaths): Address {
  const [place, setPlace] = useState(first)
  const [visits, setVisits] = useState(0)
  const shown = useRef(first.path)
  /** Counts ways that were taken: what arrives for one that was left again is not shown. */
  const ways = useRef(0)

  /** Shows a page as soon as it can be shown; one whose part does not arrive is left to the browser. */
  const whenReady = (path: string, show: () => void, leave: () => void) => {
    ways.current += 1
    const way = ways.current
    const preparing = prepare(path)
    if (!preparing) return show()
    const still = (act: () => void) => () => {
      if (way === ways.current) act()
    }
    preparing.then(still(show), still(leave))
  }

  const navigate = (href: string, how: 'push' | 'replace' = 'push') => {
    const show = () => {
      // A page that was left a moment ago corrects nothing any more.
      if (how === 'replace' && shown.current !== place.path) return
      goTo(href, how)
      const before = shown.current
      const after = placeNow()
      shown.current = after.path
      setPlace(after)
      if (how === 'push' || after.path !== before) {
        scrollTo(0, 0)
        setVisits((count) => count + 1)
      }
    }
    whenReady(new URL(href, location.href).pathname, show, () => location.assign(href))
  }

  useEffect(() => {
    const click = (event: MouseEvent) => {
      const link = clickedLink(event)
      const url = link && new URL(link.href)
      if (!link || !url) return
      const done = followPrivately(link, url)
      if (!done && !isOwnPage(url, isOurs)) return
      event.preventDefault()
      if (!done) navigate(url.pathname + url.search + url.hash)
    }
    const follow = (count: number, leave: () => void) => {
      const { path } = placeNow()
      const show = () => {
        shown.current = path
        setPlace(placeNow())
        setVisits((visited) => visited + count)
      }
      whenReady(path, show, leave)
    }
    const goBack = () => follow(1, () => location.reload())
    hideAddress()
    // The query belongs to the address, but a prerendered page was made without one.
    follow(0, () => undefined)
    document.addEventListener('click', click)
    addEventListener('popstate', goBack)
    return () => {
      document.removeEventListener('click', click)
      removeEventListener('popstate', goBack)
    }
  }, [])

  return { place, visits, navigate }
}
