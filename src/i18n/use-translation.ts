import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Direction, Locale } from '#domain/text.ts'
import { directionOf } from './languages.ts'
import { type Translate, translator } from './translate.ts'

/** The language of the page: the one thing that every part of it may ask for. */
export interface LanguageOfPage {
  readonly locale: Locale
  readonly direction: Direction
  readonly t: Translate
}

export const LanguageContext = createContext<LanguageOfPage | undefined>(undefined)

export function languageOfPage(locale: Locale, messages: Readonly<Record<string, string>>): LanguageOfPage {
  return { locale, direction: directionOf(locale), t: translator(locale, messages) }
}

export function useTranslation(): LanguageOfPage {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('useTranslation needs a LanguageContext above it')
  return language
}
