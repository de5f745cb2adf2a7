import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { goalAnswers } from '#domain/catalogue.ts'
import { mapChanges, mapLayers } from '#domain/map/data.ts'
import { mistakeParts } from '#domain/mistake.ts'
import { accessWays, amountPeriods, contactPurposes, costs, offerKinds } from '#domain/offer.ts'
import { phraseGroups } from '#domain/phrase-book.ts'
import { isoLanguages, languageOf } from '#i18n/languages.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const messagesOf = (name: string) => JSON.parse(read(`locales/${name}.json`)) as Record<string, string>

const languages = ['de', 'de-simple', 'en', 'ar', 'fa', 'uk', 'ru', 'tr']
const german = messagesOf('de')
const notes = messagesOf('notes')

const pluralEnding = /_(?:zero|one|two|few|many|other)$/
/** Keys as code and notes name them: without the ending of a plural. */
const keysOf = (messages: Record<string, string>) => [
  ...new Set(Object.keys(messages).map((key) => key.replace(pluralEnding, ''))),
]
const keys = keysOf(german)

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file))
  .map((file) => ({ file: relative('.', file), code: read(file) }))

/** What may stand in the gap of a key such as `offer.cost.${cost}`: words of the domain, numbers of days and months. */
const fillings = new Set([
  ...[...accessWays, ...amountPeriods, ...contactPurposes, ...costs, ...goalAnswers, ...offerKinds, ...phraseGroups],
  ...[...mapLayers, ...mapChanges, ...mistakeParts],
  ...Object.keys(isoLanguages),
  ...Array.from({ length: 13 }, (_, number) => String(number)),
])

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Keys with a gap that stand in a file, each as a pattern whose group is what fills the gap. */
function patternsIn(code: string): RegExp[] {
  return [...code.matchAll(/`([a-zA-Z]+\.[^`\s]*?)\$\{[^}`]*\}([^`\s$]*)`/g)].map(
    ([, before = '', after = '']) => new RegExp(`^${escaped(before)}([\\w-]+)${escaped(after)}$`),
  )
}

const usedKeys = new Set(
  sources.flatMap(({ code }) => {
    const quoted = new Set([...code.matchAll(/['"]([\w.-]+)['"]/g)].map(([, word = '']) => word))
    const patterns = patternsIn(code)
    return keys.filter(
      (key) =>
        quoted.has(key) ||
        patterns.some((pattern) => {
          const filling = pattern.exec(key)?.[1]
          return filling !== undefined && (quoted.has(filling) || fillings.has(filling))
        }),
    )
  }),
)

/** Words in the code that look like a key: they begin as keys begin. */
const begins = new Set(keys.map((key) => key.slice(0, key.indexOf('.'))))
const askedKeys = sources
  .filter(({ file }) => /^src\/(?:ui|i18n|prerender)\//.test(file))
  .flatMap(({ file, code }) =>
    [...code.matchAll(/'([a-zA-Z]+)\.([\w-]+(?:\.[\w-]+)*)'/g)]
      .filter(([, begin = '']) => begins.has(begin))
      .map(([, begin, rest]) => ({ file, key: `${begin}.${rest}` })),
  )

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name))].sort()
}

describe('the words of the interface', () => {
  it('are all said somewhere', () => {
    expect(keys.filter((key) => !usedKeys.has(key))).toEqual([])
  })

  it('are there for everything that the code wants to say', () => {
    expect(askedKeys.length).toBeGreaterThan(150)
    expect(askedKeys.filter(({ key }) => !keys.includes(key))).toEqual([])
  })

  it('are there for every word of the domain that is shown', () => {
    const said = (prefix: string, words: readonly string[]) => words.map((word) => `${prefix}.${word}`)
    const wanted = [
      ...said('offer.cost', costs),
      ...said('offer.per', amountPeriods),
      ...said('offer.access', accessWays),
      ...said('purpose', contactPurposes),
      ...said('goals.by', goalAnswers.slice(1)),
      ...said('spoken', Object.keys(isoLanguages)),
    ]
    expect(wanted.filter((key) => !(key in german))).toEqual([])
  })

  it('have a note for translators, each key one, and none for keys that are gone', () => {
    expect(Object.keys(notes).sort()).toEqual([...keys].sort())
    expect(Object.entries(notes).filter(([, note]) => note.trim() === '')).toEqual([])
  })
})

describe.each(languages)('the words of the interface in %s', (locale) => {
  const messages = messagesOf(locale)

  it('stand once each: JSON would keep the last and say nothing', () => {
    const twice = parseDocument(read(`locales/${locale}.json`)).errors.map(({ message }) => message)
    expect(twice).toEqual([])
  })

  it('say the same things in the same order as in German', () => {
    expect(keysOf(messages)).toEqual(keys)
  })

  it('are never empty, and have no space at the ends but where it separates', () => {
    const bare = Object.entries(messages).filter(([key]) => !['text.separator', 'number.group'].includes(key))
    expect(bare.filter(([, text]) => text.trim() === '' || text.trim() !== text)).toEqual([])
    expect(messages['text.separator']).toMatch(/^[,،] $/)
  })

  it('have every plural form of the language, and no other', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const plurals = keys.filter((key) => `${key}_other` in german)
    expect(plurals.length).toBeGreaterThan(5)
    const expected = plurals.flatMap((key) => forms.map((form) => `${key}_${form}`))
    expect(
      Object.keys(messages)
        .filter((key) => pluralEnding.test(key))
        .sort(),
    ).toEqual(expected.sort())
  })

  it('leave the same gaps as the German ones; only a plural may say its number in words', () => {
    const own = Object.entries(messages).map(([key, text]) => {
      const source = german[key] ?? german[key.replace(pluralEnding, '_other')] ?? ''
      const gaps = (one: string) => placeholders(one).filter((name) => !pluralEnding.test(key) || name !== 'count')
      return { key, gaps: gaps(text), german: gaps(source) }
    })
    expect(own.filter((one) => String(one.gaps) !== String(one.german))).toEqual([])
  })

  it('hold together what the page cannot break: no tags, no invisible direction marks', () => {
    const marked = /<[a-z/]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/i
    expect(Object.entries(messages).filter(([, text]) => marked.test(text))).toEqual([])
  })

  it('name seven different weekdays and twelve different months', () => {
    const named = (prefix: string) => Object.keys(messages).filter((key) => key.startsWith(`${prefix}.`))
    expect(named('weekday')).toEqual([0, 1, 2, 3, 4, 5, 6].map((day) => `weekday.${day}`))
    expect(named('month')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `month.${month}`))
    expect(new Set(named('weekday').map((key) => messages[key])).size).toBe(7)
    expect(new Set(named('month').map((key) => messages[key])).size).toBe(12)
  })

  it('have tabs that fit side by side on a small phone', () => {
    const tabs = ['nav.find', 'nav.check', 'nav.list', 'nav.help-now'].map((key) => messages[key] ?? '')
    expect(tabs.filter((tab) => tab.length === 0 || tab.length > 14)).toEqual([])
  })

  it.each([
    { here: 'nav.list', there: 'list.title' },
    { here: 'nav.help-now', there: 'helpNow.title' },
    { here: 'footer.about', there: 'about.title' },
    { here: 'footer.privacy', there: 'privacy.title' },
    { here: 'footer.imprint', there: 'imprint.title' },
    { here: 'footer.accessibility', there: 'accessibility.title' },
    { here: 'footer.sources', there: 'sources.title' },
    { here: 'home.groups', there: 'groups.title' },
    { here: 'filter.anonymous', there: 'offer.anonymous' },
  ])('call a thing the same wherever it stands: $here and $there', ({ here, there }) => {
    expect(messages[here]).toBe(messages[there])
  })

  it.each([
    { sentence: 'list.empty', names: 'offer.keep' },
    { sentence: 'privacy.device', names: 'list.deleteAll' },
    { sentence: 'privacy.device', names: 'list.title' },
  ])('name a button as it is written: $names in $sentence', ({ sentence, names }) => {
    expect(messages[sentence]).toContain(messages[names])
  })

  it('name 112 for danger to life first, then 110', () => {
    expect(messages['need.danger']).toMatch(/112.*110/)
  })

  it('belong to a language with a name of its own', () => {
    expect(languageOf(locale).name).not.toBe(locale)
  })
})
