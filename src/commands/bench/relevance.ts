import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import type { Facts } from '#domain/catalogue.ts'
import { type SearchSources, searchFiles } from '#domain/search/search-files.ts'
import type { Locale } from '#domain/text.ts'
import { findersOf } from '../finder-in.ts'
import { type Ask, type JudgedQuery, readJudged, type Success, shown, success } from '../judged.ts'
import { type Figure, rounded } from './figure.ts'

/** The texts of an offer in the reader's language and German, as plain libraries are given them. */
interface PlainOffer {
  readonly id: string
  readonly official: string
  readonly title: string
  readonly keywords: string
  readonly provider: string
}

const fields = ['official', 'title', 'keywords', 'provider']

function plainOffers(facts: Facts, { offers }: SearchSources, locale: Locale): PlainOffer[] {
  const providers = new Map(facts.providers.map(({ id, name }) => [id, name]))
  return facts.offers.map(({ id, official, provider }) => {
    const words = [...new Set([locale, facts.sourceLocale])].flatMap((one) => offers[one]?.[id] ?? [])
    return {
      id,
      official,
      title: words.map(({ title }) => title).join(' '),
      keywords: words.flatMap(({ keywords }) => keywords).join(' '),
      provider: providers.get(provider) ?? '',
    }
  })
}

/** An engine for each language, made when it is first asked. */
function perLocale(make: (locale: Locale) => (query: string) => readonly string[]): Ask {
  const made = new Map<Locale, (query: string) => readonly string[]>()
  return ({ locale, query }) => {
    const ask = made.get(locale) ?? make(locale)
    made.set(locale, ask)
    return ask(query)
  }
}

function engines(facts: Facts, search: SearchSources): Readonly<Record<string, Ask>> {
  const finderOf = findersOf(facts, searchFiles(facts, search))
  return {
    'this finder': (judged) => shown(finderOf(judged.locale).ask(judged.query), judged),
    'plain fuse.js': perLocale((locale) => {
      const fuse = new Fuse(plainOffers(facts, search, locale), { keys: fields, ignoreLocation: true, threshold: 0.35 })
      return (query) => fuse.search(query).map(({ item }) => item.id)
    }),
    'plain MiniSearch': perLocale((locale) => {
      const mini = new MiniSearch<PlainOffer>({ fields, searchOptions: { prefix: true, fuzzy: 0.2 } })
      mini.addAll(plainOffers(facts, search, locale))
      return (query) => mini.search(query).map(({ id }) => String(id))
    }),
  }
}

function figure(name: string, { count, first, firstFive }: Success, of: string): Figure {
  return {
    name: `judged questions, ${of}: ${name}`,
    value: rounded(first, 3),
    unit: 'success@1',
    conditions: `${count} questions; success@5 is ${rounded(firstFive, 3)}`,
  }
}

/** How well questions are answered, by kind, language and half, beside plain libraries over the same words. */
export async function relevanceFigures(): Promise<Figure[]> {
  const root = process.cwd()
  const { facts, search } = await compileCatalogue(contentFolder(root), localesFolder(root))
  const judged = readJudged(root)
  const groupings: readonly ((query: JudgedQuery) => string)[] = [
    () => 'all',
    ({ half }) => half,
    ({ kind }) => kind,
    ({ locale }) => locale,
  ]
  return Object.entries(engines(facts, search)).flatMap(([name, ask]) =>
    groupings.flatMap((of) =>
      [...new Set(judged.map(of))].sort().map((group) => {
        const queries = judged.filter((query) => of(query) === group)
        return figure(name, success(queries, ask), group)
      }),
    ),
  )
}
