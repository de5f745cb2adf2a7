/// <reference types="vite/client" />

declare module 'virtual:edition' {
  import type { Edition } from '#domain/catalogue.ts'

  /** What this build consists of; written by the content plugin. */
  export const edition: Edition
}
