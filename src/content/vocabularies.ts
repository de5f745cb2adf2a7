import type * as v from 'valibot'
import type { Area, AudienceGroup, GoalField, Provider, Topic } from '#domain/catalogue.ts'
import type { Locale } from '#domain/text.ts'
import { checked } from './check.ts'
import { checkWordIds } from './compile-check.ts'
import { fingerprint } from './fingerprint.ts'
import type { Problems } from './problems.ts'
import { type ContentFolder, listFolder, nameOf, readYaml, within } from './read.ts'
import {
  areasFile,
  areaWords,
  audiencesFile,
  audienceWords,
  type CheckFile,
  checkFile,
  checkWords,
  codesFile,
  dangersFile,
  dangerWords,
  documentsFile,
  documentWords,
  goalsFile,
  goalWords,
  helpNowFile,
  namesFile,
  needsFile,
  needWords,
  providerFile,
  type SiteFile,
  siteFile,
  topicsFile,
  topicWords,
} from './schema.ts'

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
  readonly providers: readonly Provider[]
  /** All providers that have a file: one with a mistake is still no stranger. */
  readonly providerIds: ReadonlySet<string>
  /** Long official words that texts may keep. */
  readonly names: readonly string[]
  readonly codes: Readonly<Record<string, string>>
  /** Lists that are missing or have a mistake (`topics`): what points into them cannot be judged. */
  readonly unread: ReadonlySet<string>
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
}

/** Reads a file of the content folder and holds it against its shape; `undefined` if it is missing or has a mistake. */
export async function readList<Schema extends v.GenericSchema>(
  folder: ContentFolder,
  file: string,
  schema: Schema,
  problems: Problems,
): Promise<v.InferOutput<Schema> | undefined> {
  const path = within(folder, file)
  const value = await readYaml(folder, path, problems)
  return value === undefined ? undefined : checked(schema, value, nameOf(folder, path), problems)
}

async function readProviders(folder: ContentFolder, problems: Problems) {
  const providers: Provider[] = []
  const providerIds = new Set<string>()
  for (const name of await listFolder(within(folder, 'providers'))) {
    const id = name.replace(/\.yaml$/, '')
    providerIds.add(id)
    const provider = await readList(folder, `providers/${name}`, providerFile, problems)
    if (provider) providers.push({ id, ...provider })
  }
  return { providers, providerIds }
}

const emptyCheck: CheckFile = { asOf: '', law: '', topic: '', advice: [], groups: {}, questions: [], rules: [] }
const emptySite: SiteFile = { town: '', area: '', languages: [] }

/** Reads every vocabulary. One that cannot be read is empty, so that the rest can still be checked. */
export async function readVocabularies(folder: ContentFolder, problems: Problems): Promise<Vocabularies> {
  const unread = new Set<string>()
  const readVocabulary = async <Schema extends v.GenericSchema>(name: string, schema: Schema) => {
    const found = await readList(folder, `${name}.yaml`, schema, problems)
    if (found === undefined) unread.add(name)
    return found
  }
  const vocabularies = {
    site: (await readVocabulary('site', siteFile)) ?? emptySite,
    areas: (await readVocabulary('areas', areasFile)) ?? [],
    topics: (await readVocabulary('topics', topicsFile)) ?? [],
    needs: (await readVocabulary('needs', needsFile)) ?? [],
    goals: (await readVocabulary('goals', goalsFile))?.fields ?? [],
    audiences: (await readVocabulary('audiences', audiencesFile)) ?? [],
    helpNow: (await readVocabulary('help-now', helpNowFile)) ?? [],
    documents: (await readVocabulary('documents', documentsFile)) ?? [],
    dangers: (await readVocabulary('dangers', dangersFile)) ?? [],
    check: (await readVocabulary('check', checkFile)) ?? emptyCheck,
    names: (await readVocabulary('names', namesFile)) ?? [],
    codes: (await readVocabulary('codes', codesFile)) ?? {},
    ...(await readProviders(folder, problems)),
    unread,
  }
  checkVocabularies(vocabularies, folder.name, problems)
  return vocabularies
}

/** Ids and codes that stand twice. */
function checkVocabularies(vocabularies: Vocabularies, folder: string, problems: Problems): void {
  const lists = { areas: 0, topics: 0, needs: 0, audiences: 0, documents: 0, dangers: 0 } as const
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
  }
}

/** Reads the words of every vocabulary in every language; missing and superfluous ones are problems. */
export async function readVocabularyWords(
  folder: ContentFolder,
  vocabularies: Vocabularies,
  problems: Problems,
): Promise<VocabularyWords> {
  const ids = idsOf(vocabularies)
  const all: Record<string, Record<Locale, unknown>> = {}
  for (const name of Object.keys(wordSchemas) as (keyof typeof wordSchemas)[]) {
    const languages: Record<Locale, unknown> = {}
    for (const locale of vocabularies.site.languages) {
      const file = `${name}/${locale}.yaml`
      const found = await readList(folder, file, wordSchemas[name], problems)
      if (!found) continue
      languages[locale] = found
      for (const id of ids[name]) {
        if (!(id in found.words))
          problems.add(`${folder.name}/${file}`, `words.${id}`, 'Diese Wörter fehlen. Übersetzen Sie sie.')
      }
      for (const id of Object.keys(found.words)) {
        if (!ids[name].includes(id) && !vocabularies.unread.has(name))
          problems.add(
            `${folder.name}/${file}`,
            `words.${id}`,
            `„${id}“ gibt es in ${folder.name}/${name}.yaml nicht. Löschen Sie die Wörter oder legen Sie es dort an.`,
          )
      }
    }
    all[name] = languages
  }
  return all as VocabularyWords
}
