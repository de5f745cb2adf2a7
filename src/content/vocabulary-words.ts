import type * as v from 'valibot'
import type { Locale, Origin } from '#domain/text.ts'
import { sourceLocale } from '#domain/text.ts'
import { layersOf } from './above.ts'
import { checkWordIds } from './compile-check.ts'
import { fingerprint } from './fingerprint.ts'
import type { Problems } from './problems.ts'
import { type ContentFolder, readText, within } from './read.ts'
import { goalIds, readOwnList, type Vocabularies } from './vocabularies.ts'
import {
  areaWords,
  audienceWords,
  checkWords,
  dangerWords,
  documentWords,
  goalWords,
  needWords,
  phraseWords,
  topicWords,
} from './word-files.ts'

/** The names of the vocabularies that have words: each is a folder with one file a language. */
export type VocabularyName = keyof typeof wordSchemas

/** The words of every vocabulary, by language. */
export type VocabularyWords = Readonly<{
  [Name in keyof typeof wordSchemas]: Readonly<Record<Locale, v.InferOutput<(typeof wordSchemas)[Name]>>>
}>

const wordSchemas = {
  areas: areaWords,
  topics: topicWords,
  needs: needWords,
  goals: goalWords,
  audiences: audienceWords,
  documents: documentWords,
  dangers: dangerWords,
  check: checkWords,
  phrases: phraseWords,
}

/** The texts of a vocabulary that people see, by the place where they stand. */
export function textsOf(words: Readonly<Record<string, object>>): Map<string, string> {
  const texts = Object.entries(words).flatMap(([id, word]) =>
    Object.entries(word).flatMap(([part, text]) =>
      typeof text === 'string' ? [[`words.${id}.${part}`, text] as const] : [],
    ),
  )
  return new Map(texts)
}

/** Changes when the words of a vocabulary in the source language change; keywords do not count, nobody sees them. */
export function vocabularyFingerprint(words: Readonly<Record<string, object>>): string {
  const seen = Object.entries(words).map(([id, { keywords: _keywords, ...word }]: [string, { keywords?: unknown }]) => [
    id,
    word,
  ])
  return fingerprint(Object.fromEntries(seen), '')
}

/** The vocabularies whose words in a language were made from older German ones. */
export function staleVocabularies(words: VocabularyWords, locale: Locale, source: Locale): VocabularyName[] {
  if (locale === source) return []
  return (Object.keys(wordSchemas) as VocabularyName[]).filter((name) => {
    const german = words[name][source]
    return german !== undefined && words[name][locale]?.basedOn !== vocabularyFingerprint(german.words)
  })
}

/** Which ids of a vocabulary need words. */
function idsOf(vocabularies: Vocabularies): Record<keyof VocabularyWords, readonly string[]> {
  return {
    areas: vocabularies.areas.map(({ id }) => id),
    topics: vocabularies.topics.map(({ id }) => id),
    needs: vocabularies.needs.map(({ id }) => id),
    goals: goalIds(vocabularies.goals),
    audiences: vocabularies.audiences.map(({ id }) => id),
    documents: vocabularies.documents.map(({ id }) => id),
    dangers: vocabularies.dangers.map(({ id }) => id),
    check: checkWordIds(vocabularies.check),
    phrases: vocabularies.phrases.map(({ id }) => id),
  }
}

/** The words of one vocabulary in one language. */
interface WordsOfList {
  readonly origin: Origin
  readonly basedOn?: string | undefined
  readonly words: Readonly<Record<string, object>>
}

/** Reads the words of one vocabulary of one folder, by language. A folder above may not have all. */
async function readWordsOf(
  folder: ContentFolder,
  name: VocabularyName,
  locales: readonly Locale[],
  needed: boolean,
  problems: Problems,
): Promise<Readonly<Record<Locale, WordsOfList>>> {
  const languages: Record<Locale, WordsOfList> = {}
  for (const locale of locales) {
    const file = `${name}/${locale}.yaml`
    if (!needed && (await readText(within(folder, file))) === undefined) continue
    const found = await readOwnList(folder, file, wordSchemas[name] as v.GenericSchema, problems)
    if (found) languages[locale] = found as WordsOfList
  }
  return languages
}

/** Puts the words of the folders together, those of the nearest over the others. They follow the German ones if all parts do. */
function joinedWords(
  layers: readonly Readonly<Record<Locale, WordsOfList>>[],
  locales: readonly Locale[],
): Readonly<Record<Locale, WordsOfList>> {
  const wordsIn = (locale: Locale) => Object.assign({}, ...layers.map((layer) => layer[locale]?.words).reverse())
  const german = wordsIn(sourceLocale)
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const own = layers.flatMap((layer) => layer[locale] ?? [])
      const [nearest] = own
      if (!nearest) return []
      const follows = layers.every(
        (layer) =>
          layer[sourceLocale] === undefined ||
          layer[locale]?.basedOn === vocabularyFingerprint(layer[sourceLocale].words),
      )
      const origin = (['machine', 'reviewed'] as const).find((one) => own.some((part) => part.origin === one))
      const basedOn = follows ? vocabularyFingerprint(german) : undefined
      return [[locale, { origin: origin ?? 'written', basedOn, words: wordsIn(locale) }]]
    }),
  )
}

/** Reads the words of every vocabulary in every language; missing and superfluous ones are problems. */
export async function readVocabularyWords(
  folder: ContentFolder,
  vocabularies: Vocabularies,
  problems: Problems,
): Promise<VocabularyWords> {
  const ids = idsOf(vocabularies)
  const { languages } = vocabularies.site
  const all: Record<string, Readonly<Record<Locale, unknown>>> = {}
  for (const name of Object.keys(wordSchemas) as VocabularyName[]) {
    const ownGoals = name === 'goals' && folder.above !== undefined
    if (ownGoals && vocabularies.goals.length === 0) {
      all[name] = Object.fromEntries(
        languages.map((locale) => [locale, { origin: 'written', basedOn: vocabularyFingerprint({}), words: {} }]),
      )
      continue
    }
    const layers: Readonly<Record<Locale, WordsOfList>>[] = []
    for (const layer of ownGoals ? [folder] : layersOf(folder)) {
      layers.push(await readWordsOf(layer, name, languages, layersOf(folder).length === 1, problems))
    }
    const [own = {}] = layers
    const joined = layers.length === 1 ? own : joinedWords(layers, languages)
    for (const locale of languages) {
      const found = joined[locale]
      const file = `${folder.name}/${name}/${locale}.yaml`
      for (const id of found || layers.length > 1 ? ids[name] : []) {
        if (!found || !(id in found.words))
          problems.add(file, `words.${id}`, 'Diese Wörter fehlen. Übersetzen Sie sie.')
      }
      for (const id of Object.keys(own[locale]?.words ?? {})) {
        if (!ids[name].includes(id) && !vocabularies.unread.has(name))
          problems.add(
            file,
            `words.${id}`,
            `„${id}“ gibt es in ${folder.name}/${name}.yaml nicht. Löschen Sie die Wörter oder legen Sie es dort an.`,
          )
      }
    }
    all[name] = joined
  }
  return all as unknown as VocabularyWords
}

/** The words that a folder itself has of every vocabulary, without those of the folders above. */
export async function readOwnWords(
  folder: ContentFolder,
  locales: readonly Locale[],
  problems: Problems,
): Promise<Readonly<Record<string, Readonly<Record<Locale, WordsOfList>>>>> {
  const all: Record<string, Readonly<Record<Locale, WordsOfList>>> = {}
  for (const name of Object.keys(wordSchemas) as VocabularyName[]) {
    all[name] = await readWordsOf(folder, name, locales, false, problems)
  }
  return all
}

/** The words of the vocabularies without those of things that the town does not have. */
export function withoutWordsOfOthers(words: VocabularyWords, vocabularies: Vocabularies): VocabularyWords {
  const ids = idsOf(vocabularies)
  const fitted = (name: VocabularyName) => {
    const known = new Set(ids[name])
    const only = (all: Readonly<Record<string, object>>) =>
      Object.fromEntries(Object.entries(all).filter(([id]) => known.has(id)))
    const german = vocabularyFingerprint(only(words[name][sourceLocale]?.words ?? {}))
    return Object.fromEntries(
      Object.entries(words[name]).map(([locale, list]) => {
        const stale = staleVocabularies(words, locale, sourceLocale).includes(name)
        return [locale, { ...list, words: only(list.words), basedOn: stale ? undefined : german }]
      }),
    )
  }
  return Object.fromEntries((Object.keys(words) as VocabularyName[]).map((name) => [name, fitted(name)])) as never
}
