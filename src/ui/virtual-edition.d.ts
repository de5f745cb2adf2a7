/// <reference types="vite/client" />

declare module 'virtual:edition' {
  import type { Edition } from '#domain/catalogue.ts'

  /** Which files this program goes with; written by the content plugin. */
  export const edition: Edition
}
