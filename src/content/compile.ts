import { createHash } from 'node:crypto'
import { areaChain, nearness } from '#domain/area.ts'
import { catalogueSchema, type Facts, type Need, type SearchWords, type Site, type Words } from '#domain/catalogue.ts'
import type { Offer } from '#domain/offer.ts'
import type { Locale, Origin } from '#domain/text.ts'
import { readMessages } from './messages.ts'
import {
  compileContact,
  compileOfferHours,
  compilePlace,
  compileWords,
  type OfferSource,
  type ReadOffers,
  readOffers,
} from './offers.ts'
import { ContentError, Problems } from './problems.ts'
import { checkPublishing } from './publishing.ts'
import type { ContentFolder } from './read.ts'
import { checkReferences } from './references.ts'
import type { OfferFile, SiteFile } from './schema.ts'
import { readVocabularies, readVocabularyWords, type Vocabularies, type VocabularyWords } from './vocabularies.ts'

/** The language we write in first. */
export const sourceLocale: Locale = 'de'

/** Everything a build knows: what phones load, and what only the pages of the build need. */
export interface CompiledCatalogue {
  readonly facts: Facts
  readonly words: Readonly<Record<Locale, Words>>
  readonly search: Readonly<Record<Locale, SearchWords>>
  /** Why an offer serves a goal (German, for planners): offer id → goal id → reason. */
  readonly goalReasons: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Where the finder will be found; `undefined` until the town has decided. */
  readonly url: string | undefined
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
    retroactive: apply?.retroactive,
  }
}

/** The offers of each need: first those named in the need's own order, then the nearest. */
function compileNeeds(
  vocabularies: Vocabularies,
  offers: readonly Offer[],
  read: ReadOffers,
  problems: Problems,
  folder: string,
): Need[] {
  // An offer with a mistake may serve any need: its own mistake is enough.
  const unread = new Set([...read.ids].filter((id) => !read.offers.some((offer) => offer.id === id)))
  const chain = areaChain(vocabularies.areas, vocabularies.site.area)
  return vocabularies.needs.map(({ id, topic, first }, index) => {
    const serving = offers.filter((offer) => offer.needs.includes(id))
    const rank = (offer: Offer) =>
      first.includes(offer.id) ? first.indexOf(offer.id) : first.length + nearness(chain, offer.area)
    const sorted = [...serving].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    const file = `${folder}/needs.yaml`
    if (serving.length === 0 && unread.size === 0)
      problems.add(
        file,
        `[${index}].id`,
        `Kein veröffentlichtes Angebot hilft bei „${id}“. Nennen Sie das Anliegen bei einem Angebot unter needs.`,
      )
    for (const offer of first) {
      if (read.ids.has(offer) && !unread.has(offer) && !serving.some((one) => one.id === offer))
        problems.add(
          file,
          `[${index}].first`,
          `„${offer}“ nennt „${id}“ nicht unter needs oder ist nicht veröffentlicht.`,
        )
    }
    return { id, topic, offers: sorted.map((offer) => offer.id) }
  })
}

function compileSite({ languages: _languages, url: _url, ...site }: SiteFile): Site {
  return Object.fromEntries(Object.entries(site).filter(([, value]) => value !== null)) as unknown as Site
}

function newest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? ''
}

const isPublished = ({ facts }: { facts: OfferFile }) => facts.status === 'published'

/** Eight characters that change when anything in the catalogue changes. */
function editionOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)
}

/** Several texts are as good as the least checked of them. */
function weakestOrigin(origins: readonly Origin[]): Origin {
  const order: readonly Origin[] = ['machine', 'reviewed', 'written']
  return order.find((origin) => origins.includes(origin)) ?? 'machine'
}

function compileLocale(
  locale: Locale,
  offers: readonly OfferSource[],
  vocabularyWords: VocabularyWords,
  messages: Readonly<Record<string, string>>,
): Omit<Words, 'edition'> {
  const own = Object.fromEntries(
    offers.flatMap(({ id, words }) => {
      const found = words[locale]
      if (!found) return []
      return [[id, compileWords(found, locale === sourceLocale ? undefined : words[sourceLocale])]]
    }),
  )
  return {
    schema: catalogueSchema,
    locale,
    messages,
    origin: weakestOrigin(Object.values(vocabularyWords).map((languages) => languages[locale]?.origin ?? 'machine')),
    areas: vocabularyWords.areas[locale]?.words ?? {},
    topics: vocabularyWords.topics[locale]?.words ?? {},
    needs: Object.fromEntries(
      Object.entries(vocabularyWords.needs[locale]?.words ?? {}).map(([id, { sentence }]) => [id, { sentence }]),
    ),
    goals: vocabularyWords.goals[locale]?.words ?? {},
    audiences: vocabularyWords.audiences[locale]?.words ?? {},
    documents: vocabularyWords.documents[locale]?.words ?? {},
    offers: own,
  }
}

/** The words of a language that are searched. */
function compileSearch(
  locale: Locale,
  offers: readonly OfferSource[],
  vocabularyWords: VocabularyWords,
): Omit<SearchWords, 'edition'> {
  const topics = Object.entries(vocabularyWords.topics[locale]?.words ?? {}).map(([id, { name }]) => [id, name])
  const own = offers.flatMap(({ id, words }) => {
    const head = words[locale]?.head
    return head ? [[id, { title: head.title, summary: head.summary, keywords: head.keywords }]] : []
  })
  return {
    schema: catalogueSchema,
    locale,
    topics: Object.fromEntries(topics),
    needs: vocabularyWords.needs[locale]?.words ?? {},
    offers: Object.fromEntries(own),
  }
}

/**
 * Reads all content and interface words and compiles them into one catalogue.
 * Throws a `ContentError` with every mistake at once if there is any.
 */
export async function compileCatalogue(content: ContentFolder, locales: ContentFolder): Promise<CompiledCatalogue> {
  const problems = new Problems()
  const vocabularies = await readVocabularies(content, problems)
  const { languages } = vocabularies.site
  if (!languages.includes(sourceLocale) && !vocabularies.unread.has('site')) {
    const message = `Hier fehlt „${sourceLocale}“. In dieser Sprache stehen alle Texte zuerst.`
    problems.add(`${content.name}/site.yaml`, 'languages', message)
  }
  const vocabularyWords = await readVocabularyWords(content, vocabularies, problems)
  const messages = await readMessages(locales, languages, sourceLocale, problems)
  const read = await readOffers(content, languages, problems)
  const sources = read.offers
  checkReferences(read, vocabularies, content.name, problems)

  const published = sources.filter(isPublished)
  for (const source of published) checkPublishing(source, languages, problems)
  checkPointers(sources, problems)
  const offers = published.map((source) => offerFacts(source, vocabularies.codes[source.id] ?? '', problems))
  const needs = compileNeeds(vocabularies, offers, read, problems, content.name)
  if (problems.list.length > 0) throw new ContentError(problems.list)

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
    providers: vocabularies.providers.filter(({ id }) => offers.some((offer) => offer.provider === id)),
    offers,
    withdrawn: sources
      .filter((source) => source.facts.status === 'withdrawn')
      .map(({ id, facts: { replacedBy } }) => ({ id, code: vocabularies.codes[id] ?? '', replacedBy })),
  }
  const words = languages.map((locale) => compileLocale(locale, published, vocabularyWords, messages[locale] ?? {}))
  const search = languages.map((locale) => compileSearch(locale, published, vocabularyWords))
  const edition = editionOf([facts, words, search])
  return {
    facts: { ...facts, edition },
    words: Object.fromEntries(words.map((one) => [one.locale, { ...one, edition }])),
    search: Object.fromEntries(search.map((one) => [one.locale, { ...one, edition }])),
    goalReasons: Object.fromEntries(published.map(({ id, facts: { goals } }) => [id, goals])),
    url: vocabularies.site.url ?? undefined,
  }
}

/** What people see may only point to published offers: nobody should be sent to a page that is not there. */
function checkPointers(sources: readonly OfferSource[], problems: Problems): void {
  const hidden = new Set(sources.filter((source) => !isPublished(source)).map(({ id }) => id))
  const check = (file: string, place: string, id: string) => {
    const message = `„${id}“ ist nicht veröffentlicht. Nehmen Sie ein anderes Angebot oder veröffentlichen Sie es.`
    if (hidden.has(id)) problems.add(file, place, message)
  }
  for (const { file, facts } of sources) {
    if (facts.status === 'withdrawn' && facts.replacedBy) check(file, 'replacedBy', facts.replacedBy)
    if (facts.status !== 'published') continue
    for (const name of ['related', 'askAt'] as const) {
      facts[name].forEach((id, index) => {
        check(file, `${name}[${index}]`, id)
      })
    }
  }
}
