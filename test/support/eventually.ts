import { vi } from 'vitest'

/** Waits until it is so, as long as in a browser: beside other work a page may need more than the second that vitest gives it. */
export function eventually<Result>(isSo: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(isSo, { timeout: 20_000, interval: 20 })
}
