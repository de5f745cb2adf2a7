import type { Direction, Locale } from '#domain/text.ts'

/** A language as its speakers know it. Browsers lack several of these names, so they are ours. */
export interface Language {
  /** What the language calls itself, in its own script. */
  readonly name: string
  readonly direction: Direction
}

/** Languages by ISO code: those the finder is written in and those that are spoken at offers. */
export const isoLanguages: Readonly<Record<string, Language>> = {
  de: { name: 'Deutsch', direction: 'ltr' },
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
  uk: { name: 'Українська', direction: 'ltr' },
  ru: { name: 'Русский', direction: 'ltr' },
  fa: { name: 'فارسی', direction: 'rtl' },
  tr: { name: 'Türkçe', direction: 'ltr' },
  bg: { name: 'Български', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  it: { name: 'Italiano', direction: 'ltr' },
  ku: { name: 'Kurdî', direction: 'ltr' },
  pl: { name: 'Polski', direction: 'ltr' },
  ps: { name: 'پښتو', direction: 'rtl' },
  pt: { name: 'Português', direction: 'ltr' },
  ro: { name: 'Română', direction: 'ltr' },
  so: { name: 'Soomaali', direction: 'ltr' },
  sq: { name: 'Shqip', direction: 'ltr' },
  sr: { name: 'Српски', direction: 'ltr' },
  ti: { name: 'ትግርኛ', direction: 'ltr' },
  am: { name: 'አማርኛ', direction: 'ltr' },
  ur: { name: 'اردو', direction: 'rtl' },
  vi: { name: 'Tiếng Việt', direction: 'ltr' },
  zh: { name: '中文', direction: 'ltr' },
}

/** The languages of the interface that are not a language of their own: `de-simple` is German. */
const variants: Readonly<Record<Locale, Language>> = {
  'de-simple': { name: 'Einfache Sprache', direction: 'ltr' },
}

/** Whether we know how a language is called and which way it is written. */
export function isKnownLanguage(locale: Locale): boolean {
  return locale in variants || locale in isoLanguages
}

/** A language of the finder; an unknown one is called by its code. */
export function languageOf(locale: Locale): Language {
  return variants[locale] ?? isoLanguages[locale] ?? { name: locale, direction: 'ltr' }
}

export function directionOf(locale: Locale): Direction {
  return languageOf(locale).direction
}

/** The tag for `lang` attributes: browsers know `de-simple` not, but German. */
export function languageTag(locale: Locale): string {
  return locale === 'de-simple' ? 'de' : locale
}
