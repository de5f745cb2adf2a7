import type { Locale } from '#domain/text.ts'

/** What a page may ask of the service worker. Each question brings a port for the answer. */
export type WorkerQuestion =
  /** Keep these languages on the device, whole or not at all. */
  | { readonly kind: 'keep-languages'; readonly locales: readonly Locale[] }
  /** Which languages are ready without a network? */
  | { readonly kind: 'kept-languages' }
  /** The person said yes: take the place of the old edition. */
  | { readonly kind: 'take-over' }

export interface WorkerAnswer {
  /** Languages that are ready without a network. */
  readonly kept: readonly Locale[]
  /** Whether what was asked for has been done. */
  readonly done: boolean
}
