import { type Translate, translator } from '#i18n/translate.ts'
import { type LanguageOfPage, languageOfPage } from '#i18n/use-translation.ts'
import ar from '#locales/ar.json'
import de from '#locales/de.json'
import simple from '#locales/de-simple.json'
import en from '#locales/en.json'
import fa from '#locales/fa.json'
import ru from '#locales/ru.json'
import tr from '#locales/tr.json'
import uk from '#locales/uk.json'

const messages = { de, 'de-simple': simple, en, ar, fa, uk, ru, tr }
export type TestedLocale = keyof typeof messages

/** The languages of the finder. */
export const locales = Object.keys(messages) as TestedLocale[]

/** The source, a neighbour in its script, one that runs the other way, one with other letters: for what takes a browser. */
export const sampleLocales = ['de', 'en', 'ar', 'uk'] as const satisfies readonly TestedLocale[]

/** The translator of every language. */
export const speak = Object.fromEntries(
  locales.map((locale) => [locale, translator(locale, messages[locale])]),
) as Record<TestedLocale, Translate>

/** A language with its real words, as pages have it. */
export function language(locale: TestedLocale): LanguageOfPage {
  return languageOfPage(locale, messages[locale])
}
