import { type ComponentType, createContext } from 'preact'
import type { Locale } from '#domain/text.ts'
import type { Translate } from '#i18n/translate.ts'

/** The language of the person who is advised, beside that of the page, while a consultation goes on. */
export interface SecondLanguage {
  readonly locale: Locale
  /** The same text of the catalogue or the interface in the second language; `undefined` if there is none. */
  of(text: string): string | undefined
  /** Says messages of the interface in it. */
  readonly t: Translate
  /** Shows a text and its second one, sentence by sentence. */
  readonly Sentences: ComponentType<{ text: string; other: string }>
}

/** `undefined` where no consultation goes on, or its words are not there yet. */
export const SecondLanguageContext = createContext<SecondLanguage | undefined>(undefined)
