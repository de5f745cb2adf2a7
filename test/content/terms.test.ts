import { describe, expect, it } from 'vitest'
import { readOffers } from '#content/offers.ts'
import { Problems } from '#content/problems.ts'
import { isPublished } from '#content/publishing.ts'
import { readVocabularies } from '#content/vocabularies.ts'
import { wholeText } from '#content/words/parts.ts'
import { readTerms } from '#content/words/terms.ts'

const problems = new Problems()
const content = { path: 'content', name: 'content' }
const terms = await readTerms({ path: 'locales', name: 'locales' }, problems)
const { languages } = (await readVocabularies(content, problems)).site
const { offers } = await readOffers(content, ['de'], problems)
const german = offers.filter(isPublished).flatMap(({ words }) => (words.de ? [wholeText(words.de)] : []))

describe('the terms of the sheet', () => {
  it('can be read', () => {
    expect(problems.list).toEqual([])
    expect(terms.length).toBeGreaterThanOrEqual(20)
  })

  it.each(terms)('are words that German texts really use, with stems in every language: $german', (term) => {
    expect(german.filter((text) => term.german.test(text)).length).toBeGreaterThan(1)
    expect([...term.stems.keys()].sort()).toEqual(languages.filter((locale) => !locale.startsWith('de')).sort())
    for (const stems of term.stems.values()) expect(stems.length).toBeGreaterThan(0)
  })
})
