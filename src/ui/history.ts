/** Goes on to another entry of the history, and notes how many lie before it: `leaving.ts` goes back to the first of them. */
export function pushEntry(href: string): void {
  history.pushState({ depth: (history.state?.depth ?? 0) + 1 }, '', href)
}

/** Corrects the address of the present entry. */
export function replaceEntry(href: string): void {
  history.replaceState(history.state, '', href)
}
