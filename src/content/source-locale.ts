import type { Locale } from '#domain/text.ts'

/** The language we write in first. */
export const sourceLocale: Locale = 'de'
