/** A language of the finder, as a BCP 47 tag: `de`, `ar`, `de-simple`. */
export type Locale = string

/** The language in which every text is written first. */
export const sourceLocale: Locale = 'de'

/** English words are in many heads, whatever language they think in: what people say in English is searched on every page. */
export const everybodysLanguage: Locale = 'en'

/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl'

/** The only shapes that a longer text may have: paragraphs and lists. Never HTML. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }

/** Who wrote a text: a person, a machine, or a machine with a person checking it. */
export type Origin = 'written' | 'machine' | 'reviewed'

/** The language of which a locale is a variant: `de` for `de-simple`. */
export function baseLanguage(locale: Locale): string {
  return locale.split('-')[0] ?? locale
}
