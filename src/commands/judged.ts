import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Answer } from '#domain/search/finder.ts'
import type { Locale } from '#domain/text.ts'

/** What a question is like. */
export type QueryKind = string

/** A question as somebody types it, and the offers that a good counsellor would hand over. */
export interface JudgedQuery {
  readonly locale: Locale
  readonly kind: QueryKind
  readonly query: string
  /** Any of them is a good first answer. Nonsense has none. */
  readonly offers: readonly string[]
  /** Rules and words were tried on one half; the other was looked at only for its figures. */
  readonly half: 'tuned' | 'held out'
}

/** The folder of judged questions below the root of the project: a file a language, written before the search was tuned. */
const judgedFolder = 'test/search/queries'

/** Reads all judged questions; odd lines of a file are for tuning. */
export function readJudged(root: string): JudgedQuery[] {
  const folder = join(root, judgedFolder)
  return readdirSync(folder).flatMap((name) => {
    const rows = parse(readFileSync(join(folder, name), 'utf8')) as Pick<JudgedQuery, 'kind' | 'query' | 'offers'>[]
    return rows.map(
      ({ kind, query, offers }, line): JudgedQuery => ({
        locale: name.replace('.yaml', ''),
        kind,
        query: String(query),
        offers,
        half: line % 2 === 0 ? 'tuned' : 'held out',
      }),
    )
  })
}

/** How often the first answer, and one of the first five, was a good one. Of nonsense: how often nothing was claimed to fit. */
export interface Success {
  readonly count: number
  readonly first: number
  readonly firstFive: number
}

/** Answers a question with offers, best first; none if nothing fits. */
export type Ask = (query: JudgedQuery) => readonly string[]

/** What the finder shows to a question: what fits, or else what comes nearest; to nonsense, only what it claims to fit. */
export function shown({ offers, nearest }: Pick<Answer, 'offers' | 'nearest'>, { kind }: JudgedQuery): string[] {
  return [...offers, ...(kind === 'nonsense' ? [] : nearest)].map(({ id }) => id)
}

export function success(queries: readonly JudgedQuery[], ask: Ask): Success {
  let first = 0
  let firstFive = 0
  for (const query of queries) {
    const found = ask(query).slice(0, 5)
    const isGood = (id: string | undefined) => id !== undefined && query.offers.includes(id)
    const nothing = query.kind === 'nonsense' && found.length === 0
    if (nothing || isGood(found[0])) first++
    if (nothing || found.some(isGood)) firstFive++
  }
  return { count: queries.length, first: first / queries.length, firstFive: firstFive / queries.length }
}
