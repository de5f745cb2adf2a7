import { createInstance } from 'i18next'
import type { Locale } from '#domain/text.ts'
import type source from '#locales/de.json'

type PluralEnding = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${PluralEnding}` ? Base : Key

/** Every key of the interface's words; a misspelt one does not compile. */
export type MessageKey = WithoutPlural<Extract<keyof typeof source, string>>

/** What stands in the gaps of a sentence. `count` chooses the plural form. */
export type Gaps = Readonly<Record<string, string | number>>

/** Says a sentence of the interface in one language. */
export type Translate = (key: MessageKey, gaps?: Gaps) => string

/** Makes the translator of one language from its words. */
export function translator(locale: Locale, messages: Readonly<Record<string, string>>): Translate {
  const instance = createInstance({
    lng: locale,
    resources: { [locale]: { translation: messages } },
    keySeparator: false,
    nsSeparator: false,
    // Preact escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  void instance.init()
  return (key, gaps) => instance.t(key, { ...gaps })
}
