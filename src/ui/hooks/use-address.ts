import { useEffect, useRef, useState } from 'preact/hooks'

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
  return { path: location.pathname, search: location.search }
}

/** A plain click with the main button; anything else is the browser's (new tab, download, menu). */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** The link that was clicked, if it leads to a page that we can show ourselves. */
function ownLink(event: MouseEvent, isOurs: (path: string) => boolean): URL | undefined {
  if (event.defaultPrevented || !isPlainClick(event)) return undefined
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.hasAttribute('download') || !link.href) return undefined
  const url = new URL(link.href)
  const samePage = url.pathname === location.pathname && url.hash !== ''
  return url.origin === location.origin && !samePage && isOurs(url.pathname) ? url : undefined
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
      const before = location.pathname
      if (how === 'push') history.pushState(null, '', href)
      else history.replaceState(null, '', href)
      setPlace(placeNow())
      if (how === 'push' || location.pathname !== before) {
        scrollTo(0, 0)
        setVisits((count) => count + 1)
      }
    }
    whenReady(new URL(href, location.href).pathname, show, () => location.assign(href))
  }

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const url = ownLink(event, isOurs)
      if (!url) return
      event.preventDefault()
      navigate(url.pathname + url.search + url.hash)
    }
    const goBack = () => {
      const show = () => {
        setPlace(placeNow())
        setVisits((count) => count + 1)
      }
      whenReady(location.pathname, show, () => location.reload())
    }
    // The query belongs to the address, but a prerendered page was made without one.
    setPlace(placeNow())
    document.addEventListener('click', follow)
    addEventListener('popstate', goBack)
    return () => {
      document.removeEventListener('click', follow)
      removeEventListener('popstate', goBack)
    }
  }, [])

  return { place, visits, navigate }
}
