import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { fingerprint } from '#content/fingerprint.ts'
import { parseBlocks } from '#content/markdown.ts'
import { offerYaml, wordsMarkdown } from '#content/offer-files.ts'
import { type OfferSource, readOffers, type WordsSource } from '#content/offers.ts'
import { idEnd } from '#content/own-ids.ts'
import { ContentError, Problems } from '#content/problems.ts'
import { isPublished } from '#content/publishing.ts'
import { type ContentFolder, within } from '#content/read.ts'
import type { OfferFile } from '#content/schema.ts'
import {
  readVocabularies,
  readVocabularyWords,
  type VocabularyWords,
  vocabularyFingerprint,
} from '#content/vocabularies.ts'
import { checkWords, type Glossary, glossaryOf } from '#content/words/check-words.ts'
import { readTerms } from '#content/words/terms.ts'
import { type Locale, sourceLocale } from '#domain/text.ts'
import { Slip } from '../run-command.ts'
import { pick, type Random, randomNumbers } from './random.ts'

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

/** The part of longer words that is made anew, tried in this order until the checks of words are content. */
const newParts = [0.35, 0.15, 0]

const longWord = /\p{L}{6,}/gu

/** A word from two halves of others, in the case of the old one. */
function newWord(old: string, words: readonly string[], random: Random): string {
  const [first, second] = [pick(words, random), pick(words, random)]
  const made = (first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2))).slice(0, 14)
  const lower = made.toLowerCase()
  return old.charAt(0) === old.charAt(0).toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1)
}

/** What all areas are made from. */
interface Models {
  readonly offers: readonly OfferSource[]
  readonly byId: ReadonlyMap<string, OfferSource>
  readonly codes: Readonly<Record<string, string>>
  readonly glossary: Glossary
  readonly areaWords: VocabularyWords['areas']
  /** Longer words of every language, to make new ones from. */
  readonly words: ReadonlyMap<Locale, readonly string[]>
  /** Words that stay: names and the terms that every language must have. */
  readonly keeps: (word: string) => boolean
}

const localAreas = new Set(['de-th-eisenach', 'de-th-wartburgkreis'])

const syllables = [
  'Al',
  'Ber',
  'Dorn',
  'Eck',
  'Fal',
  'Grün',
  'Hal',
  'Kar',
  'Lin',
  'Mar',
  'Neu',
  'Ost',
  'Rot',
  'Son',
  'Tal',
  'Wal',
]
const endings = ['au', 'bach', 'berg', 'feld', 'furt', 'heim', 'hausen', 'rode', 'stedt', 'tal']

/** An invented name for a number; no two numbers have the same. */
function townName(number: number): string {
  const first = syllables[number % syllables.length] ?? ''
  const ending = endings[Math.floor(number / syllables.length) % endings.length] ?? ''
  const round = Math.floor(number / syllables.length / endings.length)
  return `${first}${syllables[(number * 7 + round) % syllables.length]?.toLowerCase() ?? ''}${ending}${round > 0 ? `-${round}` : ''}`
}

/** Puts another town in the place of the real one. Names of the real one stand in Latin letters in every language. */
const inTown = (text: string, town: string) =>
  text.replace(/Eisenach(?:er)?|Wartburgkreis(?:es)?|Айзенах\p{L}*/gu, () => town)

/** The same for everything below a value. */
function everyText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (Array.isArray(value)) return value.map((one) => everyText(one, change)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, everyText(own, change)])) as Value
}

function source(file: string, head: WordsSource['head'], body: string): WordsSource {
  return { file, head, body, blocks: parseBlocks(body, file, 1, new Problems()), fingerprint: fingerprint(head, body) }
}

/** The words of a new offer in every language: those of its model with other words in them, as far as the checks allow. */
function newWords(
  model: OfferSource,
  town: string,
  models: Models,
  random: Random,
): Readonly<Record<Locale, WordsSource>> {
  for (const part of newParts) {
    const words: Record<Locale, WordsSource> = {}
    const problems = new Problems()
    for (const [locale, { head, body }] of Object.entries(model.words)) {
      const own = models.words.get(locale) ?? []
      const change = (text: string) =>
        inTown(
          text.replace(longWord, (word) =>
            random() < part && !models.keeps(word) ? newWord(word, own, random) : word,
          ),
          town,
        )
      const { origin, basedOn: _basedOn, ...texts } = head
      words[locale] = source(`${model.id}/${locale}.md`, { ...everyText(texts, change), origin }, change(body))
    }
    const german = words[sourceLocale]
    for (const [locale, own] of Object.entries(words)) checkWords(locale, own, german, models.glossary, problems)
    if (part === 0 || problems.list.length === 0) return words
  }
  return {}
}

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

async function readModels(
  content: ContentFolder,
  locales: ContentFolder,
  languages: readonly Locale[],
): Promise<Models> {
  const problems = new Problems()
  const vocabularies = await readVocabularies(content, problems)
  const { areas } = await readVocabularyWords(content, vocabularies, problems)
  const areaWords = Object.fromEntries(Object.entries(areas).filter(([locale]) => languages.includes(locale)))
  const { offers: all } = await readOffers(content, languages, problems)
  const offers = all.filter(isPublished)
  const terms = await readTerms(locales, problems)
  const names = [
    ...vocabularies.providers.map(({ name }) => name),
    ...vocabularies.documents.map(({ official }) => official),
    ...vocabularies.names,
  ]
  const glossary = glossaryOf(
    offers.map(({ facts }) => facts.official),
    names,
    terms,
  )
  const named = new Set(glossary.names.flatMap((name) => name.match(longWord) ?? []))
  const stems = terms.flatMap((term) => [...term.stems.values()].flat()).map((stem) => stem.toLowerCase())
  const kept = new Map<string, boolean>()
  const keeps = (word: string) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    const lower = word.toLowerCase()
    const keep =
      named.has(word) || terms.some(({ german }) => german.test(word)) || stems.some((stem) => lower.includes(stem))
    kept.set(word, keep)
    return keep
  }
  const strange = languages.filter((locale) => !vocabularies.site.languages.includes(locale))
  if (strange.length > 0)
    throw new Slip(
      `The content has no words in ${strange.join(', ')}. It has ${vocabularies.site.languages.join(', ')}.`,
    )
  if (!languages.includes(sourceLocale)) throw new Slip(`Without ${sourceLocale} there are no words to begin with.`)
  // Models with mistakes would be left out, and nobody would know why the country is smaller.
  if (problems.list.length > 0) throw new ContentError(problems.list)
  const words = new Map(
    languages.map((locale) => {
      const texts = offers.flatMap((offer) => offer.words[locale]?.body.match(longWord) ?? [])
      return [locale, [...new Set(texts)].filter((word) => !keeps(word))] as const
    }),
  )
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  return { offers, byId, codes: vocabularies.codes, areaWords, glossary, words, keeps }
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
