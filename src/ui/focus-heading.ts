/** Puts the keyboard (and the voice of a screen reader) to the heading of the page, where what had it is no longer there. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}

/** Puts them to what a search has found, past the field; what stands between, such as emergency numbers, stays in sight. */
export function focusResults(): void {
  const results = document.querySelector<HTMLElement>('main h2[tabindex]')
  if (results) results.focus({ preventScroll: true })
  else focusHeading()
}
