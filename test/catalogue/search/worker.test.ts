import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SearchedFiles, SearchQuestion, SearchReply } from '#catalogue/search/protocol.ts'
import { catalogueSchema } from '#domain/catalogue.ts'
import { searchFiles } from '#domain/search/search-files.ts'
import { anOffer, facts, searchSources } from '#test/builders.ts'
import { eventually } from '#test/eventually.ts'

const town = facts({
  offers: [anOffer({ id: 'wohngeld', official: 'Wohngeld' }), anOffer({ id: 'tafel', official: 'Tafel' })],
})
const { common, indexes, lexicons } = searchFiles(town, searchSources())
const data: Record<string, object> = {
  '/facts': town,
  '/search': common,
  '/index.de': indexes.de ?? {},
  '/lexicon.de': lexicons.de ?? {},
}
const file = (url: string) => ({ url, integrity: 'sha256-x' })
const files: SearchedFiles = {
  facts: file('/facts'),
  common: file('/search'),
  indexes: { de: file('/index.de') },
  lexicons: { de: file('/lexicon.de') },
}

/** What the worker has said so far. */
let said: SearchReply[]
let hears: (question: SearchQuestion) => void
let lost: string | undefined

// The worker's side of the platform; the worker itself is the real one, loaded anew for each test.
beforeEach(async () => {
  said = []
  lost = undefined
  vi.stubGlobal('postMessage', (reply: SearchReply) => void said.push(reply))
  vi.stubGlobal('addEventListener', (_: string, listen: (event: { data: SearchQuestion }) => void) => {
    hears = (question) => listen({ data: question })
  })
  vi.stubGlobal('fetch', async (url: string) =>
    url === lost
      ? new Response('', { status: 500 })
      : new Response(JSON.stringify({ schema: catalogueSchema, ...data[url] })),
  )
  vi.resetModules()
  await import('#catalogue/search/worker.ts')
})
afterEach(() => vi.unstubAllGlobals())

const ask = (number: number, query: string) => hears({ kind: 'ask', number, query })
const saysNext = (count: number) => eventually(() => expect(said).toHaveLength(count))

describe('the search worker', () => {
  it('says that it is open once it has its files, and answers with the number of the question', async () => {
    hears({ kind: 'open', files })
    await saysNext(1)
    ask(7, 'Wohngeld')
    await saysNext(2)
    expect(said).toMatchObject([
      { kind: 'open' },
      { kind: 'answer', number: 7, answer: { query: 'Wohngeld', offers: [{ id: 'wohngeld' }] } },
    ])
  })

  it('answers only the newest of the questions that have gathered', async () => {
    hears({ kind: 'open', files })
    await saysNext(1)
    for (const [index, query] of ['T', 'Ta', 'Taf', 'Tafel'].entries()) ask(index + 1, query)
    await saysNext(2)
    ask(5, 'Wohngeld')
    await saysNext(3)
    expect(said.slice(1)).toMatchObject([
      { number: 4, answer: { query: 'Tafel' } },
      { number: 5, answer: { query: 'Wohngeld' } },
    ])
  })

  it('answers what was asked while it was opened, after it has said that it is open', async () => {
    hears({ kind: 'open', files })
    ask(1, 'Tafel')
    ask(2, 'Wohngeld')
    await saysNext(2)
    expect(said).toMatchObject([{ kind: 'open' }, { kind: 'answer', number: 2 }])
  })

  it.each(['/facts', '/search', '/index.de', '/lexicon.de'])('says which file did not arrive: %s', async (url) => {
    lost = url
    hears({ kind: 'open', files })
    await saysNext(1)
    expect(said).toEqual([{ kind: 'failed', message: `CatalogueLoadError: could not load ${url}` }])
  })
})
