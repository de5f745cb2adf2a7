import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileCatalogue } from '#content/compile.ts'
import { readOffers, type WordsSource } from '#content/offers.ts'
import { ContentError, Problems } from '#content/problems.ts'
import { parseFrontMatter, parseYaml } from '#content/read.ts'
import type { OfferFile, OfferWordsHead } from '#content/schema.ts'
import { goalIds, readVocabularies, readVocabularyWords } from '#content/vocabularies.ts'
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

/** Every words file that could be read, and the German one beside it. */
const wordsFiles = offers.flatMap(({ words }) =>
  Object.entries(words).map(([locale, own]) => [own.file, { locale, own, german: words.de }] as const),
)
const translations = wordsFiles.filter(([, { locale }]) => locale !== 'de')

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
const wordsHeads = textFiles
  .filter(({ file }) => /^content\/offers\/.+\.md$/.test(file))
  .map(({ file, text }) => [file, parseFrontMatter(text, file, problems)?.data as Partial<OfferWordsHead>] as const)

/** The parts of a text that people see, by name. */
function partsOf({ head, blocks }: WordsSource): Record<string, string> {
  const { title, summary, who, cost = '', hours = '', deadline = '', next = '', amounts, steps } = head
  const body = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
  const lists = { amounts: Object.values(amounts).join('\n'), steps: steps.join('\n'), body: body.join('\n') }
  return { title, summary, who, cost, hours, deadline, next, ...lists }
}

/** Numbers of two digits and more, each once; 1.800, 1,800 and 1 800 are the same, and so are 10 and 10:00. */
function numbersIn(text: string): string[] {
  const joined = text.replace(/(\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1').replace(/(\d):00(?!\d)/g, '$1')
  return [...new Set(joined.match(/\d{2,}/g) ?? [])].sort()
}

describe('the content', () => {
  it('compiles without a mistake', async () => {
    const mistakes = await compileCatalogue(content, locales).then(
      () => [],
      (error: unknown) => (error instanceof ContentError ? error.message.split('\n') : Promise.reject(error)),
    )
    expect(mistakes).toEqual([])
  })

  it('has offers for a start: at least 48, for at least 40 needs', () => {
    expect(published.length).toBeGreaterThanOrEqual(48)
    expect(vocabularies.needs.length).toBeGreaterThanOrEqual(40)
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
    expect(textFiles.filter(({ text }) => arabicIndic.test(text)).map(({ file }) => file)).toEqual([])
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

describe('the words of an offer', () => {
  it.each(wordsHeads)('have a title that fits on a card: %s', (_, { title }) => {
    expect(title?.length).toBeGreaterThan(0)
    expect(title?.length).toBeLessThanOrEqual(80)
  })

  it.each(wordsHeads)('say who wrote them: %s', (_, { origin }) => {
    expect(['written', 'machine', 'reviewed']).toContain(origin)
  })

  const scripts: Readonly<Record<string, { script: RegExp; least: number }>> = {
    de: { script: /\p{Script=Latin}/gu, least: 0.98 },
    en: { script: /\p{Script=Latin}/gu, least: 0.98 },
    ar: { script: /\p{Script=Arabic}/gu, least: 0.65 },
    uk: { script: /\p{Script=Cyrillic}/gu, least: 0.65 },
  }

  it.each(wordsFiles)('are written in their own script, but for German names: %s', (_, { locale, own }) => {
    const { script, least } = scripts[locale] ?? { script: /\p{L}/gu, least: 1 }
    const text = Object.values(partsOf(own)).join('\n')
    const share = (text.match(script) ?? []).length / (text.match(/\p{L}/gu) ?? []).length
    expect(share).toBeGreaterThan(least)
  })

  it.each(translations)('follow the German text as it stands: %s', (_, { own, german }) => {
    expect(own.head.basedOn).toBe(german?.fingerprint)
  })

  it.each(translations)('lose no number of the German text and invent none: %s', (_, { own, german }) => {
    const numbers = (words: WordsSource) =>
      Object.fromEntries(Object.entries(partsOf(words)).map(([part, text]) => [part, numbersIn(text)]))
    expect(numbers(own)).toEqual(german && numbers(german))
  })

  it.each([
    { text: 'bis zu 1.800 Euro', numbers: ['1800'] },
    { text: 'up to 1,800 euros', numbers: ['1800'] },
    { text: 'до 1\u00a0800 євро', numbers: ['1800'] },
    { text: 'von 10 bis 18.30 Uhr', numbers: ['10', '18', '30'] },
    { text: 'from 10:00 to 18:30', numbers: ['10', '18', '30'] },
    { text: '12,50 € and 12,50 €', numbers: ['12', '50'] },
    { text: '3 Monate', numbers: [] },
  ])('have numbers that are the same, however they are written: $text', ({ text, numbers }) => {
    expect(numbersIn(text)).toEqual(numbers)
  })
})
