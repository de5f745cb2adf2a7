import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import type { Finder, Hit } from '#domain/search/finder.ts'
import { searchFiles } from '#domain/search/search-files.ts'
import { findersOf } from './finder-in.ts'

const usage = `Searches as the finder does.
  npm run find -- --lang ar --limit 5 "Miete"          a table for reading
  npm run find -- --lang ar --limit 5 --json "Miete"   [{"id", "score"}]
  npm run find -- --json < queries.tsv                 one "language<TAB>query" a line; one JSON answer a line`

const { values, positionals } = parseArgs({
  options: {
    lang: { type: 'string', default: 'de' },
    limit: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const limit = Number(values.limit)

async function openCatalogue() {
  const root = process.cwd()
  const catalogue = await compileCatalogue(contentFolder(root), localesFolder(root))
  const { facts } = catalogue
  const finderOf = findersOf(facts, searchFiles(facts, catalogue.search))
  const finderIn = (locale: string): Finder => {
    if (!facts.locales.includes(locale))
      throw new Error(`There is no language "${locale}". There are: ${facts.locales.join(', ')}.`)
    return finderOf(locale)
  }
  return { catalogue, finderIn }
}

const rounded = (score: number) => Math.round(score * 1000) / 1000

async function run(): Promise<void> {
  if (values.help) {
    console.log(usage)
    return
  }
  if (!Number.isInteger(limit) || limit < 1)
    throw new Error(`--limit needs a whole number from 1 on, not "${values.limit}".`)
  const { catalogue, finderIn } = await openCatalogue()
  const shown = (hits: readonly Hit[]) => hits.slice(0, limit).map(({ id, score }) => ({ id, score: rounded(score) }))
  /** What fits; what is only the nearest there is stands in the table alone. */
  const results = (locale: string, query: string) => shown(finderIn(locale).ask(query).offers)

  /** One line's answer: a language we do not have is an error of that line alone. */
  const answer = (locale: string, query: string) => {
    try {
      return { results: results(locale, query) }
    } catch (error) {
      return { results: [], error: error instanceof Error ? error.message : String(error) }
    }
  }

  const [query] = positionals
  if (query === undefined) {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue
      const tab = line.indexOf('\t')
      const lang = tab < 0 ? values.lang : line.slice(0, tab).trim()
      const asked = line.slice(tab + 1)
      console.log(JSON.stringify({ lang, query: asked, ...answer(lang, asked) }))
    }
  } else if (values.json) {
    console.log(JSON.stringify(results(values.lang, query)))
  } else {
    const { offers, nearest } = finderIn(values.lang).ask(query)
    if (offers.length === 0) console.log(nearest.length === 0 ? 'Nothing found.' : 'Nothing fits. The nearest:')
    for (const { id, score } of shown([...offers, ...nearest])) {
      console.log(`${score.toFixed(2)}  ${id}  ${catalogue.words[values.lang]?.offers[id]?.title ?? ''}`)
    }
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
