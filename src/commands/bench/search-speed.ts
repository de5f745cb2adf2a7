import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import { type Finder, finder } from '#domain/search/finder.ts'
import type { Locale } from '#domain/text.ts'
import { generateCatalogue, type SearchedCatalogue } from '../generate-catalogue.ts'
import { searchedLanguages } from '../searched-languages.ts'
import { type Figure, percentile, rounded } from './figure.ts'
import { typed, typicalQueries } from './queries.ts'

/** How many times slower than this machine a cheap phone is. */
const slower = 6

/** At most this many milliseconds a key on a cheap phone, by the number of offers. */
function keyBudget(offers: number): number {
  if (offers <= 200) return 16
  return offers <= 2000 ? 20 : 50
}

/** A finder as a page of this language has it: with the German words beside its own. */
function finderIn(locale: Locale, { facts, search, dangers }: SearchedCatalogue): Finder {
  const languages = [...new Set([locale, facts.sourceLocale])].flatMap((one) => search[one] ?? [])
  return finder(facts, languages, dangers)
}

/** What a key costs: the page asks for offers and for needs. */
function ask(find: Finder, query: string): void {
  find.offers(query)
  find.needs(query)
}

function measure(catalogue: SearchedCatalogue, kind: string): Figure[] {
  const builds: number[] = []
  const keys: number[] = []
  for (const [locale, queries] of Object.entries(typicalQueries)) {
    const start = performance.now()
    const find = finderIn(locale, catalogue)
    builds.push(performance.now() - start)
    for (const query of queries) ask(find, query)
    for (const text of queries.flatMap(typed)) {
      const pressed = performance.now()
      ask(find, text)
      keys.push(performance.now() - pressed)
    }
  }
  const { length } = catalogue.facts.offers
  const name = `search in ${length} ${kind} offers`
  const languages = Object.keys(typicalQueries).join(', ')
  const conditions = `${keys.length} keys of typical queries in ${languages}, each with German; Node, this CPU, warm`
  return [
    {
      name: `${name}: build the index`,
      value: rounded(Math.max(...builds), 1),
      unit: 'ms',
      conditions: `the slowest of ${languages}, each with German; Node, this CPU, warm`,
    },
    { name: `${name}: p50 of a key`, value: rounded(percentile(keys, 0.5), 2), unit: 'ms', conditions },
    {
      name: `${name}: p95 of a key`,
      value: rounded(percentile(keys, 0.95), 2),
      unit: 'ms',
      conditions: `${conditions}; the budget is ${keyBudget(length)} ms on a CPU ${slower} times slower`,
      budget: rounded(keyBudget(length) / slower, 1),
    },
  ]
}

/** How fast search answers, over the real catalogue and over generated ones. */
export async function searchFigures(): Promise<Figure[]> {
  const root = process.cwd()
  const compiled = await compileCatalogue(contentFolder(root), localesFolder(root))
  const real = { facts: compiled.facts, search: searchedLanguages(compiled), dangers: compiled.dangers }
  // Node is warm once it has seen the work: the first index takes twice as long.
  for (const locale of Object.keys(typicalQueries)) finderIn(locale, real)
  return [
    ...measure(real, 'real'),
    ...[2000, 20_000].flatMap((count) => measure(generateCatalogue(real, count), 'generated')),
  ]
}
