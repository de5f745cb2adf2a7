import type { DataFile } from '#domain/catalogue.ts'
import type { Answer } from '#domain/search/finder.ts'
import type { Locale } from '#domain/text.ts'

/** The files that a page of one language searches. */
export interface SearchedFiles {
  readonly facts: DataFile
  readonly common: DataFile
  /** By language: that of the page first. Without the others search goes on. */
  readonly indexes: Readonly<Record<Locale, DataFile>>
  readonly lexicons: Readonly<Record<Locale, DataFile>>
}

/** What a page asks of the search worker. */
export type SearchQuestion =
  | { readonly kind: 'open'; readonly files: SearchedFiles }
  | { readonly kind: 'ask'; readonly number: number; readonly query: string }

/** What the search worker says. Questions that a newer one has overtaken stay without an answer. */
export type SearchReply =
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
