/** Puts the keyboard (and the voice of a screen reader) to the heading of the page, where what had it is no longer there. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}
