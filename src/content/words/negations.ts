import type { Locale } from '#domain/text.ts'

/** How a language says no, as generously as can be: a text without any of these has lost its "not". */
const negations: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:not|no|non|none|nobody|nothing|never|without|cannot|only|nor|neither|free|unless|until)\b|n[’']t\b|less\b/iu,
  ar: /(?<!\p{L})[وفب]?(?:لا|ليس\p{L}*|لست\p{L}*|لم|لن|بدون|دون|غير|عدم|إلا|مجان\p{L}*|بلا|(?:ال)?عاجز\p{L}*|(?:ال)?إعفاء)(?!\p{L})/u,
  fa: /ن(?:می|یست|دار|شد|کن|ه(?!\p{L})|باش|خواه|توان|گو|یا|شو|رو|ده|گیر|دا|ف|پ|گ)|بی|بدون|هیچ|فقط|مگر|رایگان|غیر|نا/u,
  uk: /(?<!\p{L})(?:не\p{L}*|ні\p{L}*|без\p{L}*|немає|лише|тільки|жодн\p{L}*|крім|брак\p{L}*)/iu,
  ru: /(?<!\p{L})(?:не\p{L}*|ни\p{L}*|без\p{L}*|бес\p{L}*|нет|только|лишь|кроме|освобо\p{L}*)/iu,
  tr: /değil|yok|hiç|dışında|yalnız|sadece|kimse|ücretsiz|hariç|\p{L}(?:m[ae]z|m[ae]y|m[ae]d|m[ae]k|m[ae]n|m[ae]s|m[ıiuü]y|m[ae]l|m[ae]\b|s[ıiuü]z|madan|meden|maks|meks|m[ae]m|m[ae]t)/iu,
}

/** "Reicht nicht" and "nicht gut" are as often said without a no. */
const german = /\b(?:nicht(?! (?:reicht|gut|mehr)\b)|nichts|kein\w*|nie|niemand)\b/iu

/** Whether the German text says no and the other one nowhere does. */
export function lostNegation(germanText: string, own: string, locale: Locale): boolean {
  const says = negations[locale]
  return says !== undefined && german.test(germanText) && !says.test(own)
}
