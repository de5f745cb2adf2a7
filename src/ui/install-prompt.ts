/** What browsers that can install a page by a button tell (not in TypeScript's library, not in Safari and Firefox). */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}

/** The browser's offer to install, until somebody takes it. */
export const installing: { offer: InstallEvent | undefined; changed: () => void } = {
  offer: undefined,
  changed: () => undefined,
}

/** Keeps the browser's offer: it comes once, and early; otherwise the browser asks by itself, in the middle of something else. */
export function awaitInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installing.offer = event as InstallEvent
    installing.changed()
  })
}
