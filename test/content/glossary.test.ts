import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGlossary } from '#content/glossary.ts'
import { readOffers } from '#content/offers.ts'
import { Problems } from '#content/problems.ts'
import { readVocabularies } from '#content/vocabularies.ts'
import { fold } from '#domain/search/fold.ts'

const root = resolve(import.meta.dirname, '../..')
const content = { path: join(root, 'content'), name: 'content' }

const problems = new Problems()
const vocabularies = await readVocabularies(content, problems)
const { offers, ids } = await readOffers(content, vocabularies.site.languages, problems)
const { terms, phrases } = await readGlossary(content, vocabularies, ids, problems)
const languages = Object.entries(phrases)

/** Every list of phrases of a language, with the place where it stands. */
function listsOf(own: (typeof phrases)[string]): (readonly [string, readonly string[]])[] {
  return (['topics', 'needs', 'terms'] as const).flatMap((part) =>
    Object.entries(own[part]).map(([id, list]) => [`${part}.${id}`, list] as const),
  )
}

describe('the glossary', () => {
  it('knows what people say in every language of the finder; variants have none of their own', () => {
    expect(Object.keys(phrases)).toEqual(['de', 'en', 'ar', 'fa', 'uk', 'ru', 'tr'])
  })

  it('knows some 200 words of offices, each once', () => {
    const termIds = terms.map(({ id }) => id)
    expect(termIds.length).toBeGreaterThanOrEqual(180)
    expect(termIds.filter((id, index) => termIds.indexOf(id) < index)).toEqual([])
  })

  it('has for every term an offer that people see, and none twice', () => {
    const published = new Set(offers.filter(({ facts }) => facts.status === 'published').map(({ id }) => id))
    expect(terms.filter((term) => !term.offers.some((id) => published.has(id))).map(({ id }) => id)).toEqual([])
    expect(terms.filter((term) => new Set(term.offers).size < term.offers.length).map(({ id }) => id)).toEqual([])
  })
})

describe.each(languages)('what people say in %s', (_, own) => {
  it.each([
    { part: 'topics', list: vocabularies.topics, least: 15 },
    { part: 'needs', list: vocabularies.needs, least: 15 },
    { part: 'terms', list: terms, least: 1 },
  ] as const)('has for each of the $part as many phrases as search needs, at least $least', ({ part, list, least }) => {
    const few = list.filter(({ id }) => (own[part][id]?.length ?? 0) < least)
    expect(few.map(({ id }) => id)).toEqual([])
  })

  it('has no phrase twice for the same thing, however it is spelt', () => {
    const doubled = listsOf(own).flatMap(([place, list]) => {
      const folded = list.map((phrase) => fold(phrase).trim().replace(/\s+/g, ' '))
      return folded.filter((phrase, index) => folded.indexOf(phrase) < index).map((phrase) => `${place}: ${phrase}`)
    })
    expect(doubled).toEqual([])
  })

  it('has no phrase longer than anybody would type', () => {
    const long = listsOf(own).flatMap(([place, list]) =>
      list.filter((phrase) => phrase.length > 60).map((phrase) => `${place}: ${phrase}`),
    )
    expect(long).toEqual([])
  })

  it('has no phrase without a letter or digit that could be searched', () => {
    const empty = listsOf(own).flatMap(([place, list]) =>
      list.filter((phrase) => !/[\p{L}\p{N}]/u.test(fold(phrase))).map((phrase) => `${place}: ${phrase}`),
    )
    expect(empty).toEqual([])
  })
})
