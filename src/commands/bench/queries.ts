import type { Locale } from '#domain/text.ts'

/** What people type, in the four languages: single words, sentences, German words in other languages, slips. */
export const typicalQueries: Readonly<Record<Locale, readonly string[]>> = {
  de: [
    'Wohngeld',
    'Kindergeld beantragen',
    'Kinderzuschlag',
    'Miete zahlen',
    'Tafel',
    'Schulden',
    'Deutschkurs',
    'Sprachkurs für Mütter',
    'kinder garten',
    'Kitaplatz',
    'Schwangerschaft',
    'Arzt am Wochenende',
    'er schlägt mich',
    'Burgergelt',
    'ich kann meine Stromrechnung nicht bezahlen',
  ],
  en: [
    'housing benefit',
    'rent',
    'child benefit',
    'food bank',
    'debt advice',
    'German course',
    'kindergarten place',
    'pregnant',
    'docter at night',
    'he hits me',
    'asylum',
    'work permit',
    'school things',
    'Kindergeld',
    'I cannot pay my rent',
  ],
  ar: [
    'إيجار',
    'سكن',
    'مال للأطفال',
    'دورة لغة ألمانية',
    'طبيب',
    'ديون',
    'روضة أطفال',
    'حامل',
    'زوجي يضربني',
    'طعام',
    'عمل',
    'المدرسة',
    'إقامة',
    'لا أستطيع دفع الإيجار',
    'Wohngeld',
  ],
  uk: [
    'житло',
    'оренда',
    'гроші на дітей',
    'курси німецької',
    'лікар',
    'борги',
    'дитячий садок',
    'вагітна',
    'чоловік мене б’є',
    'їжа',
    'робота',
    'школа',
    'дозвіл на проживання',
    'не можу заплатити за квартиру',
    'Kindergeld',
  ],
}

/** What stands in the field after each key: `r`, `re`, `ren`, `rent`. */
export function typed(query: string): string[] {
  const letters = [...query]
  return letters.map((_, index) => letters.slice(0, index + 1).join(''))
}
