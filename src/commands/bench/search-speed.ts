import { brotliCompressSync, constants } from 'node:zlib'
import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import { type SearchFiles, searchFiles } from '#domain/search/search-files.ts'
import type { Locale } from '#domain/text.ts'
import { type Figure, percentile, rounded } from './figure.ts'
import { generateCatalogue, type SearchedCatalogue } from './generate-catalogue.ts'
import { typed, typicalQueries } from './queries.ts'
import { type FarTypist, inChromium, inThread, withTypist } from './typists.ts'

/** How many times slower than this machine a cheap phone is. */
const slowdown = 6

/** At most this many milliseconds a key, here and in Chromium with a slower processor, by the number of offers. */
function keyBudget(offers: number): { readonly here: number; readonly slowed: number } {
  if (offers <= 200) return { here: 2.5, slowed: 16 }
  return offers <= 2000 ? { here: 2.7, slowed: 20 } : { here: 5, slowed: 50 }
}

/** Size of a file on its way, brotli 11, in KB. */
function sent(file: object): number {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  return brotliCompressSync(JSON.stringify(file), options).length / 1024
}

/** At most this many KB an index, by the number of offers. */
function indexBudget(offers: number): number | undefined {
  if (offers <= 200) return 12
  return offers <= 2000 ? 110 : undefined
}

function sizeFigures({ indexes, lexicons }: SearchFiles, offers: number, kind: string): Figure[] {
  const largest = (name: string, files: Readonly<Record<Locale, object>>, budget: number | undefined): Figure => {
    const sizes = Object.entries(files).map(([locale, file]) => ({ locale, size: sent(file) }))
    const [most = { locale: '', size: 0 }] = sizes.sort((a, b) => b.size - a.size)
    return {
      name: `search in ${offers} ${kind} offers: the largest ${name}`,
      value: rounded(most.size, 1),
      unit: 'KB',
      conditions: `brotli 11; of ${sizes.length} languages the largest is ${most.locale}`,
      ...(budget !== undefined && { budget }),
    }
  }
  return [largest('index', indexes, indexBudget(offers)), largest('lexicon', lexicons, undefined)]
}

const languages = Object.keys(typicalQueries).join(', ')

/** What was measured, in milliseconds. */
interface Times {
  readonly opened: readonly number[]
  readonly firsts: readonly number[]
  readonly keys: readonly number[]
}

/** Types all typical queries, each into a finder that remembers nothing: each word is looked up as if it were typed for the first time. */
async function typeAll(typist: FarTypist): Promise<Times> {
  const opened: number[] = []
  const firsts: number[] = []
  const keys: number[] = []
  for (const [locale, queries] of Object.entries(typicalQueries)) {
    opened.push(await typist.open(locale))
    firsts.push(...(await typist.ask(queries.slice(0, 1))))
    // Nobody types into a script that has never run: the first time takes twice as long.
    await typist.ask(queries)
    for (const query of queries) {
      await typist.open(locale)
      keys.push(...(await typist.ask(typed(query))))
    }
  }
  return { opened, firsts, keys }
}

function keyFigures(name: string, keys: readonly number[], where: string, budget: number): Figure[] {
  const conditions = `${keys.length} keys of typical queries in ${languages}; ${where}, the search engine alone, warm, nothing remembered of other questions`
  return [
    { name: `${name}: p50`, value: rounded(percentile(keys, 0.5), 2), unit: 'ms', conditions },
    { name: `${name}: p95`, value: rounded(percentile(keys, 0.95), 2), unit: 'ms', conditions, budget },
  ]
}

async function measure({ facts, search }: SearchedCatalogue, kind: string): Promise<Figure[]> {
  const searched = { facts, files: searchFiles(facts, search) }
  const { length } = facts.offers
  const name = `search in ${length} ${kind} offers`
  const budget = keyBudget(length)
  const { opened, firsts, keys } = await inThread(searched, typeAll)
  const slowed = await inChromium(searched, slowdown, typeAll)
  const each = `${languages}, each with German and English phrases; Node, this CPU`
  return [
    ...(length <= 2000 ? sizeFigures(searched.files, length, kind) : []),
    {
      name: `${name}: open`,
      value: rounded(Math.max(...opened), 1),
      unit: 'ms',
      conditions: `the slowest of ${each}; ready for its first question`,
    },
    {
      name: `${name}: first answer`,
      value: rounded(Math.max(...firsts), 1),
      unit: 'ms',
      conditions: `the slowest of ${each}; once the files are there and the finder is open`,
      budget: 20,
    },
    ...keyFigures(`${name}: a key`, keys, 'Node, this CPU', budget.here),
    ...keyFigures(
      `${name}: a key, ${slowdown} times slower`,
      slowed.keys,
      `a page of Chromium, ${slowdown}× CPU throttling`,
      budget.slowed,
    ),
  ]
}

/** How fast search answers, over the real catalogue and over generated ones. */
export async function searchFigures(): Promise<Figure[]> {
  const root = process.cwd()
  const real = await compileCatalogue(contentFolder(root), localesFolder(root))
  return withTypist(async () => {
    const figures = await measure(real, 'real')
    for (const count of [2000, 20_000]) figures.push(...(await measure(generateCatalogue(real, count), 'generated')))
    return figures
  })
}
