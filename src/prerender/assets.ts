import type { Edition } from '#domain/catalogue.ts'

/** Paths of what a part of the pages brings with it. */
export interface PartFiles {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** What the build made, for the documents that refer to it. */
export interface BuiltAssets {
  /** Where the finder lies on its host: `/` or `/hilfe/`. */
  readonly base: string
  /** The data files that pages name. */
  readonly edition: Edition
  /** Where it will be found, without a slash at the end: `https://hilfe.example`. */
  readonly origin: string
  /** The one style sheet. */
  readonly css: string
  /** Its path, for documents that come from the device. */
  readonly styleSheet: string
  /** The Content-Security-Policy for `<meta>`. */
  readonly policy: string
  /** Path of the script of every page. */
  readonly mainScript: string
  /** What the parts of pages need besides the page's own script and style sheet, by name. */
  readonly parts: Readonly<Record<string, PartFiles>>
  /** Path of the small script of every document that leaves at once. */
  readonly leavingScript: string
  /** Path of the script that goes on to the remembered language. */
  readonly languagesScript: string
}
