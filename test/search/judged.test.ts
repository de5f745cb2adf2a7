import { describe, expect, it } from 'vitest'
import { findersOf } from '#commands/finder-in.ts'
import { type JudgedQuery, readJudged, shown, success } from '#commands/judged.ts'
import { searchFiles } from '#domain/search/search-files.ts'
import { compiledCatalogue } from '#test/compiled.ts'

const { facts, search } = await compiledCatalogue()
const finderOf = findersOf(facts, searchFiles(facts, search))
const judged = readJudged('.')
const found = new Map<JudgedQuery, readonly string[]>(
  judged.map((query) => [query, shown(finderOf(query.locale).ask(query.query), query)]),
)
const ask = (query: JudgedQuery) => found.get(query) ?? []

const ofKinds = (isIn: (kind: string) => boolean) => judged.filter(({ kind }) => isIn(kind))
const asked = ofKinds((kind) => !['intent', 'nonsense'].includes(kind))

describe('the judged questions', () => {
  it('are at least 400, in every language of the finder, each with offers that are there', () => {
    const ids = new Set(facts.offers.map(({ id }) => id))
    expect(judged.length).toBeGreaterThanOrEqual(400)
    expect([...new Set(judged.map(({ locale }) => locale))].sort()).toEqual([...facts.locales].sort())
    expect(judged.flatMap(({ offers }) => offers).filter((id) => !ids.has(id))).toEqual([])
    expect(judged.filter(({ kind, offers }) => (kind === 'nonsense') !== (offers.length === 0))).toEqual([])
  })

  it.each([
    { what: 'words and names', queries: asked, first: 0.95, firstFive: 0.99 },
    { what: 'sentences about a life', queries: ofKinds((kind) => kind === 'intent'), first: 0.85, firstFive: 0.95 },
    { what: 'danger', queries: ofKinds((kind) => kind === 'danger'), first: 1, firstFive: 1 },
    {
      what: 'nonsense, which nothing answers',
      queries: ofKinds((kind) => kind === 'nonsense'),
      first: 0.95,
      firstFive: 0.95,
    },
  ])('are answered well: $what', ({ queries, first, firstFive }) => {
    const result = success(queries, ask)
    const missed = queries
      .filter((query) => success([query], ask).firstFive === 0)
      .map(({ locale, query }) => `${locale} ${query}`)
    expect(result.first, missed.join('\n')).toBeGreaterThanOrEqual(first)
    expect(result.firstFive, missed.join('\n')).toBeGreaterThanOrEqual(firstFive)
  })

  it('are hardly ever said to fit nothing where something does', () => {
    const unsure = asked.filter(({ locale, query }) => !finderOf(locale).ask(query).sure)
    expect(unsure.length / asked.length, unsure.map(({ query }) => query).join(', ')).toBeLessThanOrEqual(0.03)
  })

  it.each(['tuned', 'held out'] as const)('are answered nearly as well on either half: %s', (half) => {
    const inHalf = (queries: readonly JudgedQuery[]) => queries.filter((query) => query.half === half)
    expect(success(inHalf(asked), ask).first).toBeGreaterThanOrEqual(0.95)
    expect(success(inHalf(ofKinds((kind) => kind === 'intent')), ask).first).toBeGreaterThanOrEqual(0.85)
  })
})
