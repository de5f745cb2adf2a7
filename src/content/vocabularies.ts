import type * as v from 'valibot'
import { areaChain } from '#domain/area.ts'
import type { Area, AudienceGroup, GoalField, Provider, Topic } from '#domain/catalogue.ts'
import { layersOf, nearestWith } from './above.ts'
import { checked } from './check.ts'
import { type CheckFile, checkFile } from './check-file.ts'
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

/** Reads a file of the nearest folder that has it and holds it against its shape; `undefined` if it is missing or has a mistake. */
export async function readList<Schema extends v.GenericSchema>(
  folder: ContentFolder,
  file: string,
  schema: Schema,
  problems: Problems,
): Promise<v.InferOutput<Schema> | undefined> {
  return readOwnList(await nearestWith(folder, file), file, schema, problems)
}

/** Reads a file of this folder alone. */
export async function readOwnList<Schema extends v.GenericSchema>(
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
