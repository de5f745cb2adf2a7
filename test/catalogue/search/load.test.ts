import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadFinderParts } from '#catalogue/search/load.ts'
import { catalogueSchema, type DataFile } from '#domain/catalogue.ts'
import { searchedIn } from '#domain/search/searched-in.ts'

const file = (name: string): DataFile => ({ url: `/data/${name}.json`, integrity: `sha256-${name}` })
const edition = {
  indexes: Object.fromEntries(['de', 'de-simple', 'en', 'uk'].map((locale) => [locale, file(`index.${locale}`)])),
  lexicons: Object.fromEntries(['de', 'en', 'uk'].map((locale) => [locale, file(`lexicon.${locale}`)])),
}
const filesOf = (locale: string) => ({
  facts: file('facts'),
  common: file('search'),
  ...searchedIn(locale, 'de', edition),
})

const notThere = () => new Response('', { status: 404 })
const otherSchema = () => new Response(JSON.stringify({ schema: catalogueSchema + 1 }))

/** A network that answers with the name of each file; some are lost on the way, some are slow. */
function network(lost: readonly string[] = [], { slow = [] as readonly string[], answer = notThere } = {}): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const [, name = ''] = /^\/data\/(.+)\.json$/.exec(url) ?? []
    if (slow.includes(name)) await new Promise((resolve) => setTimeout(resolve, 20))
    return lost.includes(name) ? answer() : new Response(JSON.stringify({ schema: catalogueSchema, name }))
  })
}
afterEach(() => vi.unstubAllGlobals())

describe('the files of a finder', () => {
  it('are loaded, each to its place', async () => {
    network()
    const parts = await loadFinderParts(filesOf('uk'))
    expect(parts).toMatchObject({
      facts: { name: 'facts' },
      common: { name: 'search' },
      indexes: { uk: { name: 'index.uk' }, de: { name: 'index.de' } },
      lexicons: { uk: { name: 'lexicon.uk' }, de: { name: 'lexicon.de' }, en: { name: 'lexicon.en' } },
    })
  })

  it.each([
    { locale: 'uk', indexes: ['uk', 'de'], lexicons: ['uk', 'de', 'en'] },
    { locale: 'en', indexes: ['en', 'de'], lexicons: ['en', 'de'] },
    { locale: 'de', indexes: ['de'], lexicons: ['de', 'en'] },
    { locale: 'de-simple', indexes: ['de-simple', 'de'], lexicons: ['de', 'en'] },
  ])('keep the order of the languages, that of the page first, whichever arrives first: $locale', async (expected) => {
    network([], { slow: [`index.${expected.locale}`, `lexicon.${expected.locale}`] })
    const { indexes, lexicons } = await loadFinderParts(filesOf(expected.locale))
    expect(Object.keys(indexes)).toEqual(expected.indexes)
    expect(Object.keys(lexicons)).toEqual(expected.lexicons)
  })

  it.each(['facts', 'search', 'index.uk', 'lexicon.uk'])('are not enough without %s', async (name) => {
    network([name])
    await expect(loadFinderParts(filesOf('uk'))).rejects.toMatchObject({
      name: 'CatalogueLoadError',
      message: `could not load /data/${name}.json`,
    })
  })

  it.each([
    { lost: ['index.de'], indexes: ['uk'], lexicons: ['uk', 'de', 'en'] },
    { lost: ['lexicon.de'], indexes: ['uk', 'de'], lexicons: ['uk', 'en'] },
    { lost: ['lexicon.en'], indexes: ['uk', 'de'], lexicons: ['uk', 'de'] },
    { lost: ['index.de', 'lexicon.de', 'lexicon.en'], indexes: ['uk'], lexicons: ['uk'] },
  ])('of the other languages may be lost: $lost', async ({ lost, ...left }) => {
    for (const answer of [notThere, otherSchema]) {
      network(lost, { answer })
      const { indexes, lexicons } = await loadFinderParts(filesOf('uk'))
      expect({ indexes: Object.keys(indexes), lexicons: Object.keys(lexicons) }).toEqual(left)
    }
  })
})
