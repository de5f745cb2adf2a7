import type * as v from 'valibot'
import { areaChain } from '#domain/area.ts'
import type { Area, AudienceGroup, GoalField, Provider, Topic } from '#domain/catalogue.ts'
import type { Locale, Origin } from '#domain/text.ts'
import { sourceLocale } from '#domain/text.ts'
import { layersOf, nearestWith } from './above.ts'
import { checked } from './check.ts'
import { type CheckFile, checkFile } from './check-file.ts'
import { checkWordIds } from './compile-check.ts'
import { fingerprint } from './fingerprint.ts'
import {
  areasFile,
  audiencesFile,
  codesFile,
  dangersFile,
  documentsFile,
  goalsFile,
  helpNowFile,
  namesFile,
  needsFile,
  phrasesFile,
  topicsFile,
} from './list-files.ts'
import { providerFile } from './offer-file.ts'
import type { Problems } from './problems.ts'
import { type ContentFolder, listFolder, nameOf, readText, readYaml, within } from './read.ts'
import { type SiteFile, siteFile } from './site-file.ts'
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

/** The lists that offers point into, as their files say. */
export interface Vocabularies {
  readonly site: SiteFile
  readonly areas: readonly Area[]
  readonly topics: readonly Topic[]
  readonly needs: v.InferOutput<typeof needsFile>
  readonly goals: readonly GoalField[]
  readonly audiences: readonly AudienceGroup[]
  /** Needs that cannot wait, most urgent first. */
  readonly helpNow: readonly string[]
  /** What words of danger are about, and the need that helps. */
  readonly dangers: v.InferOutput<typeof dangersFile>
  readonly documents: v.InferOutput<typeof documentsFile>
  /** Questions and rules of the check. */
  readonly check: CheckFile
  /** Sentences to show at a counter, in the order of the page. */
  readonly phrases: v.InferOutput<typeof phrasesFile>
  readonly providers: readonly Provider[]
  /** All providers that have a file: one with a mistake is still no stranger. */
  readonly providerIds: ReadonlySet<string>
  /** Long official words that texts may keep. */
  readonly names: readonly string[]
  readonly codes: Readonly<Record<string, string>>
  /** Lists that are missing or have a mistake (`topics`): what points into them cannot be judged. */
  readonly unread: ReadonlySet<string>
  /** Lists that were read from a folder above: they may name offers that this town does not have. */
  readonly shared: ReadonlySet<string>
}

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

/** Reads a file of the nearest folder that has it and holds it against its shape; `undefined` if it is missing or has a mistake. */
export async function readList<Schema extends v.GenericSchema>(
  folder: ContentFolder,
  file: string,
  schema: Schema,
  problems: Problems,
): Promise<v.InferOutput<Schema> | undefined> {
  return readOwnList(await nearestWith(folder, file), file, schema, problems)
}

async function readOwnList<Schema extends v.GenericSchema>(
  folder: ContentFolder,
  file: string,
  schema: Schema,
  problems: Problems,
): Promise<v.InferOutput<Schema> | undefined> {
  const path = within(folder, file)
  const value = await readYaml(folder, path, problems)
  return value === undefined ? undefined : checked(schema, value, nameOf(folder, path), problems)
}

/** Reads a file of every folder that has it, the nearest first. The town's own must be there unless there is one above. */
async function readLayers<Schema extends v.GenericSchema>(
  folder: ContentFolder,
  file: string,
  schema: Schema,
  problems: Problems,
): Promise<v.InferOutput<Schema>[] | undefined> {
  const found: v.InferOutput<Schema>[] = []
  const layers = layersOf(folder)
  for (const layer of layers) {
    if (layers.length > 1 && (await readText(within(layer, file))) === undefined) continue
    const list = await readOwnList(layer, file, schema, problems)
    if (list === undefined) return undefined
    found.push(list)
  }
  return found
}

async function readProviders(folder: ContentFolder, problems: Problems) {
  const providers: Provider[] = []
  const providerIds = new Set<string>()
  for (const layer of layersOf(folder)) {
    for (const name of await listFolder(within(layer, 'providers'))) {
      const id = name.replace(/\.yaml$/, '')
      if (providerIds.has(id)) continue
      providerIds.add(id)
      const provider = await readOwnList(layer, `providers/${name}`, providerFile, problems)
      if (provider) providers.push({ id, ...provider })
    }
  }
  return { providers, providerIds }
}

const emptyCheck: CheckFile = { asOf: '', law: '', topic: '', advice: [], groups: {}, questions: [], rules: [] }

/** The areas that a town lies in, itself first: others of the folders above are none of its business. */
function onChain(areas: readonly Area[], town: string): Area[] {
  const chain = areaChain(areas, town)
  return areas.filter(({ id }, index) => chain.includes(id) && areas.findIndex((area) => area.id === id) === index)
}

const emptySite: SiteFile = { town: '', area: '', languages: [] }

/** Reads every vocabulary. One that cannot be read is empty, so that the rest can still be checked. */
export async function readVocabularies(folder: ContentFolder, problems: Problems): Promise<Vocabularies> {
  const unread = new Set<string>()
  const shared = new Set<string>()
  const noted = <Found>(name: string, found: Found | undefined) => {
    if (found === undefined) unread.add(name)
    return found
  }
  const readVocabulary = async <Schema extends v.GenericSchema>(name: string, schema: Schema) => {
    const layer = await nearestWith(folder, `${name}.yaml`)
    if (layer !== folder) shared.add(name)
    return noted(name, await readOwnList(layer, `${name}.yaml`, schema, problems))
  }
  const readAllLayers = async <Schema extends v.GenericSchema>(name: string, schema: Schema) =>
    noted(name, await readLayers(folder, `${name}.yaml`, schema, problems))
  const site = noted('site', await readOwnList(folder, 'site.yaml', siteFile, problems)) ?? emptySite
  const areas = ((await readAllLayers('areas', areasFile)) ?? []).flat()
  // Goals are the council's own: they do not come from above.
  const withoutGoals = folder.above !== undefined && (await readText(within(folder, 'goals.yaml'))) === undefined
  const vocabularies = {
    site,
    areas: folder.above ? onChain(areas, site.area) : areas,
    topics: (await readVocabulary('topics', topicsFile)) ?? [],
    needs: (await readVocabulary('needs', needsFile)) ?? [],
    goals: withoutGoals ? [] : ((await readVocabulary('goals', goalsFile))?.fields ?? []),
    audiences: (await readVocabulary('audiences', audiencesFile)) ?? [],
    helpNow: (await readVocabulary('help-now', helpNowFile)) ?? [],
    documents: (await readVocabulary('documents', documentsFile)) ?? [],
    dangers: (await readVocabulary('dangers', dangersFile)) ?? [],
    check: (await readVocabulary('check', checkFile)) ?? emptyCheck,
    phrases: (await readVocabulary('phrases', phrasesFile)) ?? [],
    names: ((await readAllLayers('names', namesFile)) ?? []).flat(),
    codes: Object.assign({}, ...((await readAllLayers('codes', codesFile)) ?? []).reverse()) as Record<string, string>,
    ...(await readProviders(folder, problems)),
    unread,
    shared,
  }
  checkVocabularies(vocabularies, folder.name, problems)
  return vocabularies
}

/** Ids and codes that stand twice. */
function checkVocabularies(vocabularies: Vocabularies, folder: string, problems: Problems): void {
  const lists = { areas: 0, topics: 0, needs: 0, audiences: 0, documents: 0, dangers: 0, phrases: 0 } as const
  for (const name of Object.keys(lists) as (keyof typeof lists)[]) {
    const seen = new Set<string>()
    vocabularies[name].forEach(({ id }, index) => {
      if (seen.has(id))
        problems.add(
          `${folder}/${name}.yaml`,
          `[${index}].id`,
          `„${id}“ steht schon weiter oben. Jede Kennung gibt es nur einmal.`,
        )
      seen.add(id)
    })
  }
  const owners = new Map<string, string>()
  for (const [offer, code] of Object.entries(vocabularies.codes)) {
    const owner = owners.get(code)
    if (owner) {
      const message = `Der Code „${code}“ gehört schon zu „${owner}“. Ein Code wird nie ein zweites Mal vergeben; nehmen Sie einen freien.`
      problems.add(`${folder}/codes.yaml`, offer, message)
    }
    owners.set(code, offer)
  }
}

/** The ids of fields, focuses and goals, in the order of the strategy. */
export function goalIds(fields: readonly GoalField[]): string[] {
  return fields.flatMap((field) => [
    field.id,
    ...field.focuses.flatMap((focus) => [focus.id, ...focus.goals.map((goal) => goal.id)]),
  ])
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
