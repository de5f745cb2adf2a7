/** How many entries of this document lie before the present one. */
export function entriesBefore(): number {
  return history.state?.depth ?? 0
}

/**
 * Goes on to another entry of the history, and notes how many lie before it: `leaving.ts` goes back to the first of them. The present entry
 * keeps where it led.
 */
export function pushEntry(href: string): void {
  history.replaceState({ ...history.state, followed: href }, '')
  history.pushState({ depth: entriesBefore() + 1 }, '', href)
}

/** Corrects the address of the present entry. */
export function replaceEntry(href: string): void {
  history.replaceState(history.state, '', href)
}

/** Where the present entry has led, if it has: whoever comes back finds the keyboard there. */
export function followedHref(): string | undefined {
  const followed: unknown = history.state?.followed
  return typeof followed === 'string' ? followed : undefined
}
