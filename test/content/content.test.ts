import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { compileCatalogue } from '#content/compile.ts'
import type { OfferFile } from '#content/offer-file.ts'
import { readOffers } from '#content/offers.ts'
import { ContentError, Problems } from '#content/problems.ts'
import { parseYaml } from '#content/read.ts'
import { goalIds, readVocabularies } from '#content/vocabularies.ts'
import { readVocabularyWords } from '#content/vocabulary-words.ts'
import { wholeText } from '#content/words/parts.ts'
import { sentencesOf, wordsOf } from '#content/words/simple-german.ts'
import { compiledCatalogue } from '#test/compiled.ts'
import { iconNamed } from '#ui/components/Icon.tsx'

const root = resolve(import.meta.dirname, '../..')
const content = { path: join(root, 'content'), name: 'content' }
const locales = { path: join(root, 'locales'), name: 'locales' }

// Read part by part, so that a mistake in one offer fails its own test and not all of them.
const problems = new Problems()
const vocabularies = await readVocabularies(content, problems)
const { languages } = vocabularies.site
const vocabularyWords = await readVocabularyWords(content, vocabularies, problems)
const { offers } = await readOffers(content, languages, problems)
const published = offers.filter(({ facts }) => facts.status === 'published')
const goals = vocabularies.goals.flatMap(({ focuses }) => focuses.flatMap((focus) => focus.goals))

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}

const textFiles = [content.path, locales.path]
  .flatMap(filesBelow)
  .map((path) => ({ file: relative(root, path), text: readFileSync(path, 'utf8') }))

/** The files as an editor left them, before anything has been made of them. */
const offerFiles = textFiles
  .filter(({ file }) => file.endsWith('/offer.yaml'))
  .map(({ file, text }) => [file, parseYaml(text, file, problems) as Partial<OfferFile>] as const)

describe('the content', () => {
  it('compiles without a mistake', async () => {
    const mistakes = await compiledCatalogue().then(
      () => [],
      (error: unknown) => (error instanceof ContentError ? error.message.split('\n') : Promise.reject(error)),
    )
    expect(mistakes).toEqual([])
  })

  it('is the same when one test file has compiled it and the others read it', async () => {
    const anew = await compileCatalogue(content, locales)
    expect(isDeepStrictEqual(await compiledCatalogue(), anew)).toBe(true)
  })

  it('has the whole catalogue: some 200 offers, at least 90 needs, about 60 papers', () => {
    expect(published.length).toBeGreaterThanOrEqual(180)
    expect(vocabularies.needs.length).toBeGreaterThanOrEqual(90)
    expect(vocabularies.documents.length).toBeGreaterThanOrEqual(60)
  })

  it('speaks eight languages', () => {
    expect(languages).toEqual(['de', 'de-simple', 'en', 'ar', 'fa', 'uk', 'ru', 'tr'])
  })

  it('leads from at least one need to every offer, and from every topic to needs', () => {
    const needs = new Set(vocabularies.needs.map(({ id }) => id))
    expect(published.filter(({ facts }) => !facts.needs.some((need) => needs.has(need))).map(({ id }) => id)).toEqual(
      [],
    )
    const topics = new Set(vocabularies.needs.map(({ topic }) => topic))
    expect(vocabularies.topics.filter(({ id }) => !topics.has(id))).toEqual([])
  })

  it.each(['women', 'single-parents', 'disabled', 'long-term-unemployed', 'young-people', 'newly-arrived'])(
    'has a page for the group %s, with needs and offers of its own',
    (id) => {
      expect(vocabularies.audiences.find((group) => group.id === id)?.needs.length).toBeGreaterThanOrEqual(3)
      const own = published.filter(({ facts }) => facts.audience.groups?.includes(id))
      expect(own.length).toBeGreaterThanOrEqual(3)
    },
  )

  it('names whom to ask where a local office has neither a number nor an e-mail address', () => {
    // No source names anybody who could be asked instead.
    const unknown = [
      'eisenacher-tafel',
      'musikschule-wartburgkreis-eisenach',
      'vhs-integrationskurse-eisenach',
      'vhs-wartburgkreis-eisenach',
    ]
    const silent = published.filter(
      ({ facts }) =>
        facts.area.startsWith('de-th-') &&
        facts.askAt.length === 0 &&
        !facts.contacts.some((contact) => 'phone' in contact || 'email' in contact),
    )
    expect(silent.map(({ id }) => id).sort()).toEqual(unknown)
  })

  it('has the 74 goals of the strategy, each once', () => {
    expect(goals).toHaveLength(74)
    const ids = goalIds(vocabularies.goals)
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([])
  })

  it.each(languages)('says every goal in %s, and what answers it where offers do not', (locale) => {
    const words = vocabularyWords.goals[locale]?.words ?? {}
    expect(goals.filter(({ id }) => !words[id]?.text).map(({ id }) => id)).toEqual([])
    expect(goals.filter(({ id, by }) => by !== 'offers' && !words[id]?.answer).map(({ id }) => id)).toEqual([])
  })

  it.each(languages)('names every field and focus of the strategy in %s', (locale) => {
    const words = vocabularyWords.goals[locale]?.words ?? {}
    const shelves = vocabularies.goals.flatMap((field) => [field.id, ...field.focuses.map(({ id }) => id)])
    expect(shelves.filter((id) => !words[id]?.name)).toEqual([])
  })

  it.each(vocabularies.topics)('has a drawing for the topic $id', ({ icon }) => {
    expect(iconNamed(icon)).toBe(icon)
  })

  it('knows no text that nobody has verified', () => {
    expect(textFiles.filter(({ text }) => text.includes('_unverified')).map(({ file }) => file)).toEqual([])
  })

  it('writes digits 0–9 in every language, as they stand on doors and phones', () => {
    const arabicIndic = /[\u0660-\u0669\u06f0-\u06f9]/
    // Phrases of the glossary are searched, never shown: they stand there as people type them.
    const shown = textFiles.filter(({ file }) => !/^content\/glossary\/[a-z]+\.yaml$/.test(file))
    expect(shown.filter(({ text }) => arabicIndic.test(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('a published offer', () => {
  const publishedFiles = offerFiles.filter(([, { status }]) => status === 'published')

  it.each(publishedFiles)('says where its facts stand, and when they were checked: %s', (_, { sources, checked }) => {
    expect(sources?.filter(({ url, law }) => url || law)).not.toHaveLength(0)
    expect(checked?.date).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  it.each(published.map(({ id, words }) => [id, words] as const))(
    'speaks every language of the finder: %s',
    (_, words) => {
      expect(Object.keys(words)).toEqual(languages)
    },
  )
})

describe('a secret place', () => {
  const secret = published.filter(({ facts }) => facts.places.some(({ confidential }) => confidential))

  it('is among the offers, so that the rest is not said of nothing', () => {
    expect(secret.map(({ id }) => id)).toContain('frauenhaus-eisenach')
  })

  it.each(secret)('has no street and no postcode, in any language: $id', ({ id, facts }) => {
    expect(facts.places).toEqual([{ id: expect.any(String), confidential: true }])
    const own = textFiles.filter(({ file }) => file.startsWith(`content/offers/${id}/`))
    expect(own).toHaveLength(languages.length + 1)
    for (const { file, text } of own) {
      const withoutLinks = text.replace(/https?:\/\/\S+/g, '')
      const street = /(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|markt)\s+\d|\b\d{5}\b|street:/i
      expect({ file, found: street.exec(withoutLinks)?.[0] }).toEqual({ file, found: undefined })
    }
  })
})

describe('the goals of the town', () => {
  const served = new Set(published.flatMap(({ facts }) => Object.keys(facts.goals)))
  const byOffers = goals.filter(({ by }) => by === 'offers').map(({ id }) => id)

  it('have offers that say why they serve them; where there is none, the gap stands in the open', () => {
    const gaps = byOffers.filter((id) => !served.has(id))
    expect(gaps.sort()).toEqual([
      'education.chances.6',
      'health.prevention.2',
      'migration.education.4',
      'migration.family.1',
      'migration.mind.3',
    ])
  })
})

describe('simple German', () => {
  const texts = published.flatMap(({ words }) => (words['de-simple'] ? [wholeText(words['de-simple'])] : []))
  const lengths = texts.flatMap(sentencesOf).map((sentence) => wordsOf(sentence).length)

  it('has sentences of seven words at most, on average', () => {
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(lengths.length).toBeGreaterThan(3000)
    expect(average).toBeLessThanOrEqual(7)
  })

  it('has hardly any sentence of more than ten words', () => {
    expect(lengths.filter((length) => length > 10).length / lengths.length).toBeLessThan(0.02)
  })
})
