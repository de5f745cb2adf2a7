import { vi } from 'vitest'

/** Notes what a page listens to from now on. Answers how to take it away again, so that one test does not answer for another. */
export function noteListeners(): () => void {
  const heard: Parameters<typeof addEventListener>[] = []
  const listen = window.addEventListener.bind(window)
  vi.spyOn(globalThis, 'addEventListener').mockImplementation(((...heardNow: Parameters<typeof addEventListener>) => {
    heard.push(heardNow)
    listen(...heardNow)
  }) as typeof addEventListener)
  return () => {
    for (const [name, act, way] of heard) removeEventListener(name, act, way)
  }
}
