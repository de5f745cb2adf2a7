/// <reference types="vite/client" />

declare module 'virtual:search-edition' {
  import type { DataFile, SearchEdition } from '#domain/catalogue.ts'

  /** The files of search, and the facts they belong to; written by the content plugin. */
  export const searchEdition: SearchEdition & { readonly facts: DataFile }
}
