import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { dangerWatch } from '#domain/search/dangers.ts'
import { openFinder } from '#domain/search/finder.ts'
import { searchFiles } from '#domain/search/search-files.ts'
import { searchedIn } from '#domain/search/searched-in.ts'
import { compiledCatalogue } from '#test/compiled.ts'

const read = (file: string) => parse(readFileSync(file, 'utf8'))
const { facts, search } = await compiledCatalogue()
const locales = readdirSync('content/dangers').map((name) => name.replace('.yaml', ''))
const list = search.dangers

const files = searchFiles(facts, search)
/** The finder of each language, as its page has it. */
const finders = new Map(
  locales.map((locale) => {
    const searched = searchedIn(locale, facts.sourceLocale, files)
    return [locale, openFinder({ facts, common: files.common, ...searched })]
  }),
)
/** The needs that stand on top because of danger. */
const urgent = (locale: string, query: string) => finders.get(locale)?.ask(query).dangers ?? []
/** Sentences that share words with danger and have nothing to do with it. */
const everyday = 'everyday'
const needOf = (id: string) => list.find((danger) => danger.id === id)?.need

const nothingKnown = () => false

describe('a watch over words of danger', () => {
  const small = dangerWatch(
    {
      dangers: [
        { id: 'violence', need: 'safe', phrases: ['mann !schlagt', 'бет'] },
        { id: 'suicide', need: 'live', phrases: ['!suizid', 'nicht leben', 'want die', '!ritzt'] },
      ],
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
    { query: 'sie ritz sich', need: 'live', how: 'a short word, misspelt but for its beginning' },
    { query: 'leben will ich nicht mehr', need: 'live', how: 'in another order' },
    { query: 'I want to die', need: 'live', how: 'in English, whatever German makes of its words' },
  ])('hears them $how: $query', ({ query, need }) => {
    expect(small.needs(query)).toEqual([need])
  })

  it.each([
    '',
    'Miete',
    'mein Mann sucht Arbeit',
    'nicht mehr arbeiten',
    'mein Mann kann nicht schlafen',
    'mein Kind sitzt nur da',
    'I want to meet other mothers',
    'die Miete',
    '!',
    '???',
  ])('hears nothing in "%s"', (query) => {
    expect(small.needs(query)).toEqual([])
  })

  it('takes a word that the catalogue knows for no misspelt one', () => {
    const dangers = [{ id: 'violence', need: 'safe', phrases: ['!schlagen'] }]
    expect(dangerWatch({ dangers }, nothingKnown).needs('schlafen')).toEqual(['safe'])
    expect(dangerWatch({ dangers }, (token) => token === 'schlafen').needs('schlafen')).toEqual([])
  })

  it('joins two words that everybody uses only to one that stands in a list', () => {
    const dangers = [{ id: 'suicide', need: 'live', phrases: ['!canima kiymak', '!canima', '!umbringen'] }]
    const watch = dangerWatch({ dangers }, (token) => ['can', 'um', 'bringen'].includes(token))
    expect(watch.needs('where can I get food')).toEqual([])
    expect(watch.needs('canim a')).toEqual(['live'])
    expect(watch.needs('mich um bringen')).toEqual(['live'])
  })

  it('hears other forms of a word, even those that the catalogue knows', () => {
    const dangers = [{ id: 'violence', need: 'safe', phrases: ['mann !schlagt', '!избивает'] }]
    const watch = dangerWatch({ dangers }, () => true)
    expect(watch.needs('mein Mann will mich schlagen')).toEqual(['safe'])
    expect(watch.needs('муж меня избивал')).toEqual(['safe'])
  })

  it('hears most of a phrase if a strong word is among it, but not without one', () => {
    const violence = (phrase: string) =>
      dangerWatch({ dangers: [{ id: 'violence', need: 'safe', phrases: [phrase] }] }, nothingKnown)
    expect(violence('mann !wurgt nachts').needs('der Mann würgt')).toEqual(['safe'])
    expect(violence('mann wurgt nachts').needs('der Mann würgt')).toEqual([])
    expect(violence('mann !wurgt nachts').needs('der Mann nachts')).toEqual([])
    expect(violence('mann !wurgt nachts immer').needs('der Mann würgt')).toEqual([])
  })

  it('hears a strong word alone if several phrases have it, all about one need', () => {
    const dangers = (other: string) => [
      { id: 'one', need: 'safe', phrases: ['mann !wurgt', 'vater !wurgt', '!tochter weg'] },
      { id: 'other', need: other, phrases: ['!tochter verlobt'] },
    ]
    const apart = dangerWatch({ dangers: dangers('live') }, nothingKnown)
    expect(apart.needs('jemand würgt')).toEqual(['safe'])
    expect(apart.needs('meine Tochter')).toEqual([])
    expect(dangerWatch({ dangers: dangers('safe') }, nothingKnown).needs('meine Tochter')).toEqual(['safe'])
  })

  it('hears a short word that is dangerous alone only as it stands, a long one also misspelt', () => {
    const dangers = [
      { id: 'violence', need: 'safe', phrases: ['!beat wife', '!beat child', '!strangled me', '!strangled her'] },
    ]
    const watch = dangerWatch({ dangers }, nothingKnown)
    expect(watch.needs('he beat somebody')).toEqual(['safe'])
    expect(watch.needs('the best school')).toEqual([])
    expect(watch.needs('he strangeld somebody')).toEqual(['safe'])
  })

  it('names no more than three kinds of help, the surest first', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => ({ id, need: id, phrases: [`wort${id}`, 'gefahr'] }))
    expect(dangerWatch({ dangers: many }, nothingKnown).needs('gefahr wortc')).toHaveLength(3)
    expect(small.needs('suizid, mein mann schlägt mich')).toEqual(['safe', 'live'])
    const dangers = [
      { id: 'part', need: 'part', phrases: ['nachts !wurgt mann'] },
      { id: 'short', need: 'short', phrases: ['!wurgt'] },
      { id: 'long', need: 'long', phrases: ['mann !wurgt'] },
    ]
    expect(dangerWatch({ dangers }, nothingKnown).needs('der Mann würgt')).toEqual(['long', 'short', 'part'])
  })

  it('names what is as sure in the order of the list, not of the question', () => {
    const list = [
      { id: 'a', need: 'safe', phrases: ['!gewalt', '!gewalt immer'] },
      { id: 'b', need: 'live', phrases: ['!suizid', '!suizid morgen'] },
    ]
    const watch = dangerWatch({ dangers: list }, nothingKnown)
    expect(watch.needs('suizid gewalt')).toEqual(watch.needs('gewalt suizid'))
  })

  it('hears the same whatever was asked before', () => {
    const words = 'mann schlägt schlagen schlafen nicht leben suizit want die sitzt ritzt бьёт Miete'.split(' ')
    const query = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((asked) => asked.join(' '))
    const dangers = [
      { id: 'violence', need: 'safe', phrases: ['mann !schlagt', 'бет'] },
      { id: 'suicide', need: 'live', phrases: ['!suizid', 'nicht leben', 'want die', '!ritzt'] },
    ]
    fc.assert(
      fc.property(fc.array(query), query, (before, asked) => {
        const used = dangerWatch({ dangers }, nothingKnown)
        for (const one of before) used.needs(one)
        expect(used.needs(asked)).toEqual(dangerWatch({ dangers }, nothingKnown).needs(asked))
      }),
    )
  })

  it('is silent where there are no words of danger', () => {
    expect(dangerWatch({ dangers: [] }, nothingKnown).needs('suizid')).toEqual([])
    expect(dangerWatch({ dangers: [{ id: 'a', need: 'a', phrases: [] }] }, nothingKnown).needs('suizid')).toEqual([])
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
      (id === everyday ? [] : keywords)
        .filter((phrase) => !urgent(locale, phrase).includes(needOf(id) ?? ''))
        .map((phrase) => `${id}: ${phrase}`),
    )
    expect(missed).toEqual([])
  })
})

describe('everyday sentences beside the words of danger', () => {
  it.each(locales)('are heard by no watch in %s', (locale) => {
    const own = read(`content/dangers/${locale}.yaml`).words as Record<string, { keywords: string[] }>
    const sentences = own[everyday]?.keywords ?? []
    expect(sentences.length).toBeGreaterThan(1)
    const watch = dangerWatch(search, () => true)
    expect(sentences.filter((sentence) => watch.needs(sentence).length > 0)).toEqual([])
  })

  it('take no word from a phrase of several', () => {
    const words = { dangers: [{ id: 'violence', need: 'safe', phrases: ['he hit me'] }] }
    expect(dangerWatch(words, nothingKnown).needs('hit by a rent increase')).toEqual([])
    expect(dangerWatch(words, nothingKnown).needs('yesterday he hit me')).toEqual(['safe'])
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
      'mein Kind sitzt im Rollstuhl',
      'Kita-Platz',
      'Wohngeld Antrag',
      'Nachhilfe für mein Kind',
      'Deutschkurs',
      'ich suche Arbeit',
      'Mutterpass',
    ],
    'de-simple': ['ich brauche arzt', 'wo ist amt', 'kind kita'],
    en: [
      'housing benefit',
      'school books for my child',
      'learn german',
      'swimming for kids',
      'I lost my job',
      'I want to meet other mothers',
      'I want my wife and son to come here from Eritrea',
    ],
    ar: ['دورة لغة ألمانية', 'طلب إعانة السكن', 'روضة لابني', 'طبيب أسنان'],
    fa: ['کمک هزینه مسکن', 'کلاس زبان آلمانی', 'مهدکودک برای دخترم'],
    uk: ['курси німецької мови', 'садок для дитини', 'допомога на житло'],
    ru: ['пособие на ребёнка', 'курсы немецкого', 'ищу работу'],
    tr: ['kira yardımı', 'çocuk parası', 'almanca kursu', 'kızım için kreş'],
  }

  it.each(Object.entries(harmless))('ring no alarm in %s', (locale, queries) => {
    expect(queries.filter((query) => urgent(locale, query).length > 0)).toEqual([])
  })

  it('rarely ring it: of phrases of needs that are no danger, fewer than one in thirty', () => {
    const safe = facts.needs.filter(({ id, topic }) => topic !== 'safety' && !facts.helpNow.includes(id))
    const phrases = locales.flatMap((locale) =>
      safe.flatMap(({ id }) => (search.phrases[locale]?.needs[id] ?? []).map((query) => ({ locale, query }))),
    )
    // All of them would take half a minute.
    const asked = phrases.filter((_, place) => place % 5 === 0)
    expect(asked.length).toBeGreaterThan(3000)
    const alarms = asked.filter(({ locale, query }) => urgent(locale, query).length > 0)
    expect(alarms.length / asked.length).toBeLessThan(1 / 30)
  })

  it.each([
    ['de', 'Kind Geld Essen Miete Arbeit Schule Kleidung Wohnung Beratung Hilfe Antrag Familie Mutter Jugendamt Rente'],
    ['en', 'house child money food rent school clothes doctor help family'],
    ['ar', 'سكن طفل مال طعام عمل مدرسة ملابس طبيب مساعدة عائلة'],
    ['uk', 'дитина гроші їжа оренда робота школа одяг допомога'],
    ['tr', 'çocuk para yemek kira okul doktor yardım aile'],
  ])('ring none while an everyday word is being typed in %s', (locale, words) => {
    const typed = words.split(' ').flatMap((word) => [...word].map((_, place) => word.slice(0, place + 1)))
    expect(typed.length).toBeGreaterThan(30)
    expect(typed.filter((query) => urgent(locale, query).length > 0)).toEqual([])
  })

  it('ring it where the number of an emergency line is asked for, in whatever digits', () => {
    for (const [locale, query] of [
      ['de', '112'],
      ['ar', '١١٢'],
      ['uk', '116 016'],
    ] as const) {
      expect(urgent(locale, query), query).not.toEqual([])
    }
    expect(urgent('de', '115')).toEqual([])
  })

  it('put the first help first, unless another is asked for by its name or number', () => {
    const first = (query: string) => finders.get('de')?.ask(query).offers[0]?.id
    expect(first('mein baby atmet nicht')).toBe('notruf-112')
    expect(first('ich will nicht mehr leben krisenchat')).toBe('krisenchat')
  })

  it('find an emergency line first: that is an alarm, in whatever words, and the line stays first', () => {
    const answer = finders.get('de')?.ask('er rastet aus und wirft Sachen')
    expect(answer?.dangers.length).toBeGreaterThan(0)
    const named = finders.get('de')?.ask('Hilfetelefon Gewalt gegen Frauen')
    expect(named?.offers[0]?.id).toBe('hilfetelefon-gewalt-gegen-frauen')
  })
})
