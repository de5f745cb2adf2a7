import { useEffect, useState } from 'preact/hooks'

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

/** Follows the address line. `isOurs` says which paths this document can show; all others are loaded by the browser. */
export function useAddress(first: Place, isOurs: (path: string) => boolean): Address {
  const [place, setPlace] = useState(first)
  const [visits, setVisits] = useState(0)

  const navigate = (href: string, how: 'push' | 'replace' = 'push') => {
    const before = location.pathname
    if (how === 'push') history.pushState(null, '', href)
    else history.replaceState(null, '', href)
    setPlace(placeNow())
    if (how === 'push' || location.pathname !== before) {
      scrollTo(0, 0)
      setVisits((count) => count + 1)
    }
  }

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const url = ownLink(event, isOurs)
      if (!url) return
      event.preventDefault()
      navigate(url.pathname + url.search)
    }
    const goBack = () => {
      setPlace(placeNow())
      setVisits((count) => count + 1)
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
