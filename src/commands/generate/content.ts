import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import type { OfferFile } from '#content/offer-file.ts'
import { offerYaml, wordsMarkdown } from '#content/offer-files.ts'
import type { OfferSource, WordsSource } from '#content/offers.ts'
import { idEnd } from '#content/own-ids.ts'
import { type ContentFolder, within } from '#content/read.ts'
import { vocabularyFingerprint } from '#content/vocabulary-words.ts'
import { type Locale, sourceLocale } from '#domain/text.ts'
import { Slip } from '../run-command.ts'
import { type Models, readModels } from './models.ts'
import { everyText, inTown, newWords, townName } from './new-words.ts'
import { randomNumbers } from './random.ts'

/** A country of invented districts, to measure how the finder grows. */
export interface GeneratedContent {
  /** Offers in the whole country, those that all share among them. */
  readonly offers: number
  readonly areas: number
  readonly languages: readonly Locale[]
  /** Only so many of the areas are written: each is made without looking at the others. */
  readonly written?: number
}

/** What was written: the folders to build, one an area, and how many offers each has of its own and shares. */
export interface WrittenContent {
  readonly folders: readonly string[]
  readonly local: number
  readonly shared: number
}

/** Areas below one state. */
const areasOfState = 25

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-abcdefghijklmnopqrstuvwxyz'
/** Codes of the shared offers begin with a small letter: the districts have the other signs. */
const firstSigns = signs.slice(0, 38)
const mostLocalOffers = firstSigns.length * signs.length

const codeOf = (number: number) =>
  `${firstSigns.charAt(Math.floor(number / signs.length))}${signs.charAt(number % signs.length)}`

const localAreas = new Set(['de-th-eisenach', 'de-th-wartburgkreis'])

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function writeOffer(
  folder: string,
  id: string,
  facts: OfferFile,
  words: Readonly<Record<Locale, WordsSource>>,
): Promise<void> {
  await write(join(folder, 'offers', id, 'offer.yaml'), offerYaml(facts))
  const german = words[sourceLocale]
  for (const [locale, { head, body }] of Object.entries(words)) {
    const basedOn = locale === sourceLocale ? undefined : german?.fingerprint
    await write(join(folder, 'offers', id, `${locale}.md`), wordsMarkdown({ ...head, basedOn }, body))
  }
}

/** The words of an area in every language, as those of the real area have them. */
async function writeAreaWords(
  folder: string,
  { areaWords }: Models,
  id: string,
  model: string,
  town: string,
): Promise<void> {
  const wordsIn = (locale: Locale) => ({ [id]: { name: inTown(areaWords[locale]?.words[model]?.name ?? '', town) } })
  for (const locale of Object.keys(areaWords)) {
    const basedOn = locale === sourceLocale ? {} : { basedOn: vocabularyFingerprint(wordsIn(sourceLocale)) }
    await write(
      join(folder, 'areas', `${locale}.yaml`),
      stringify({ origin: 'machine', ...basedOn, words: wordsIn(locale) }),
    )
  }
}

/** What the whole country shares: the lists, their words, and the offers for everybody. */
async function writeCountry(folder: string, content: ContentFolder, models: Models): Promise<void> {
  const lists = ['topics', 'needs', 'audiences', 'documents', 'dangers', 'check', 'phrases', 'glossary']
  const files = [...lists, 'names', 'help-now'].map((name) => `${name}.yaml`)
  for (const path of [...files, ...lists, 'providers']) {
    await cp(within(content, path), join(folder, path), { recursive: true })
  }
  await write(join(folder, 'areas.yaml'), stringify([{ id: 'de' }]))
  await writeAreaWords(folder, models, 'de', 'de', '')
  const codes: Record<string, string> = {}
  for (const { id, facts } of models.offers) {
    if (facts.area !== 'de') continue
    await cp(within(content, 'offers', id), join(folder, 'offers', id), { recursive: true })
    codes[id] = models.codes[id] ?? ''
  }
  await write(join(folder, 'codes.yaml'), stringify(codes))
}

const stateId = (state: number) => `de-s${String(state + 1).padStart(2, '0')}`
const areaId = (area: number) => `${stateId(Math.floor(area / areasOfState))}-${String(area + 1).padStart(3, '0')}`

/** What an offer of the real state is called in an invented one; others keep their names. */
function inState({ byId }: Models, state: string): (offer: string) => string {
  return (offer) => (byId.get(offer)?.facts.area === 'de-th' ? `${offer}-${idEnd(state)}` : offer)
}

/** A state has the offers of the real one, as its own. */
async function writeState(folder: string, state: number, content: ContentFolder, models: Models): Promise<void> {
  const id = stateId(state)
  const called = inState(models, id)
  await write(join(folder, 'site.yaml'), stringify({ above: '../../country' }))
  await write(join(folder, 'areas.yaml'), stringify([{ id, within: 'de' }]))
  await writeAreaWords(folder, models, id, 'de-th', '')
  const codes: Record<string, string> = {}
  for (const { id: model, facts } of models.offers.filter(({ facts: { area } }) => area === 'de-th')) {
    const offer = called(model)
    await cp(within(content, 'offers', model), join(folder, 'offers', offer), { recursive: true })
    const own = { ...facts, area: id, related: facts.related.map(called), askAt: facts.askAt.map(called) }
    await write(join(folder, 'offers', offer, 'offer.yaml'), offerYaml(own))
    codes[offer] = models.codes[model] ?? ''
  }
  await write(join(folder, 'codes.yaml'), stringify(codes))
}

/** A district with offers of its own, each following a real one. */
async function writeArea(
  folder: string,
  area: number,
  count: number,
  models: Models,
  languages: readonly Locale[],
): Promise<void> {
  const random = randomNumbers(area + 1)
  const town = townName(area)
  const id = areaId(area)
  const state = stateId(Math.floor(area / areasOfState))
  const above = `../../states/${state}`
  await write(
    join(folder, 'site.yaml'),
    stringify({ town, area: id, languages, above, askAt: ['behoerdennummer-115'] }),
  )
  await write(join(folder, 'areas.yaml'), stringify([{ id, within: state }]))
  await writeAreaWords(folder, models, id, 'de-th-eisenach', town)
  const local = models.offers.filter(({ facts }) => localAreas.has(facts.area))
  const called = inState(models, state)
  const idOf = (model: string, copy: number) =>
    `${model.replace(/eisenach|wartburgkreis/g, 'ort')}-${copy + 1}-${idEnd(id)}`
  const codes: Record<string, string> = {}
  for (let number = 0; number < count; number += 1) {
    const model = pickModel(local, number)
    const copy = Math.floor(number / local.length)
    const here = (ids: readonly string[]) =>
      ids.flatMap((other) => {
        const place = local.findIndex((offer) => offer.id === other)
        if (place < 0) return models.byId.has(other) ? [called(other)] : []
        if (place >= count) return []
        return [idOf(other, copy * local.length + place < count ? copy : 0)]
      })
    const { facts } = model
    const askAt = here(facts.askAt)
    const offer = idOf(model.id, copy)
    codes[offer] = codeOf(number)
    const own: OfferFile = {
      ...everyText({ ...facts, sources: [], contacts: [] }, (text) => inTown(text, town)),
      area: id,
      provider: facts.provider,
      goals: {},
      contacts: facts.contacts,
      sources: facts.sources,
      documents: facts.documents,
      // Stops are of the real town, which alone has a map.
      places: facts.places.map((place) => ('confidential' in place ? place : { ...place, stop: undefined })),
      related: here(facts.related),
      askAt: facts.askAt.length > 0 ? [...new Set([...askAt, 'behoerdennummer-115'])] : [],
    }
    await writeOffer(folder, offer, own, newWords(model, town, models, random))
  }
  await write(join(folder, 'codes.yaml'), stringify(codes))
}

function pickModel(models: readonly OfferSource[], number: number): OfferSource {
  return models[number % models.length] as OfferSource
}

/** Lies in a folder that we have filled: only what was generated may be thrown away to generate anew. */
const mark = '.generated'

/** Empties the folder for the country. Throws if somebody else's files are in it. */
async function emptied(out: string): Promise<void> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') throw new Slip(`${out} is a file. Name a folder that is new or empty.`)
    throw error
  })
  if (names.length > 0 && !names.includes(mark))
    throw new Slip(`${out} has files that were not generated. They stay; name a folder that is new or empty.`)
  await rm(out, { recursive: true, force: true })
  await write(join(out, mark), 'This folder was filled by "npm run generate". The next run empties it.\n')
}

/** Writes content folders for a country of any size. The same numbers write the same files. */
export async function generateContent(
  content: ContentFolder,
  locales: ContentFolder,
  out: string,
  { offers, areas, languages, written = areas }: GeneratedContent,
): Promise<WrittenContent> {
  const models = await readModels(content, locales, languages)
  const sharedIn = (area: string) => models.offers.filter(({ facts }) => facts.area === area).length
  const states = Math.ceil(areas / areasOfState)
  const shared = sharedIn('de') + states * sharedIn('de-th')
  const local = Math.round((offers - shared) / areas)
  if (local < 1)
    throw new Slip(`${shared} offers are shared in this country. Ask for at least ${shared + areas} in ${areas} areas.`)
  if (local > mostLocalOffers)
    throw new Slip(
      `${local} offers in one area are more than there are codes for (${mostLocalOffers}). Ask for more areas.`,
    )
  await emptied(out)
  await writeCountry(join(out, 'country'), content, models)
  const folders: string[] = []
  for (let area = 0; area < Math.min(written, areas); area += 1) {
    const state = Math.floor(area / areasOfState)
    if (area % areasOfState === 0) await writeState(join(out, 'states', stateId(state)), state, content, models)
    const folder = join(out, 'areas', areaId(area))
    await writeArea(folder, area, local, models, languages)
    folders.push(folder)
  }
  return { folders, local, shared: sharedIn('de') + sharedIn('de-th') }
}
