import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import { dangerWatch } from '#domain/search/dangers.ts'
import { finder } from '#domain/search/finder.ts'
import { searchWords } from '#domain/search/search-words.ts'

const read = (file: string) => parse(readFileSync(file, 'utf8'))
const { dangers, facts, words, keywords } = await compileCatalogue(contentFolder('.'), localesFolder('.'))
const locales = readdirSync('content/dangers').map((name) => name.replace('.yaml', ''))
const list = dangers.dangers

/** The finder of a language, as its page has it. */
const finderOf = (locale: string) => {
  const languages = [...new Set([locale, 'de'])].flatMap((one) => {
    const [own, searched] = [words[one], keywords[one]]
    return own && searched ? [searchWords(own, searched)] : []
  })
  return finder(facts, languages, dangers)
}
const finders = new Map(locales.map((locale) => [locale, finderOf(locale)]))
/** The needs that stand on top because of danger. */
const urgent = (locale: string, query: string) => finders.get(locale)?.dangers(query) ?? []
const needOf = (id: string) => list.find((danger) => danger.id === id)?.need

describe('a watch over words of danger', () => {
  const small = dangerWatch(
    {
      dangers: [
        { id: 'violence', need: 'safe', phrases: ['mein Mann schlägt mich', 'бьёт меня'] },
        { id: 'suicide', need: 'live', phrases: ['Suizid', 'nicht mehr leben'] },
      ],
      strong: ['schlagt', 'suizid'],
    },
    (token) => token === 'schlafen',
  )

  it.each([
    { query: 'mein mann schlägt mich', need: 'safe', how: 'as it stands' },
    { query: 'gestern hat mich mein mann wieder geschlagen, er schlagt immer', need: 'safe', how: 'inside a sentence' },
    { query: 'mein man schlegt mich', need: 'safe', how: 'misspelt' },
    { query: 'MEIN MANN SCHLAEGT MICH', need: 'safe', how: 'without umlaut' },
    { query: 'муж бьет меня', need: 'safe', how: 'in another language' },
    { query: 'suizit', need: 'live', how: 'a word that is dangerous alone, misspelt' },
    { query: 'leben will ich nicht mehr', need: 'live', how: 'in another order' },
  ])('hears them $how: $query', ({ query, need }) => {
    expect(small.needs(query)).toEqual([need])
  })

  it.each(['', 'Miete', 'mein Mann sucht Arbeit', 'nicht mehr arbeiten', 'mein Mann kann nicht schlafen', '???'])(
    'hears nothing in "%s"',
    (query) => {
      expect(small.needs(query)).toEqual([])
    },
  )

  it('names no more than three kinds of help, the surest first', () => {
    const three = ['a', 'b', 'c', 'd'].map((id) => ({ id, need: id, phrases: [`wort${id}`, 'gefahr'] }))
    const many = dangerWatch({ dangers: three, strong: [] }, () => false)
    expect(many.needs('gefahr wortc')).toHaveLength(3)
    expect(small.needs('suizid, mein mann schlägt mich')).toEqual(['safe', 'live'])
  })
})

describe('the words of danger', () => {
  it.each(locales)('are at least forty phrases in %s, some for every danger', (locale) => {
    const own = read(`content/dangers/${locale}.yaml`).words as Record<string, { keywords: string[] }>
    expect(Object.values(own).flatMap(({ keywords }) => keywords).length).toBeGreaterThanOrEqual(40)
    for (const { id } of list) expect(own[id]?.keywords.length, id).toBeGreaterThanOrEqual(5)
  })

  it.each(locales)('lead to their help, every one of them, in %s', (locale) => {
    const own = read(`content/dangers/${locale}.yaml`).words as Record<string, { keywords: string[] }>
    const missed = Object.entries(own).flatMap(([id, { keywords }]) =>
      keywords
        .filter((phrase) => !urgent(locale, phrase).includes(needOf(id) ?? ''))
        .map((phrase) => `${id}: ${phrase}`),
    )
    expect(missed).toEqual([])
  })
})

describe('questions of people in danger that are in no list', () => {
  const asked = readdirSync('test/domain/search/danger-queries').flatMap((file) => {
    const own = read(`test/domain/search/danger-queries/${file}`) as Record<string, string[]>
    return Object.entries(own).flatMap(([id, queries]) =>
      queries.map((query) => ({ locale: file.replace('.yaml', ''), id, query })),
    )
  })

  it('are many', () => {
    expect(asked.length).toBeGreaterThanOrEqual(8 * 40)
  })

  it.each(asked)('bring help on top: $locale, $id, $query', ({ locale, id, query }) => {
    expect(urgent(locale, query)).toContain(needOf(id))
  })
})

describe('harmless questions', () => {
  const harmless = {
    de: [
      'Miete',
      'Kita-Platz',
      'Wohngeld Antrag',
      'Nachhilfe für mein Kind',
      'Deutschkurs',
      'ich suche Arbeit',
      'Mutterpass',
    ],
    'de-simple': ['ich brauche arzt', 'wo ist amt', 'kind kita'],
    en: ['housing benefit', 'school books for my child', 'learn german', 'swimming for kids', 'I lost my job'],
    ar: ['دورة لغة ألمانية', 'طلب إعانة السكن', 'روضة لابني', 'طبيب أسنان'],
    fa: ['کمک هزینه مسکن', 'کلاس زبان آلمانی', 'مهدکودک برای دخترم'],
    uk: ['курси німецької мови', 'садок для дитини', 'допомога на житло'],
    ru: ['пособие на ребёнка', 'курсы немецкого', 'ищу работу'],
    tr: ['kira yardımı', 'çocuk parası', 'almanca kursu', 'kızım için kreş'],
  }

  it.each(Object.entries(harmless))('ring no alarm in %s', (locale, queries) => {
    expect(queries.filter((query) => urgent(locale, query).length > 0)).toEqual([])
  })

  it('rarely ring it: of all keywords of needs that are no danger, fewer than one in thirty', () => {
    const safe = facts.needs.filter(({ id, topic }) => topic !== 'safety' && !facts.helpNow.includes(id))
    const asked = locales.flatMap((locale) =>
      safe.flatMap(({ id }) => (keywords[locale]?.needs[id] ?? []).map((query) => ({ locale, query }))),
    )
    expect(asked.length).toBeGreaterThan(5000)
    const alarms = asked.filter(({ locale, query }) => urgent(locale, query).length > 0)
    expect(alarms.length / asked.length).toBeLessThan(1 / 30)
  })
})
