import { followedHref } from './history.ts'

/** Puts the keyboard (and the voice of a screen reader) to the heading of the page, where what had it is no longer there. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}

/** Puts them to where somebody was on this page who comes back to it: the link that was followed. On a new page, to its heading. */
export function focusPlace(): void {
  const followed = followedHref()
  const links = document.querySelectorAll<HTMLAnchorElement>('main a[href]')
  const link = followed && [...links].find(({ pathname, search, hash }) => pathname + search + hash === followed)
  if (link) link.focus({ preventScroll: true })
  else focusHeading()
}

/** Puts them to what a search has found, past the field; what stands between, such as emergency numbers, stays in sight. */
export function focusResults(): void {
  const results = document.querySelector<HTMLElement>('main h2[tabindex]')
  if (results) results.focus({ preventScroll: true })
  else focusHeading()
}
