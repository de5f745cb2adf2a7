import { type LanguageOfPage, languageOfPage } from '#i18n/use-translation.ts'
import ar from '#locales/ar.json'
import de from '#locales/de.json'
import en from '#locales/en.json'
import uk from '#locales/uk.json'

const messages = { ar, de, en, uk }
export type TestedLocale = keyof typeof messages

/** The languages of the finder. */
export const locales = Object.keys(messages) as TestedLocale[]

/** A language with its real words, as pages have it. */
export function language(locale: TestedLocale): LanguageOfPage {
  return languageOfPage(locale, messages[locale])
}
