import { cardPhrases, gapsOf, type PhraseBook, phraseGaps } from '#domain/phrase-book.ts'
import { baseLanguage, type Locale, sourceLocale } from '#domain/text.ts'
import { isoLanguages } from '#i18n/languages.ts'
import type { Messages } from './messages.ts'
import type { Problems } from './problems.ts'
import type { Vocabularies } from './vocabularies.ts'
import { staleVocabularies, type VocabularyWords } from './vocabulary-words.ts'

/** Sentences that the card of an offer cannot do without, and gaps that are unknown, lost or invented. */
export function checkPhrases(
  { phrases, unread }: Vocabularies,
  words: VocabularyWords,
  folder: string,
  problems: Problems,
): void {
  if (unread.has('phrases')) return
  for (const id of cardPhrases) {
    if (!phrases.some((phrase) => phrase.id === id))
      problems.add(`${folder}/phrases.yaml`, '', `Hier fehlt „${id}“. Daraus entsteht die Karte für den Schalter.`)
  }
  const german = words.phrases[sourceLocale]?.words ?? {}
  for (const [locale, { words: own }] of Object.entries(words.phrases)) {
    for (const [id, { sentence }] of Object.entries(own)) {
      const [gaps, wanted] = [gapsOf(sentence).join(', '), gapsOf(german[id]?.sentence ?? sentence).join(', ')]
      const say = (message: string) => problems.add(`${folder}/phrases/${locale}.yaml`, `words.${id}.sentence`, message)
      const unknown = gapsOf(sentence).find((gap) => !(phraseGaps as readonly string[]).includes(gap))
      if (unknown) say(`„{{${unknown}}}“ gibt es nicht. Es gibt: ${phraseGaps.map((gap) => `{{${gap}}}`).join(', ')}.`)
      else if (gaps !== wanted) say(`Die Platzhalter stimmen nicht. Es müssen diese sein: ${wanted || 'keine'}.`)
    }
  }
}

/**
 * The phrase book of one language. Whoever reads German, in whatever form, says it in that form; for all others the German
 * sentence stands beside their own.
 */
export function phraseBook(
  locale: Locale,
  { phrases }: Vocabularies,
  words: VocabularyWords,
  germanMessages: Messages,
): PhraseBook {
  const own = words.phrases[locale]
  const german = baseLanguage(locale) === sourceLocale ? own : words.phrases[sourceLocale]
  const stale = staleVocabularies(words, locale, sourceLocale).includes('phrases')
  return {
    locale,
    origin: own?.origin ?? 'machine',
    ...(stale && { stale }),
    phrases: phrases.map(({ id, group, littleGerman }) => ({
      id,
      group,
      ...(littleGerman && { littleGerman }),
      german: german?.words[id]?.sentence ?? '',
      own: own?.words[id]?.sentence ?? '',
    })),
    languages: Object.fromEntries(
      Object.keys(isoLanguages).flatMap((code) => {
        const name = germanMessages[`spoken.${code}`]
        return name ? [[code, name]] : []
      }),
    ),
  }
}
