/** What browsers that can install a page by a button tell (not in TypeScript's library, not in Safari and Firefox). */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}

let offered: InstallEvent | undefined
const listeners = new Set<() => void>()

function tell(event: InstallEvent | undefined): void {
  offered = event
  for (const listener of listeners) listener()
}

/** Keeps the browser's offer to install until somebody asks for it; it comes once, and early. */
export function awaitInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    // Otherwise the browser asks by itself, in the middle of something else.
    event.preventDefault()
    tell(event as InstallEvent)
  })
  addEventListener('appinstalled', () => tell(undefined))
}

/** Asks to install, if the browser has offered it; `undefined` if not. An offer can be taken once. */
export function installPrompt(): (() => void) | undefined {
  const event = offered
  return (
    event &&
    (() => {
      tell(undefined)
      void event.prompt()
    })
  )
}

/** Is called when the browser offers to install, or no longer does. Answers a function that ends it. */
export function onInstallPrompt(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
