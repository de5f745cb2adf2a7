import { createHash } from 'node:crypto'
import {
  catalogueSchema,
  type DetailFacts,
  type DetailWordsFile,
  type Facts,
  type Site,
  type Words,
} from '#domain/catalogue.ts'
import { factsDate } from '#domain/freshness.ts'
import type { MapData } from '#domain/map/data.ts'
import type { Offer, OfferBrief, OfferDetails } from '#domain/offer.ts'
import type { SearchSources } from '#domain/search/search-files.ts'
import type { Locale } from '#domain/text.ts'
import { sourceLocale } from '#domain/text.ts'
import { withAbove } from './above.ts'
import { checkQuestionsAndRules } from './check-rules.ts'
import { compileCheck } from './compile-check.ts'
import { compileNeeds } from './compile-needs.ts'
import { compileSearch } from './compile-search.ts'
import { compileDetailWords, compileOfferWords, compileWordsFile } from './compile-words.ts'
import { checkPlacesOfOthers, fitToTown } from './fit-to-town.ts'
import { readGlossary, type SearchGlossary } from './glossary.ts'
import { type CompiledMap, checkStops, compileMap, type MapFiles } from './map/compile-map.ts'
import { type Messages, readMessages } from './messages.ts'
import {
  compileContact,
  compileOfferHours,
  compilePlace,
  type OfferSource,
  type ReadOffers,
  readOffers,
} from './offers.ts'
import { checkOwnIds } from './own-ids.ts'
import { checkPhrases, phraseBook } from './phrases.ts'
import { ContentError, Problems } from './problems.ts'
import { checkPointers, checkPublishing, isPublished } from './publishing.ts'
import type { ContentFolder } from './read.ts'
import { checkReferences } from './references.ts'
import type { SiteFile } from './site-file.ts'
import { readVocabularies, type Vocabularies } from './vocabularies.ts'
import { readVocabularyWords, textsOf, type VocabularyName, type VocabularyWords } from './vocabulary-words.ts'
import { checkTexts, type Glossary, glossaryOf } from './words/check-words.ts'
import { readTerms, type Term } from './words/terms.ts'

/** Everything a build knows: what phones load, and what only the pages of the build need. */
export interface CompiledCatalogue {
  readonly facts: Facts
  readonly words: Readonly<Record<Locale, Words>>
  readonly details: DetailFacts
  readonly detailWords: Readonly<Record<Locale, DetailWordsFile>>
  /** What only some pages load, by name, with the language after a dot where there is one: `check.ar`. */
  readonly lazy: Readonly<Record<string, object>>
  readonly map: MapData
  readonly mapFiles: MapFiles
  /** What is searched and never shown. */
  readonly search: SearchSources
  /** Why an offer serves a goal (German, for planners): offer id → goal id → reason. */
  readonly goalReasons: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Where the finder will be found; `undefined` until the town has decided. */
  readonly url: string | undefined
  /** The published offers as their files say, for open data. */
  readonly published: readonly OfferSource[]
}

function offerFacts(source: OfferSource, code: string, problems: Problems): Offer {
  const { status: _status, confidence: _confidence, replacedBy: _replacedBy, apply, goals, ...facts } = source.facts
  return {
    ...facts,
    id: source.id,
    code,
    goals: Object.keys(goals),
    hours: compileOfferHours(source, problems),
    contacts: facts.contacts.map(compileContact),
    places: facts.places.map(compilePlace),
    factsOf: factsDate(facts),
    retroactive: apply?.retroactive,
    objection: apply?.objection,
  }
}

/** An offer in two parts: what lists need at once, and what only its own page shows. */
function parted(offer: Offer): { brief: OfferBrief; details: OfferDetails } {
  const { amounts, askAt, retroactive, objection, documents, law, related, sources, ...brief } = offer
  return { brief, details: { amounts, askAt, retroactive, objection, documents, law, related, sources } }
}

function compileSite({
  languages: _languages,
  url: _url,
  above: _above,
  without: _without,
  askAt: _askAt,
  ...site
}: SiteFile): Site {
  return Object.fromEntries(Object.entries(site).filter(([, value]) => value !== null)) as unknown as Site
}

function newest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? ''
}

/** Eight characters that change when anything in the catalogue changes. */
function editionOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)
}

/** Everything that was read from the files, mistakes and all. */
interface Sources {
  readonly vocabularies: Vocabularies
  readonly vocabularyWords: VocabularyWords
  readonly messages: Readonly<Record<Locale, Messages>>
  readonly read: ReadOffers
  /** What people say, for search. */
  readonly glossary: SearchGlossary
  /** What a thing is called in every language, for the checks of words. */
  readonly terms: readonly Term[]
  readonly map: CompiledMap
}

async function readSources(content: ContentFolder, locales: ContentFolder, problems: Problems): Promise<Sources> {
  const vocabularies = await readVocabularies(content, problems)
  const { languages } = vocabularies.site
  if (!languages.includes(sourceLocale) && !vocabularies.unread.has('site')) {
    const message = `Hier fehlt „${sourceLocale}“. In dieser Sprache stehen alle Texte zuerst.`
    problems.add(`${content.name}/site.yaml`, 'languages', message)
  }
  const vocabularyWords = await readVocabularyWords(content, vocabularies, problems)
  const messages = await readMessages(locales, languages, sourceLocale, problems)
  const areas = new Set(vocabularies.areas.map(({ id }) => id))
  const read = await readOffers(content, languages, problems, areas)
  const glossary = await readGlossary(content, vocabularies, read.ids, problems)
  const terms = await readTerms(locales, problems)
  const map = await compileMap(content, problems)
  const sources = { vocabularies, vocabularyWords, messages, read, glossary, terms, map }
  if (!content.above) return sources
  const fitted = fitToTown(sources)
  await checkOwnIds(content, fitted.read, problems)
  await checkPlacesOfOthers(fitted, content, problems)
  return fitted
}

/** The names that stay German in every language, and the terms of each. */
function namesAndTerms({ vocabularies, terms }: Sources, published: readonly OfferSource[]): Glossary {
  const { providers, documents, names } = vocabularies
  const ofPlaces = published.flatMap(({ facts }) =>
    facts.places.flatMap((place) => (place.confidential ? [] : [place.name ?? [], place.street].flat())),
  )
  const others = [...providers.map(({ name }) => name), ...documents.map(({ official }) => official), ...names]
  return glossaryOf(
    published.map(({ facts }) => facts.official),
    [...others, ...ofPlaces],
    terms,
  )
}

/** Holds what was read against itself: references, what may be published, and every word against its language. */
function checkSources(sources: Sources, content: ContentFolder, locales: ContentFolder, problems: Problems): void {
  const { vocabularies, vocabularyWords, messages, read } = sources
  const published = read.offers.filter(isPublished)
  const words = namesAndTerms(sources, published)
  checkReferences(read, vocabularies, content.name, problems)
  for (const offer of published) checkPublishing(offer, vocabularies.site.languages, words, problems)
  checkPointers(read.offers, problems)
  checkQuestionsAndRules(sources, content.name, problems)
  checkPhrases(vocabularies, vocabularyWords, content.name, problems)
  checkStops(read.offers, sources.map, content, problems)
  for (const locale of vocabularies.site.languages) {
    for (const name of Object.keys(vocabularyWords) as VocabularyName[]) {
      const textsIn = (one: Locale) => textsOf(vocabularyWords[name][one]?.words ?? {})
      const file = `${content.name}/${name}/${locale}.yaml`
      checkTexts(locale, file, textsIn(locale), textsIn(sourceLocale), words, problems)
    }
    const textsIn = (one: Locale) => new Map(Object.entries(messages[one] ?? {}))
    checkTexts(locale, `${locales.name}/${locale}.json`, textsIn(locale), textsIn(sourceLocale), words, problems)
  }
}

function phraseBooks({ vocabularies, vocabularyWords, messages }: Sources): Record<string, object> {
  const { languages } = vocabularies.site
  const book = (locale: Locale) => phraseBook(locale, vocabularies, vocabularyWords, messages[sourceLocale] ?? {})
  return Object.fromEntries(languages.map((locale) => [`phrases.${locale}`, book(locale)]))
}

/**
 * Reads all content and interface words and compiles them into one catalogue.
 * Throws a `ContentError` with every mistake at once if there is any.
 */
export async function compileCatalogue(folder: ContentFolder, locales: ContentFolder): Promise<CompiledCatalogue> {
  const problems = new Problems()
  const content = await withAbove(folder, problems)
  const sources = await readSources(content, locales, problems)
  checkSources(sources, content, locales, problems)
  const { vocabularies, vocabularyWords, messages, read } = sources
  const { languages } = vocabularies.site
  const published = read.offers.filter(isPublished)
  const offers = published.map((source) => offerFacts(source, vocabularies.codes[source.id] ?? '', problems))
  const needs = compileNeeds(vocabularies, offers, read, problems, content.name)
  if (problems.list.length > 0) throw new ContentError(problems.list)

  const helping = new Set(offers.map(({ provider }) => provider))
  const facts: Omit<Facts, 'edition'> = {
    schema: catalogueSchema,
    asOf: newest(offers.map((offer) => offer.checked.date)),
    site: compileSite(vocabularies.site),
    locales: languages,
    sourceLocale,
    areas: vocabularies.areas,
    topics: vocabularies.topics,
    needs,
    helpNow: vocabularies.helpNow,
    goals: vocabularies.goals,
    audiences: vocabularies.audiences,
    documents: vocabularies.documents,
    providers: vocabularies.providers.filter(({ id }) => helping.has(id)),
    offers: offers.map((offer) => parted(offer).brief),
    withdrawn: read.offers
      .filter(({ facts: { status } }) => status === 'withdrawn')
      .map(({ id, facts: { replacedBy } }) => ({ id, code: vocabularies.codes[id] ?? '', replacedBy })),
  }
  const details: Omit<DetailFacts, 'edition'> = {
    schema: catalogueSchema,
    offers: Object.fromEntries(offers.map((offer) => [offer.id, parted(offer).details])),
  }
  const perLocale = languages.map((locale) => {
    const own = compileOfferWords(locale, published)
    return {
      words: compileWordsFile(locale, own, vocabularyWords, messages[locale] ?? {}),
      detailWords: compileDetailWords(locale, own),
    }
  })
  const search = compileSearch({ vocabularies, vocabularyWords, glossary: sources.glossary, published })
  const { map, streets, files: mapFiles } = sources.map
  const lazy = {
    ...compileCheck(vocabularies.check, vocabularyWords.check),
    ...phraseBooks(sources),
    map,
    ...(streets && { streets }),
  }
  const edition = editionOf([facts, details, perLocale, search, lazy])
  const byLocale = <Part extends { readonly locale: Locale }>(parts: readonly Part[]) =>
    Object.fromEntries(parts.map((part) => [part.locale, { ...part, edition }] as const)) as Record<
      Locale,
      Part & { edition: string }
    >
  return {
    facts: { ...facts, edition },
    words: byLocale(perLocale.map(({ words }) => words)),
    details: { ...details, edition },
    detailWords: byLocale(perLocale.map(({ detailWords }) => detailWords)),
    lazy,
    map,
    search,
    mapFiles,
    goalReasons: Object.fromEntries(published.map(({ id, facts: { goals } }) => [id, goals])),
    url: vocabularies.site.url ?? undefined,
    published,
  }
}
