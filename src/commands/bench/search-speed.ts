import { brotliCompressSync, constants } from 'node:zlib'
import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import { type SearchFiles, searchFiles } from '#domain/search/search-files.ts'
import type { Locale } from '#domain/text.ts'
import { finderIn } from '../finder-in.ts'
import { type Figure, percentile, rounded } from './figure.ts'
import { generateCatalogue, type SearchedCatalogue } from './generate-catalogue.ts'
import { typed, typicalQueries } from './queries.ts'

/** How many times slower than this machine a cheap phone is. */
const slower = 6

/** At most this many milliseconds a key, here and on a cheap phone, by the number of offers. */
function keyBudget(offers: number): { here: number; phone: number } {
  if (offers <= 200) return { here: 2.5, phone: 16 }
  return offers <= 2000 ? { here: 2.7, phone: 20 } : { here: 5, phone: 50 }
}

/** Size of a file on its way, brotli 11, in KB. */
function sent(file: object): number {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  return brotliCompressSync(JSON.stringify(file), options).length / 1024
}

/** At most this many KB an index, by the number of offers. */
const indexBudgets: Readonly<Record<number, number>> = { 200: 12, 2000: 110 }

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
  const budget = indexBudgets[Math.max(offers, 200)]
  return [largest('index', indexes, budget), largest('lexicon', lexicons, undefined)]
}

function measure({ facts, search }: SearchedCatalogue, kind: string): Figure[] {
  const files = searchFiles(facts, search)
  const { length } = facts.offers
  const name = `search in ${length} ${kind} offers`
  const opened: number[] = []
  const firsts: number[] = []
  const keys: number[] = []
  for (const [locale, queries] of Object.entries(typicalQueries)) {
    const start = performance.now()
    const finder = finderIn(locale, facts, files)
    finder.warm()
    opened.push(performance.now() - start)
    const ask = (query: string) => {
      const pressed = performance.now()
      finder.ask(query)
      return performance.now() - pressed
    }
    firsts.push(ask(queries[0] ?? ''))
    for (const query of queries) ask(query)
    for (const query of queries) {
      // A new finder remembers nothing: each word is looked up as if it were typed for the first time.
      const fresh = finderIn(locale, facts, files)
      fresh.warm()
      for (const text of typed(query)) {
        const pressed = performance.now()
        fresh.ask(text)
        keys.push(performance.now() - pressed)
      }
    }
  }
  const languages = Object.keys(typicalQueries).join(', ')
  const each = `${languages}, each with German and English phrases; Node, this CPU`
  const conditions = `${keys.length} keys of typical queries in ${each}, warm, nothing remembered of other questions`
  const budget = keyBudget(length)
  return [
    ...(length <= 2000 ? sizeFigures(files, length, kind) : []),
    { name: `${name}: open`, value: rounded(Math.max(...opened), 1), unit: 'ms', conditions: `the slowest of ${each}` },
    {
      name: `${name}: first answer`,
      value: rounded(Math.max(...firsts), 1),
      unit: 'ms',
      conditions: `the slowest of ${each}; once the files are there and the finder is open`,
      budget: 20,
    },
    { name: `${name}: p50 of a key`, value: rounded(percentile(keys, 0.5), 2), unit: 'ms', conditions },
    {
      name: `${name}: p95 of a key`,
      value: rounded(percentile(keys, 0.95), 2),
      unit: 'ms',
      conditions: `${conditions}; on a CPU ${slower} times slower that is ${rounded(slower * percentile(keys, 0.95), 0)} ms of ${budget.phone}`,
      budget: budget.here,
    },
  ]
}

/** How fast search answers, over the real catalogue and over generated ones. */
export async function searchFigures(): Promise<Figure[]> {
  const root = process.cwd()
  const real = await compileCatalogue(contentFolder(root), localesFolder(root))
  // Node is warm once it has seen the work: the first time takes twice as long.
  measure(real, 'real')
  return [
    ...measure(real, 'real'),
    ...[2000, 20_000].flatMap((count) => measure(generateCatalogue(real, count), 'generated')),
  ]
}
