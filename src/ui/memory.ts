/** How to forget what lives in the memory of the page only. */
const forgets: (() => void)[] = []

/** Whatever outlives a change of page in memory says how it is forgotten. */
export function forgetWithTheRest(forget: () => void): void {
  forgets.push(forget)
}

/** Forgets all of it: whoever takes the device next finds nothing. */
export function forgetMemory(): void {
  for (const forget of forgets) forget()
}
